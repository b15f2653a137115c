import type { Book, MeetingsTable } from '../core/book/book.ts';
import { judgeBook } from '../core/judge/judge.ts';
import { MEETINGS_TITLE } from '../core/layouts/template.ts';
import { existsIn, type Unit } from '../core/roster/roster.ts';
import type { FieldId } from '../core/table/fields.ts';
import { isBlank, isDate } from '../core/values/box.ts';
import { formatMonth, type Month, numberOf, yearOf } from '../core/values/period.ts';
import { SetupFault } from './answer.ts';
import { safeText } from './boxes.ts';
import { withLock } from './lock.ts';
import { periodOf } from './period.ts';
import { bookOf, readWorkbook, type Workbook } from './workbook.ts';
import { dateOf } from './zone.ts';

// What is known of a unit before it meets
const OPENED: readonly FieldId[] = ['code', 'name', 'type', 'month', 'members'];

/** Adds to the book one row per unit of the roster that has none in that month yet; gives how many were added. */
export const openMonth = (text: string): { sheet: string; added: number; message: string } =>
  withLock(() => {
    const month = periodOf(text);
    const workbook = readWorkbook();
    const book = bookOf(workbook);
    if (book.roster === null || book.roster.lines.length === 0)
      throw new SetupFault('no-roster', 'Chưa có danh mục chi bộ. Hãy ghi các chi bộ vào trang «Chi bộ» rồi làm lại.');
    const { units, judged } = judgeBook(book, null);
    const present = new Set(judged.filter(({ meeting }) => meeting.month === month).map(({ unit }) => unit?.id));
    const missing = units.filter(unit => existsIn(unit, month) && !present.has(unit.id));
    const target = longTable(book);
    const sheet = target.table.grid.sheet;
    if (missing.length > 0) append(workbook, target, missing, month);
    const message =
      missing.length === 0
        ? `Tháng ${formatMonth(month)} đã có đủ dòng cho các chi bộ, không thêm dòng nào.`
        : `Đã thêm ${missing.length} dòng của tháng ${formatMonth(month)} vào trang «${sheet}».`;
    return { sheet, added: missing.length, message };
  });

/** The table that takes the rows of all months: `Sổ họp`, else one with a column of months. */
const longTable = (book: Book): MeetingsTable => {
  const long = book.tables.filter(({ table, readable }) => readable && table.map.field.has('month'));
  const target = long.find(({ table }) => table.grid.sheet === MEETINGS_TITLE) ?? long[0];
  if (!target)
    throw new SetupFault(
      'no-table',
      'Sổ này ghi mỗi tháng một trang nên không thêm dòng được. Hãy nhân bản trang của tháng trước và đổi tên.',
    );
  return target;
};

const append = ({ tabs, zone }: Workbook, { table }: MeetingsTable, units: readonly Unit[], month: Month): void => {
  const tab = tabs.find(({ grid }) => grid.sheet === table.grid.sheet);
  if (!tab) return;
  const status = table.map.field.get('status');
  let last = table.header.last;
  table.grid.boxes.forEach((row, index) => {
    if (row.some((box, column) => column !== status && !isBlank(box))) last = index;
  });
  const first = last + 2;
  const monthColumn = table.map.field.get('month') ?? 0;
  const above = table.grid.boxes[last]?.[monthColumn] ?? '';
  const asDate = isDate(above) || last === table.header.last;
  const monthValue = asDate
    ? dateOf({ y: yearOf(month), m: numberOf(month), d: 1 }, zone)
    : safeText(formatMonth(month));
  const valueOfField = (field: FieldId, unit: Unit): string | number | Date => {
    if (field === 'month') return monthValue;
    if (field === 'members') return unit.members ?? '';
    return safeText(field === 'code' ? unit.code : field === 'name' ? unit.name : unit.type);
  };
  const columns = OPENED.flatMap(field => {
    const column = table.map.field.get(field);
    return column === undefined ? [] : [{ field, column }];
  }).sort((a, b) => a.column - b.column);
  const { sheet } = tab;
  const rows = first + units.length - 1;
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  // neighbouring columns in one write; boxes between them belong to people
  for (let from = 0; from < columns.length; ) {
    let to = from;
    while (columns[to + 1]?.column === (columns[to]?.column ?? 0) + 1) to++;
    const run = columns.slice(from, to + 1);
    sheet
      .getRange(first, (run[0]?.column ?? 0) + 1, units.length, run.length)
      .setValues(units.map(unit => run.map(({ field }) => valueOfField(field, unit))));
    from = to + 1;
  }
};

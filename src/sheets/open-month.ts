import type { Book, MeetingsTable } from '../core/book/book.ts';
import { judgeBook } from '../core/judge/judge.ts';
import type { Judged } from '../core/judged/judged.ts';
import { MEETINGS_TITLE } from '../core/layouts/template.ts';
import { existsIn, type Unit } from '../core/roster/roster.ts';
import type { FieldId } from '../core/table/fields.ts';
import { boxAt, filled, type Grid } from '../core/table/grid.ts';
import { isBlank, isDate } from '../core/values/box.ts';
import { formatMonth, type Month, numberOf, yearOf } from '../core/values/period.ts';
import { SetupFault } from './answer.ts';
import { withLock } from './lock.ts';
import { lookAgain, type Plan } from './look-again.ts';
import { periodOf } from './period.ts';
import { bookOf, readWorkbook, type Workbook } from './workbook.ts';
import { type NewBox, writeBoxes } from './write-boxes.ts';
import { growTo } from './write-cells.ts';
import { dateOf } from './zone.ts';

// What is known of a unit before it meets, beside whose row it is
const REST: readonly FieldId[] = ['type', 'month', 'members'];

/** Adds to the book one row per unit of the roster that has none in that month yet, and completes rows that a run left half written; gives how many were added. */
export const openMonth = (text: string): { sheet: string; added: number; message: string } =>
  withLock(() => lookAgain(() => planMonth(periodOf(text))));

const planMonth = (month: Month): Plan<{ sheet: string; added: number; message: string }> => {
  const workbook = readWorkbook();
  const book = bookOf(workbook);
  if (book.roster === null || book.roster.lines.length === 0)
    throw new SetupFault('no-roster', 'Chưa có danh mục chi bộ. Hãy ghi các chi bộ vào trang «Chi bộ» rồi làm lại.');
  const { units, judged } = judgeBook(book, null);
  const present = new Set(judged.filter(({ meeting }) => meeting.month === month).map(({ unit }) => unit?.id));
  const missing = units.filter(unit => existsIn(unit, month) && !present.has(unit.id));
  const target = longTable(book);
  const sheet = target.table.grid.sheet;
  return {
    tabs: workbook.tabs.filter(({ grid }) => missing.length > 0 && grid.sheet === sheet),
    write: () => {
      if (missing.length > 0) write(workbook, target, missing, month, judged);
      const message =
        missing.length === 0
          ? `Tháng ${formatMonth(month)} đã có đủ dòng cho các chi bộ, không thêm dòng nào.`
          : `Đã thêm ${missing.length} dòng của tháng ${formatMonth(month)} vào trang «${sheet}».`;
      return { sheet, added: missing.length, message };
    },
  };
};

/** The rows (from 1) that name their unit and nothing else, by unit: a run that opened a month broke off there. */
const begunRows = (
  judged: readonly Judged[],
  { table }: Pick<MeetingsTable, 'table'>,
  { boxes }: Grid,
): ReadonlyMap<string, number> => {
  const own = new Set((['code', 'name', 'status'] as const).flatMap(field => table.map.field.get(field) ?? []));
  return new Map(
    judged.flatMap(({ meeting, unit }) =>
      unit !== null && meeting.table === table && filled(boxes[meeting.row - 1]).every(column => own.has(column))
        ? [[unit.id, meeting.row] as const]
        : [],
    ),
  );
};

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

const write = (
  { tabs, zone }: Workbook,
  { table }: MeetingsTable,
  units: readonly Unit[],
  month: Month,
  judged: readonly Judged[],
): void => {
  const tab = tabs.find(({ grid }) => grid.sheet === table.grid.sheet);
  if (!tab) return;
  const begun = begunRows(judged, { table }, tab.grid);
  const status = table.map.field.get('status');
  let last = table.header.last;
  table.grid.boxes.forEach((row, index) => {
    if (row.some((box, column) => column !== status && !isBlank(box))) last = index;
  });
  const monthColumn = table.map.field.get('month') ?? 0;
  const above = table.grid.boxes[last]?.[monthColumn] ?? '';
  const asDate = isDate(above) || last === table.header.last;
  const monthValue = asDate ? dateOf({ y: yearOf(month), m: numberOf(month), d: 1 }, zone) : formatMonth(month);
  const valueOfField = (field: FieldId, unit: Unit): string | number | Date => {
    if (field === 'month') return monthValue;
    if (field === 'members') return unit.members ?? '';
    return field === 'code' ? unit.code : field === 'name' ? unit.name : unit.type;
  };
  let next = last + 1;
  const rows = units.map(unit => ({ unit, row: begun.get(unit.id) ?? next++ + 1 }));
  const boxesOf = (fields: readonly FieldId[]): NewBox[] =>
    fields.flatMap(field => {
      const column = table.map.field.get(field);
      return column === undefined
        ? []
        : rows.flatMap(({ unit, row }) =>
            isBlank(boxAt(tab.grid, row - 1, column))
              ? [{ row, column: column + 1, value: valueOfField(field, unit) }]
              : [],
          );
    });
  const { sheet } = tab;
  growTo(sheet, next, 1);
  const formats = sheet.getRange(1, 1, next, table.header.columns.length).getNumberFormats();
  // whose the row is comes first: by it a run after one that broke off finds it again
  writeBoxes(sheet, boxesOf(['code', 'name']), formats);
  writeBoxes(sheet, boxesOf(REST), formats);
};

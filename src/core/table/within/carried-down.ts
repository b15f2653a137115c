import { labelKey } from '../../text/label-key.ts';
import { type Box, isBlank } from '../../values/box.ts';
import { formatMonth, type MonthReading, monthOf, readMonth } from '../../values/period.ts';
import type { Column } from '../columns.ts';
import { boxAt, filled } from '../grid.ts';
import { type LaidBox, readFrom, taken } from '../laid-grid.ts';
import { monthsInOrder } from '../months-in-order.ts';
import { type Plain, relaid } from '../plain.ts';
import { isNumbering } from '../row-kind.ts';
import { isMaximum, isNote, isSigner, isTotal } from '../row-words.ts';

/** Rows that can be records: they hold something besides the column in question, and are no total, note or signature. */
const recordRows = (plain: Plain, column: number): number[] => {
  const rows: number[] = [];
  for (let row = plain.from; row < plain.to; row++) {
    const boxes = plain.grid.boxes[row] ?? [];
    const columns = filled(boxes);
    const texts = columns.slice(0, 3).flatMap(at => (typeof boxes[at] === 'string' ? [String(boxes[at])] : []));
    if (columns.filter(at => at !== column).length < 2 || numbersColumns(boxes, columns)) continue;
    // a row with figures is signed by nobody: `ngày 06 tháng 10 năm 2026` is a day of meeting there
    const signed = !columns.some(at => typeof boxes[at] === 'number') && texts.some(isSigner);
    if (!signed && !texts.some(text => isTotal(text) || isNote(text) || isMaximum(text))) rows.push(row);
  }
  return rows;
};

const numbersColumns = (boxes: readonly Box[], columns: readonly number[]): boolean =>
  isNumbering(
    columns.map(at => boxes[at] ?? ''),
    '',
  );

/** For each row the row above it whose box it takes: told by merged boxes, or where at least half of the records leave the box blank and every run begins with a value. */
export const carriedFrom = (plain: Plain, column: number): ReadonlyMap<number, number> => {
  const { grid } = plain;
  const carried = new Map<number, number>();
  const rows = recordRows(plain, column);
  const blank = rows.filter(row => isBlank(boxAt(grid, row, column)));
  if (blank.length === 0) return carried;
  // where boxes merged down are known, they alone say what belongs together
  const merged =
    grid.origin === undefined ? (grid.merges?.() ?? []).filter(area => area.column === column && area.rows > 1) : [];
  for (const { row, rows: height } of merged)
    for (let below = row + 1; below < row + height; below++) carried.set(below, row);
  if (merged.length > 0) return carried;
  const first = rows[0];
  if (blank.length * 2 < rows.length || first === undefined || isBlank(boxAt(grid, first, column))) return carried;
  let from = first;
  for (const row of rows) {
    if (!isBlank(boxAt(grid, row, column))) from = row;
    else carried.set(row, from);
  }
  return carried;
};

/** Carries a month down to the rows below it, and gives months without a year that of their order in the sheet, unless a title names the year. */
export const carryMonths = (plain: Plain, year: number | null): Plain => {
  const column = plain.header.columns.find(({ field }) => field === 'month');
  if (column === undefined) return plain;
  const carried = carriedFrom(plain, column.index);
  const headed = new Map<number, MonthReading>();
  for (let row = plain.from; row < plain.to; row++) {
    const boxes = plain.grid.boxes[row] ?? [];
    // the number of the column is no month
    if (numbersColumns(boxes, filled(boxes))) continue;
    const reading = readMonth(boxAt(plain.grid, row, column.index));
    if (reading !== null) headed.set(row, reading);
  }
  const own = [...headed.values()];
  const lacksYear = year === null && own.some(({ y }) => y === null) && own.some(({ y }) => y !== null);
  if (carried.size === 0 && !lacksYear) return plain;
  const dated = lacksYear && !hasYearColumn(plain) ? monthsInOrder(runsOf(own), year) : null;
  const inOrder = dated === null ? own : expand(own, dated);
  const months = new Map([...headed.keys()].map((row, i) => [row, inOrder[i] ?? null]));
  const box = (row: number): LaidBox => {
    const from = carried.get(row) ?? row;
    const month = months.get(from) ?? null;
    const asTyped = taken(plain.grid, from, column.index);
    if (from === row && (month === null || headed.get(row)?.y === month.y)) return asTyped;
    return month?.y ? readFrom(plain.grid, from, column.index, formatMonth(monthOf(month.y, month.m))) : { ...asTyped };
  };
  return relaid(plain, new Map([[column.index, box]]));
};

/** Carries a unit's name down to the rows of its other months (`Chi bộ thôn 1` merged over three of them), unless a month then stood there twice. */
export const carryNames = (plain: Plain): Plain => {
  const named = plain.header.columns.filter(({ field }) => field === 'name');
  const name = named[named.length - 1];
  const month = plain.header.columns.find(({ field }) => field === 'month');
  if (name === undefined || month === undefined) return plain;
  const carried = carriedFrom(plain, name.index);
  const monthOf = (row: number): string => {
    const { m, y = null } = readMonth(boxAt(plain.grid, row, month.index)) ?? {};
    return m === undefined ? '' : `${y}-${m}`;
  };
  const seen = new Set([...carried.values()].map(row => `${row} ${monthOf(row)}`));
  for (const [row, from] of carried) {
    const key = `${from} ${monthOf(row)}`;
    if (monthOf(row) === '' || seen.has(key)) return plain;
    seen.add(key);
  }
  if (carried.size === 0) return plain;
  const box = (row: number): LaidBox => taken(plain.grid, carried.get(row) ?? row, name.index);
  return relaid(plain, new Map([[name.index, box]]));
};

const hasYearColumn = ({ header }: Plain): boolean => header.columns.some(({ field }) => field === 'year');

/** The months without those that repeat the one before them. */
const runsOf = (months: readonly MonthReading[]): MonthReading[] =>
  months.filter((month, i) => month.m !== months[i - 1]?.m);

const expand = (months: readonly MonthReading[], runs: readonly MonthReading[]): MonthReading[] => {
  let at = -1;
  return months.map((month, i) => {
    if (i === 0 || month.m !== months[i - 1]?.m) at++;
    return { m: month.m, y: month.y ?? runs[at]?.y ?? null };
  });
};

const UPPER = /dang bo|don vi|co quan|truong|to chuc dang|cap uy|truc thuoc|cong ty|khu vuc/;
const NO_UPPER = /^(khoi|loai|nhom|cum)/;

/** The column of a second level above the units: left of their names, of texts, with a label that names what units belong to. */
const upperColumn = ({ header, grid, from, to }: Plain, name: Column): Column | undefined =>
  header.columns.find(column => {
    const label = labelKey(column.label.join(' '));
    if (column.index >= name.index || column.field === 'code' || column.field === 'ordinal') return false;
    if (!UPPER.test(label) || NO_UPPER.test(label) || label === labelKey(name.label.join(' '))) return false;
    let together = false;
    for (let row = from; row < to; row++) {
      const box = boxAt(grid, row, column.index);
      if (numbersColumns(grid.boxes[row] ?? [], filled(grid.boxes[row]))) continue;
      if (typeof box === 'number') return false;
      // sections of a form fill one of several columns of units, a level stands beside its units
      together ||= !isBlank(box) && !isBlank(boxAt(grid, row, name.index));
    }
    return together;
  });

/** Units under a second level (`Đảng bộ bộ phận` merged down, `Chi bộ 1` under each): the unit is both names together. */
export const joinLevels = (plain: Plain): Plain => {
  const named = plain.header.columns.filter(({ field }) => field === 'name');
  const name = named[named.length - 1];
  const upper = name === undefined ? undefined : upperColumn(plain, name);
  if (name === undefined || upper === undefined) return plain;
  const carried = carriedFrom(plain, upper.index);
  const box = (row: number): LaidBox => {
    const own = taken(plain.grid, row, name.index);
    const level = boxAt(plain.grid, carried.get(row) ?? row, upper.index);
    if (isBlank(level) || isBlank(own.box) || typeof level !== 'string') return own;
    return readFrom(plain.grid, row, name.index, `${level.trim()} – ${String(own.box).trim()}`);
  };
  const relevelled = relaid(plain, new Map([[name.index, box]]));
  const columns = relevelled.header.columns.map(column =>
    // read, though it is a field of no row of its own
    column.index === upper.index
      ? {
          ...column,
          field: column.field === 'name' ? null : column.field,
          confidence: Math.max(column.confidence, 0.5),
        }
      : column,
  );
  return { ...relevelled, header: { ...relevelled.header, columns } };
};

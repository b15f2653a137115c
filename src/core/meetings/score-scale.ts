import { readPoints } from '../boxes/number.ts';
import { type Reading, soundValue } from '../boxes/reading.ts';
import type { Table } from '../table/find-tables.ts';
import { boxAt } from '../table/grid.ts';
import { tidy } from '../text/fold.ts';
import { isUnaccented } from '../text/name-key.ts';
import { withoutDust } from '../values/dust.ts';
import { sumPoints } from '../values/points.ts';

/** Out of how much a table scores, and who says so: its own header or title, or `Cấu hình`. */
export interface ScoreScale {
  /** By what total scores and criteria are multiplied, so that all are out of 100. */
  readonly score: 1 | 10;
  readonly criteria: 1 | 10;
  /** Why no score of the table can be used: nobody says that the scores, none above ten, are out of ten; or somebody does, and one is above ten. */
  readonly doubt: 'unsaid' | 'above-ten' | null;
  /** The text that says it (a label, a title, the name of the tab), blank where `Cấu hình` does; null where nobody does. */
  readonly said: string | null;
  /** The highest score as it stands in the sheet, and its row (from 0); null without any. */
  readonly highest: { readonly points: number; readonly row: number } | null;
}

const OUT_OF_100: ScoreScale = { score: 1, criteria: 1, doubt: null, said: null, highest: null };

const TEN = 10;

// `thang điểm 10`, `(thang 10)`, `thang điểm từ 0 đến 10`; `tháng 10` is a month
const SAYS_TEN =
  /(?<!\p{L})(?:thang|hệ)(?:\s+điểm)?\s*(?:là|:|=)?\s*(?:(?:từ\s*)?[01]\s*(?:-|–|đến)\s*)?(?:10(?!\d|\s*[/.,-]\s*\d)|mười(?!\p{L}))/u;
// `Điểm/10`, `(/10)`; `tháng 9/10` is none
const OVER_TEN = /(?<!\p{L})(?:điểm|diem)\s*\/\s*10(?!\d|\s*[/.,-]\s*\d)|\(\s*\/\s*10\s*\)/u;
const UNACCENTED = /\bthang diem\s*(?:la|:|=)?\s*10(?!\d|\s*[/.,-]\s*\d)/;
const SAYS_HUNDRED = /(?<!\p{L})thang(?:\s+(?:điểm|diem))?\s*(?:là|la|:|=)?\s*100(?!\d)|\/\s*100(?!\d)/u;

/** Whether a label or a title says that scores are out of ten. One that names a hundred as well says nothing; without accents only `thang diem 10` is no month. */
export const saysTen = (text: string): boolean => {
  const own = tidy(text).toLowerCase();
  if (SAYS_HUNDRED.test(own)) return false;
  return OVER_TEN.test(own) || (isUnaccented(text) ? UNACCENTED : SAYS_TEN).test(own);
};

/** Tells out of how much a table scores, by its rows of records (from 0); `setting` is what `Cấu hình` says, null where it says nothing. */
export const scoreScaleOf = (table: Table, rows: readonly number[], setting: 10 | 100 | null): ScoreScale => {
  const column = table.map.field.get('score');
  if (column === undefined) return OUT_OF_100;
  let highest: ScoreScale['highest'] = null;
  for (const row of rows) {
    const points = soundValue(readPoints(boxAt(table.grid, row, column)));
    if (points !== null && points > (highest?.points ?? 0)) highest = { points, row };
  }
  if (highest === null) return OUT_OF_100;
  const label = table.header.columns.find(({ index }) => index === column)?.label.join(' ▸ ') ?? '';
  const texts = [label, ...table.titles, table.grid.sheet];
  const said = texts.find(saysTen) ?? (setting === TEN && !SAYS_HUNDRED.test(tidy(label).toLowerCase()) ? '' : null);
  const found = { ...OUT_OF_100, said, highest };
  if (said === null) return highest.points <= TEN && setting === null ? { ...found, doubt: 'unsaid' } : found;
  if (highest.points > TEN) return { ...found, doubt: 'above-ten' };
  return { ...found, score: TEN, criteria: criteriaScale(table, rows, column) };
};

/** Whether criteria are out of ten together, as the total is, or out of a hundred: to which of the two their sums come nearer. */
const criteriaScale = ({ grid, map }: Table, rows: readonly number[], column: number): 1 | 10 => {
  let apart = 0;
  let apartTimesTen = 0;
  for (const row of rows) {
    const total = soundValue(readPoints(boxAt(grid, row, column)));
    const parts = map.criteria.flatMap(criterion => soundValue(readPoints(boxAt(grid, row, criterion.column))) ?? []);
    if (total === null || parts.length === 0) continue;
    apart += Math.abs(sumPoints(parts) - total);
    apartTimesTen += Math.abs(sumPoints(parts) - TEN * total);
  }
  return apart < apartTimesTen ? TEN : 1;
};

/** A reading out of 100; `written` keeps the number of the box. */
export const scaled = (reading: Reading<number>, times: 1 | 10): Reading<number> =>
  reading.is !== 'ok' || times === 1
    ? reading
    : { ...reading, value: withoutDust(reading.value * times), written: reading.value };

import type { Box } from '../values/box.ts';
import { isBlank } from '../values/box.ts';
import type { MonthReading } from '../values/period.ts';

/** Where a box stands in its tab: row and column from 0. Where the tab's box holds more than this one (`95 – Tốt`), `whole` is false, and nothing may be written into it. */
export interface Origin {
  readonly row: number;
  readonly column: number;
  readonly whole: boolean;
}

/** One tab, or the range given to a function: boxes by row and column, both from 0; `sheet` is blank for a range. */
export interface Grid {
  readonly sheet: string;
  readonly boxes: readonly (readonly Box[])[];
  /** Where the boxes stand in the tab, in a grid that a shape laid out anew; null for a box that stands nowhere. Absent where they stand as they are. */
  readonly origin?: (row: number, column: number) => Origin | null;
  /** Whether nobody sees a row of the tab (from 0): asked of few rows, for it may cost a call. Absent where nobody can tell. */
  readonly hidden?: (row: number) => boolean;
  /** The month of all its rows, where a shape tells it. */
  readonly month?: MonthReading;
  /** The texts above it in the tab, where a shape leaves them out of its boxes. */
  readonly titles?: readonly string[];
  /** How the tab was read, in words for people (`mỗi tháng một nhóm cột`); absent where it is a plain table. */
  readonly shape?: string;
  /** The merged boxes of the tab, from 0; asked only where a blank matters. */
  readonly merges?: () => readonly Area[];
}

/** A rectangle of boxes: its first row and column, from 0, and its size. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where a box (row and column from 0) of a grid stands in its tab; null where it stands nowhere. */
export const originOf = (grid: Grid, row: number, column: number): Origin | null =>
  grid.origin === undefined ? { row, column, whole: true } : grid.origin(row, column);

/** The box at a row and column (0-based); blank outside of the grid. */
export const boxAt = (grid: Grid, row: number, column: number): Box => grid.boxes[row]?.[column] ?? '';

/** A tab with nothing but some of its rows (from 0, `to` not included), which stay where they are. */
export const rowsAlone = (grid: Grid, from: number, to: number): Grid =>
  from === 0 && to === grid.boxes.length
    ? grid
    : { ...grid, boxes: grid.boxes.slice(0, to).map((boxes, row) => (row < from ? [] : boxes)) };

/** The columns of the boxes of a row that are not blank. */
export const filled = (row: readonly Box[] | undefined): number[] => {
  const columns: number[] = [];
  row?.forEach((box, column) => {
    if (!isBlank(box)) columns.push(column);
  });
  return columns;
};

/** The letters of a column (0-based): 0 → `A`, 26 → `AA`. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

/** The column (0-based) of its letters: `A` → 0, `aa` → 26. */
export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

import type { Box } from '../values/box.ts';
import { isBlank } from '../values/box.ts';

/** One tab, or the range given to a function: boxes by row and column, both from 0; `sheet` is blank for a range. */
export interface Grid {
  readonly sheet: string;
  readonly boxes: readonly (readonly Box[])[];
}

/** The box at a row and column (0-based); blank outside of the grid. */
export const boxAt = (grid: Grid, row: number, column: number): Box => grid.boxes[row]?.[column] ?? '';

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

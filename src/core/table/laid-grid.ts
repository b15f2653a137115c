import type { Box } from '../values/box.ts';
import type { MonthReading } from '../values/period.ts';
import type { Label } from './columns.ts';
import { boxAt, type Grid, type Origin, originOf } from './grid.ts';

/** One box of a grid that is laid out anew: what it holds, and where that stands in the tab (null: nowhere). */
export interface LaidBox {
  readonly box: Box;
  readonly from: Origin | null;
}

export const NO_BOX: LaidBox = { box: '', from: null };

/** A box that is told by a shape and stands nowhere in the tab. */
export const told = (box: Box): LaidBox => ({ box, from: null });

/** A box of a grid as it stands, at row and column from 0. */
export const taken = (grid: Grid, row: number, column: number): LaidBox => ({
  box: boxAt(grid, row, column),
  from: originOf(grid, row, column),
});

/** Another content read out of a box that holds more than it: nothing may be written there. */
export const readFrom = (grid: Grid, row: number, column: number, box: Box): LaidBox => {
  const from = originOf(grid, row, column);
  return { box, from: from === null ? null : { ...from, whole: false } };
};

/** A grid out of boxes laid row by row; `shape` says in words how the tab was read. */
export const laidGrid = (
  { sheet, shape: before, hidden }: Grid,
  rows: readonly (readonly LaidBox[])[],
  {
    shape = before,
    month,
    titles,
  }: {
    readonly shape?: string | undefined;
    readonly month?: MonthReading | undefined;
    readonly titles?: readonly string[] | undefined;
  } = {},
): Grid => ({
  sheet,
  boxes: rows.map(row => row.map(({ box }) => box)),
  origin: (row, column) => rows[row]?.[column]?.from ?? null,
  ...(hidden === undefined ? {} : { hidden }),
  ...(shape === undefined ? {} : { shape }),
  ...(month === undefined ? {} : { month }),
  ...(titles === undefined ? {} : { titles }),
});

/** Labels as rows of a header, each column with as many parts as the others: a part that is repeated says nothing twice, and no blank takes the label of its neighbour. */
export const labelRows = (labels: readonly { readonly label: Label; readonly from: Origin | null }[]): LaidBox[][] => {
  const depth = Math.max(1, ...labels.map(({ label }) => label.length));
  return Array.from({ length: depth }, (_, row) =>
    labels.map(({ label, from }) => {
      const part = label[Math.max(0, row - (depth - label.length))] ?? '';
      return part === '' ? NO_BOX : { box: part, from };
    }),
  );
};

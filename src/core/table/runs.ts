import { columnIndex } from './grid.ts';

/** A box by row and column, from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The place of an address such as `P12`. */
export const placeOf = (box: string): Place => ({
  row: Number(box.replace(/^[A-Z]+/, '')),
  column: columnIndex(box.replace(/\d+$/, '')) + 1,
});

/** Boxes that fill a rectangle: its first box and its rows. */
export interface Run<T extends Place> extends Place {
  readonly rows: readonly (readonly T[])[];
}

/** Joins boxes into rectangles that hold nothing else, so that neighbours are written at once: first along the rows, then equal stretches below each other. */
export const runsOf = <T extends Place>(boxes: readonly T[]): Run<T>[] => {
  const sorted = [...boxes].sort((a, b) => a.row - b.row || a.column - b.column);
  const stretches: T[][] = [];
  for (const box of sorted) {
    const last = stretches[stretches.length - 1];
    const before = last?.[last.length - 1];
    if (last && before?.row === box.row && before.column === box.column - 1) last.push(box);
    else stretches.push([box]);
  }
  const runs: { row: number; column: number; rows: T[][] }[] = [];
  // by where they begin and how far they reach: the stretch that may grow downwards
  const open = new Map<string, { row: number; column: number; rows: T[][] }>();
  for (const stretch of stretches) {
    const [first] = stretch;
    if (first === undefined) continue;
    const key = `${first.column} ${stretch.length}`;
    const run = open.get(key);
    if (run && run.row + run.rows.length === first.row) run.rows.push(stretch);
    else {
      const begun = { row: first.row, column: first.column, rows: [stretch] };
      runs.push(begun);
      open.set(key, begun);
    }
  }
  return runs;
};

/** Where a unit (or the total) stood in the old tab and stands in the new one; rows from 1. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

/** One box that people wrote beside a generated table: its value as read, and its formula (blank when it has none). */
export interface BesideBox<T> {
  readonly value: T;
  readonly formula: string;
}

// A quoted text, a reference into another tab (with the end of its range), a range of this tab, or one box of it
const PARTS =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?|(?<![\p{L}_.\d$])(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\d(\p{L}_])/gu;

/** Rewrites the rows of a formula's references to its own tab, a range by its first and last row; other tabs and quoted texts stay. */
export const moveFormula = (
  formula: string,
  moveRange: (first: number, last: number) => readonly [number, number],
): string =>
  formula.replace(
    PARTS,
    (
      part,
      column: string | undefined,
      row: string | undefined,
      lastColumn: string | undefined,
      lastRow: string | undefined,
    ) => {
      if (column === undefined) return part;
      const [first, last] = moveRange(Number(row), Number(lastRow ?? row));
      return lastColumn === undefined ? `${column}${first}` : `${column}${first}:${lastColumn}${last}`;
    },
  );

/**
 * Carries what people wrote beside the table to the rows where its units now stand. Boxes above the first unit's row stay, boxes below the table move with the total row.
 * Gives the boxes by row (index 0 = row 1); null when nothing moves, so that nothing needs writing.
 */
export const moveBeside = <T>(
  old: readonly (readonly BesideBox<T>[])[],
  firstUnit: number,
  units: readonly Move[],
  total: Move,
  blank: T,
): BesideBox<T>[][] | null => {
  const gone = units.length < total.from - firstUnit;
  if (!gone && units.every(({ from, to }) => from === to) && total.from === total.to) return null;
  const target = new Map(units.map(({ from, to }) => [from, to]));
  const rowOf = (row: number): number => target.get(row) ?? (row < total.from ? row : row + total.to - total.from);
  // a range over all units stays one over all units, however many there are now
  const moveRange = (first: number, last: number): readonly [number, number] =>
    first === firstUnit && last === total.from - 1 && last > first
      ? [firstUnit, total.to - 1]
      : [rowOf(first), rowOf(last)];
  const width = Math.max(0, ...old.map(row => row.length));
  const moved: BesideBox<T>[][] = [];
  const put = (row: number, boxes: readonly BesideBox<T>[]): void => {
    while (moved.length < row) moved.push(Array.from({ length: width }, () => ({ value: blank, formula: '' })));
    boxes.forEach(({ value, formula }, column) => {
      const line = moved[row - 1];
      if (line) line[column] = { value, formula: moveFormula(formula, moveRange) };
    });
  };
  const left: (readonly BesideBox<T>[])[] = [];
  old.forEach((boxes, index) => {
    const from = index + 1;
    const isGone = from >= firstUnit && from < total.from && !target.has(from);
    if (!isGone) put(rowOf(from), boxes);
    // a unit that is gone: what was written beside it is kept below everything else
    else if (boxes.some(({ value, formula }) => value !== blank || formula !== '')) left.push(boxes);
  });
  for (const boxes of left) put(moved.length + 1, boxes);
  while (moved.length < old.length) moved.push(Array.from({ length: width }, () => ({ value: blank, formula: '' })));
  return moved;
};

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

// A quoted text, a reference into another tab (with the end of its range), or a reference to a box of this tab
const PARTS =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?|(?<![\p{L}_.\d$])(\$?[A-Z]{1,3})(\d+)(?![\d(\p{L}_])/gu;

/** Moves the row numbers of references to the formula's own row along with it: `shiftFormula('=F9*2', 9, 11)` is `=F11*2`; other rows, other tabs and quoted texts stay. */
export const shiftFormula = (formula: string, from: number, to: number): string =>
  formula.replace(PARTS, (part, column: string | undefined, row: string | undefined) =>
    column !== undefined && Number(row) === from ? column + to : part,
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
  if (units.every(({ from, to }) => from === to) && total.from === total.to) return null;
  const target = new Map(units.map(({ from, to }) => [from, to]));
  const width = Math.max(0, ...old.map(row => row.length));
  const moved: BesideBox<T>[][] = [];
  const put = (row: number, boxes: readonly BesideBox<T>[], from: number): void => {
    while (moved.length < row) moved.push(Array.from({ length: width }, () => ({ value: blank, formula: '' })));
    boxes.forEach(({ value, formula }, column) => {
      const line = moved[row - 1];
      if (line) line[column] = { value, formula: formula === '' ? '' : shiftFormula(formula, from, row) };
    });
  };
  const left: { boxes: readonly BesideBox<T>[]; from: number }[] = [];
  old.forEach((boxes, index) => {
    const from = index + 1;
    const to = target.get(from) ?? (from < firstUnit ? from : from >= total.from ? from + total.to - total.from : null);
    if (to !== null) put(to, boxes, from);
    // a unit that is gone: what was written beside it is kept below everything else
    else if (boxes.some(({ value, formula }) => value !== blank || formula !== '')) left.push({ boxes, from });
  });
  for (const { boxes, from } of left) put(moved.length + 1, boxes, from);
  while (moved.length < old.length) moved.push(Array.from({ length: width }, () => ({ value: blank, formula: '' })));
  return moved;
};

import type { Place } from '../core/table/runs.ts';

// What a formula may begin with before the function that fills more boxes than its own
const START = String.raw`^=\s*(?:(?:ARRAYFORMULA|IFERROR|IFNA|IF|LET)\s*\(\s*)*`;
const FILLS_BLOCK = new RegExp(
  `${START}(?:\\{|(?:IMPORT\\w+|QUERY|FILTER|SORTN?|UNIQUE|[VH]STACK|TRANSPOSE|SHCB_(?:TONGHOP|THONGKE|CHUABAOCAO|XUHUONG))\\s*\\()`,
  'i',
);
const FILLS_COLUMN = new RegExp(
  `^=\\s*ARRAYFORMULA\\b|${START}(?:SHCB_\\w+|MAP|BYROW|SCAN|SEQUENCE|FLATTEN)\\s*\\(`,
  'i',
);

/**
 * Tells of a tab's boxes whether a formula holds them: their own, or one above (or to the left) that fills boxes below it. Sheets does not say which boxes a
 * formula fills, and a value written into one of them breaks the whole block, so a box that may be filled is held.
 */
export const heldBoxes = (formulas: readonly (readonly string[])[]): ((place: Place) => boolean) => {
  const columns: Place[] = [];
  const blocks: Place[] = [];
  formulas.forEach((row, i) => {
    row.forEach((formula, j) => {
      if (formula === '') return;
      if (FILLS_BLOCK.test(formula)) blocks.push({ row: i + 1, column: j + 1 });
      else if (FILLS_COLUMN.test(formula)) columns.push({ row: i + 1, column: j + 1 });
    });
  });
  return ({ row, column }) =>
    (formulas[row - 1]?.[column - 1] ?? '') !== '' ||
    columns.some(anchor => anchor.column === column && anchor.row < row) ||
    blocks.some(anchor => anchor.column <= column && anchor.row <= row);
};

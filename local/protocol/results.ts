import type { Mutation } from './mutation.ts';

type Boxes = Readonly<Record<number, Readonly<Record<number, unknown>>>>;

/**
 * What the host calculated, of the boxes that hold a formula in this page.
 * A text typed here is not known to the host yet, and a result for what stood there before must not replace it.
 */
export const onlyFormulas = (
  mutation: Mutation,
  hasFormula: (sheet: string, row: number, column: number) => boolean,
): Mutation => {
  // A result is the engine's own step, and the only one with boxes.
  const { subUnitId: sheet, cellValue } = mutation.params as { subUnitId?: string; cellValue?: Boxes };
  if (sheet === undefined || !cellValue) return mutation;
  const kept = Object.entries(cellValue).map(([row, line]) => [
    row,
    Object.fromEntries(Object.entries(line).filter(([column]) => hasFormula(sheet, Number(row), Number(column)))),
  ]);
  return { ...mutation, params: { ...mutation.params, cellValue: Object.fromEntries(kept) } };
};

import { moveFormula } from '../../src/core/layouts/beside.ts';

/** A formula whose own row moves, and no other. */
export const shiftFormula = (formula: string, from: number, to: number): string => {
  const rowOf = (row: number): number => (row === from ? to : row);
  return moveFormula(formula, (first, last) => [rowOf(first), rowOf(last)]);
};

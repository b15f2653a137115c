import { expect, test } from 'vitest';
import { onlyFormulas } from '../../local/protocol/results.ts';

test('a result of the host is taken only by boxes that hold a formula in the page', () => {
  const params = {
    unitId: 'workbook',
    subUnitId: '0',
    cellValue: { 8: { 1: { v: 22 }, 2: { v: 0 } }, 9: { 2: { v: 0 } } },
  };
  const formulas = new Set(['0 8 1', '0 9 1']);
  const hasFormula = (...place: [string, number, number]): boolean => formulas.has(place.join(' '));
  expect(onlyFormulas({ id: 'sheet.mutation.set-range-values', params }, hasFormula)).toEqual({
    id: 'sheet.mutation.set-range-values',
    params: { ...params, cellValue: { 8: { 1: { v: 22 } }, 9: {} } },
  });
  const spilled = { id: 'formula.mutation.set-array-formula-data', params: { arrayFormulaRange: {} } };
  expect(onlyFormulas(spilled, hasFormula)).toBe(spilled);
});

import type { RubricRule } from './rule.ts';

/** Bands, sources and ways of scoring that cannot be read: the criterion is then held against no evidence. */
export const rubricBadBand: RubricRule = ({ rubricTab }) =>
  rubricTab.bandFaults.map(({ row, column, code, text, why }) => ({
    row,
    column,
    fault: { code: 'rubric/bad-band', facts: { code, text, why } },
  }));

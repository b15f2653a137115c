import type { BookRule } from './rule.ts';

/** Bands, sources and ways of scoring that cannot be read: the criterion is then held against no evidence. */
export const rubricBadBand: BookRule = ({ rubricSheet: sheet, rubricTab }) =>
  rubricTab.bandFaults.map(({ row, column, code, text, why }) => ({
    code: 'rubric/bad-band',
    sheet,
    row,
    at: column,
    unit: '',
    facts: { code, text, why },
  }));

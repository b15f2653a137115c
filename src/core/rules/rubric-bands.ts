import { uncoveredAndDoubled } from '../rubric/band-check.ts';
import type { RubricPlace, RubricRule } from './rule.ts';

/** Every value has one band: holes (`rubric/band-gap`) and overlaps (`rubric/band-overlap`). */
export const rubricBands: RubricRule = ({ rubric, rubricTab }) => {
  return rubric.flatMap(({ row, code, method, source, bands }): RubricPlace[] => {
    if (source === null || bands.length === 0 || method !== 'bands') return [];
    const column = rubricTab.columns.bands;
    const { gaps, overlaps } = uncoveredAndDoubled(source, bands);
    return [
      ...gaps.map(({ text }): RubricPlace => {
        return { row, column, fault: { code: 'rubric/band-gap', facts: { code, source, gap: text } } };
      }),
      ...overlaps.map(({ text, points }): RubricPlace => {
        return { row, column, fault: { code: 'rubric/band-overlap', facts: { code, source, overlap: text, points } } };
      }),
    ];
  });
};

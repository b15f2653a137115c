import type { PlacedFault } from '../findings/fault.ts';
import { uncoveredAndDoubled } from '../rubric/band-check.ts';
import type { BookRule } from './rule.ts';

/** Every value has one band: holes (`rubric/band-gap`) and overlaps (`rubric/band-overlap`). */
export const rubricBands: BookRule = ({ rubric, rubricSheet: sheet, rubricTab }) => {
  const at = rubricTab.columns.bands ?? [];
  return rubric.flatMap(({ row, code, method, source, bands }): PlacedFault[] => {
    if (source === null || bands.length === 0 || method !== 'bands') return [];
    const { gaps, overlaps } = uncoveredAndDoubled(source, bands);
    const place = { sheet, row, at, unit: '' };
    return [
      ...gaps.map(
        ({ text }): PlacedFault => ({ ...place, code: 'rubric/band-gap', facts: { code, source, gap: text } }),
      ),
      ...overlaps.map(({ text, points }): PlacedFault => {
        return { ...place, code: 'rubric/band-overlap', facts: { code, source, overlap: text, points } };
      }),
    ];
  });
};

import type { PlacedFault } from '../findings/fault.ts';
import { canApply } from '../rubric/band-check.ts';
import type { BookRule } from './rule.ts';

/** A band that no value falls into, and a maximum that no band gives. */
export const rubricUnreachable: BookRule = ({ rubric, rubricSheet: sheet, rubricTab }) => {
  const autoMax = new Set(rubric.filter(({ method }) => method === 'full-when').map(({ code }) => code));
  const { bands: bandColumn = [], max: maxColumn = [] } = rubricTab.columns;
  return rubric.flatMap(({ row, code, source, bands, max }): PlacedFault[] => {
    if (source === null || bands.length === 0) return [];
    const place = { code: 'rubric/unreachable', sheet, row, unit: '' } as const;
    const never = bands
      .filter(band => !canApply(source, band))
      .map(({ text }): PlacedFault => ({ ...place, at: bandColumn, facts: { code, band: text } }));
    const best = Math.max(...bands.map(({ points }) => points));
    if (max === null || best >= max || autoMax.has(code)) return never;
    return [...never, { ...place, at: maxColumn, facts: { code, max, best } }];
  });
};

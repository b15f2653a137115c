import { canApply } from '../rubric/band-check.ts';
import type { RubricPlace, RubricRule } from './rule.ts';

/** A band that no value falls into, and a maximum that no band gives. */
export const rubricUnreachable: RubricRule = ({ rubric, rubricTab }) => {
  const autoMax = new Set(rubric.filter(({ method }) => method === 'full-when').map(({ code }) => code));
  return rubric.flatMap(({ row, code, source, bands, max }): RubricPlace[] => {
    if (source === null || bands.length === 0) return [];
    const { columns } = rubricTab;
    const never = bands
      .filter(band => !canApply(source, band))
      .map(({ text }): RubricPlace => {
        return { row, column: columns.bands, fault: { code: 'rubric/unreachable', facts: { code, band: text } } };
      });
    const best = Math.max(...bands.map(({ points }) => points));
    if (max === null || best >= max || autoMax.has(code)) return never;
    return [...never, { row, column: columns.max, fault: { code: 'rubric/unreachable', facts: { code, max, best } } }];
  });
};

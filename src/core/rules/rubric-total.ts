import { type Applies, criteriaFor } from '../rubric/rubric.ts';
import { HIGHEST_SCORE, sumPoints } from '../scoring.ts';
import type { RubricRule } from './rule.ts';

const ONE_KIND: readonly (readonly [Applies, boolean])[] = [['always', false]];
const BOTH_KINDS: readonly (readonly [Applies, boolean])[] = [
  ['thematic', true],
  ['not-thematic', false],
];

/** The maxima of all criteria scored in one meeting are 100 together, in meetings with a thematic part and in those without. */
export const rubricTotal: RubricRule = ({ rubric, rubricTab }) => {
  if (rubric.length === 0) return [];
  const kinds = rubric.every(({ applies }) => applies === 'always') ? ONE_KIND : BOTH_KINDS;
  return kinds.flatMap(([applies, thematic]) => {
    const maxima = criteriaFor(rubric, thematic).map(({ max }) => max);
    const known = maxima.flatMap(max => max ?? []);
    const total = sumPoints(known);
    // a maximum that nobody gave leaves nothing to add up
    if (known.length < maxima.length || total === HIGHEST_SCORE) return [];
    const facts = { total, applies };
    return [
      { row: rubricTab.headerRow, column: rubricTab.columns.max, fault: { code: 'rubric/total-not-100', facts } },
    ];
  });
};

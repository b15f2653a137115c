import { HIGHEST_SCORE } from '../row/scoring.ts';
import { rubricTotals } from '../rubric/rubric-totals.ts';
import type { RubricRule } from './rule.ts';

/** The maxima of all criteria scored in one meeting are 100 together, in meetings with a thematic part and in those without. */
export const rubricTotal: RubricRule = ({ rubric, rubricTab }) =>
  rubricTotals(rubric).flatMap(({ applies, points: total }) =>
    // a maximum that nobody gave leaves nothing to add up
    total === null || total === HIGHEST_SCORE
      ? []
      : [
          {
            row: rubricTab.headerRow,
            column: rubricTab.columns.max,
            fault: { code: 'rubric/total-not-100', facts: { total, applies } },
          },
        ],
  );

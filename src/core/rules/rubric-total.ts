import { rubricTotals } from '../rubric/rubric-totals.ts';
import { HIGHEST_SCORE } from '../values/points.ts';
import type { BookRule } from './rule.ts';

/** The maxima of all criteria scored in one meeting are 100 together, in meetings with a thematic part and in those without. */
export const rubricTotal: BookRule = ({ rubric, rubricSheet: sheet, rubricTab }) =>
  rubricTotals(rubric).flatMap(({ applies, points: total }) =>
    // a maximum that nobody gave leaves nothing to add up
    total === null || total === HIGHEST_SCORE
      ? []
      : [
          {
            code: 'rubric/total-not-100',
            sheet,
            row: rubricTab.headerRow,
            at: rubricTab.columns.max ?? [],
            unit: '',
            facts: { total, applies },
          },
        ],
  );

import { NO_FIX } from '../findings/fix.ts';
import { HIGHEST_SCORE, type Scoring } from '../row/scoring.ts';
import { aboveEvidence } from './above-evidence.ts';
import { notAllOrNone } from './not-all-or-none.ts';
import { notApplicable } from './not-applicable.ts';
import { NO_FAULT, type RowContext, type RowRule } from './rule.ts';

/** Whether the total cannot be the sum of the criteria: less than those given, or more than they and the blank ones can make. */
export const sumDisagrees = ({ total, sum }: Scoring): boolean =>
  total !== null &&
  total <= HIGHEST_SCORE &&
  sum !== null &&
  (total < sum.given - 1e-6 || total > sum.given + sum.open + 1e-6);

/** The criteria add up to the total; runs when at least one is given and every one given is sound. */
export const sumMismatch: RowRule = row => {
  const { total, sum } = row.scoring;
  if (total === null || sum === null || !sumDisagrees(row.scoring)) return NO_FAULT;
  const fix =
    row.rubric.length > 0 && sum.open === 0 && !criterionInDoubt(row)
      ? [{ at: 'score' as const, to: sum.given }]
      : NO_FIX;
  return [{ code: 'score/sum-mismatch', at: ['score'], facts: { sum: sum.given, open: sum.open, total }, fix }];
};

/** Whether it may as well be a criterion that is wrong. */
const criterionInDoubt = (row: RowContext): boolean =>
  [aboveEvidence, notAllOrNone, notApplicable].some(rule => rule(row).length > 0);

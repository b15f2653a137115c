import { HIGHEST_SCORE, type Scoring } from '../scoring.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

/** Whether the total cannot be the sum of the criteria: less than those given, or more than they and the blank ones can make. */
export const sumDisagrees = ({ total, sum }: Scoring): boolean =>
  total !== null &&
  total <= HIGHEST_SCORE &&
  sum !== null &&
  (total < sum.given - 1e-6 || total > sum.given + sum.open + 1e-6);

/** The criteria add up to the total; runs when at least one is given and every one given is sound. */
export const sumMismatch: RowRule = ({ scoring }) => {
  const { total, sum } = scoring;
  return total !== null && sum !== null && sumDisagrees(scoring)
    ? [{ code: 'score/sum-mismatch', at: ['score'], facts: { sum: sum.given, open: sum.open, total } }]
    : NO_FAULT;
};

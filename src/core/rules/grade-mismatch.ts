import { gradeOf } from '../grade.ts';
import { NO_FAULT, type RowRule } from './rule.ts';
import { sumDisagrees } from './sum-mismatch.ts';

/** The grade named is the one that the total gives; where the total contradicts its parts, it must contradict the grade of their sum as well. */
export const gradeMismatch: RowRule = ({ scoring, settings }) => {
  const { total, graded, marked, sum } = scoring;
  const [grade, ...others] = marked;
  if (total === null || graded === null || grade === undefined || others.length > 0 || grade === graded)
    return NO_FAULT;
  if (sum !== null && sumDisagrees(scoring) && gradeOf(sum.given, settings.limits) === grade) return NO_FAULT;
  return [{ code: 'score/grade-mismatch', at: ['grade', grade], facts: { total, graded, marked: grade } }];
};

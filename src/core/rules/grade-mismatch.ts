import { GRADES, gradeOf } from '../grade.ts';
import { NO_FAULT, type RowRule } from './rule.ts';
import { sumDisagrees } from './sum-mismatch.ts';

/** The grade named is the one that the total gives; where the total contradicts its parts, it must contradict every grade that their sum, with what is still blank, could give. */
export const gradeMismatch: RowRule = ({ scoring, settings }) => {
  const { total, graded, marked, sum } = scoring;
  const [grade, ...others] = marked;
  if (total === null || graded === null || grade === undefined || others.length > 0 || grade === graded)
    return NO_FAULT;
  if (sum !== null && sumDisagrees(scoring)) {
    const least = GRADES.indexOf(gradeOf(sum.given, settings.limits));
    const most = GRADES.indexOf(gradeOf(sum.given + sum.open, settings.limits));
    if (GRADES.indexOf(grade) <= least && GRADES.indexOf(grade) >= most) return NO_FAULT;
  }
  return [{ code: 'score/grade-mismatch', at: ['grade', grade], facts: { total, graded, marked: grade } }];
};

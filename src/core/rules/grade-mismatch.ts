import { NO_FAULT } from '../findings/fault.ts';
import { type Change, NO_FIX } from '../findings/fix.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { sumDisagrees } from '../row/agreement.ts';
import type { Settings } from '../settings/settings.ts';
import { boxAt } from '../table/grid.ts';
import { GRADE_NAMES, GRADES, type Grade, gradeOf } from '../values/grade.ts';
import type { RowRule } from './rule.ts';

// What a longer sum may be off by, and no person scores
const THOUSANDTH = 0.001;

/** Whether less than a thousandth of a point parts a total from a grade: no fix changes a grade for so little. A total on the limit itself is no doubt. */
const isNearly = (total: number, grade: Grade, { limits }: Settings): boolean =>
  ![limits.good, limits.fair, limits.average].includes(total) &&
  [total - THOUSANDTH, total + THOUSANDTH].some(near => gradeOf(near, limits) === grade);

/** The grade named is the one that the total gives; where the total contradicts its parts, it must contradict every grade that their sum, with what is still blank, could give. */
export const gradeMismatch: RowRule = ({ meeting, scoring, settings }) => {
  const { total, graded, marked, sum } = scoring;
  const [grade, ...others] = marked;
  if (total === null || graded === null || grade === undefined || others.length > 0 || grade === graded)
    return NO_FAULT;
  const contested = sum !== null && sumDisagrees(scoring);
  if (contested) {
    const least = GRADES.indexOf(gradeOf(sum.given, settings.limits));
    const most = GRADES.indexOf(gradeOf(sum.given + sum.open, settings.limits));
    if (GRADES.indexOf(grade) <= least && GRADES.indexOf(grade) >= most) return NO_FAULT;
  }
  const fix = contested || isNearly(total, grade, settings) ? NO_FIX : gradeFix(meeting, grade, graded);
  return [{ code: 'score/grade-mismatch', at: ['grade', grade], facts: { total, graded, marked: grade }, fix }];
};

/** The name of the grade in its column, or the same mark moved to the column of the grade. */
const gradeFix = ({ table, row, cells }: Meeting, from: Grade, to: Grade): readonly Change[] => {
  if (cells[from].is !== 'ok') return [{ at: 'grade', to: GRADE_NAMES[to] }];
  const ticked = boxAt(table.grid, row - 1, table.map.field.get(from) ?? -1) === true;
  return [
    { at: from, to: ticked ? false : '' },
    { at: to, to: ticked ? true : 'x' },
  ];
};

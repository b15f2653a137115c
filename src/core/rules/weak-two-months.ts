import { NO_FAULT } from '../findings/fault.ts';
import { officialGrade } from '../judged/counted-grade.ts';
import { reportBefore } from '../judged/history.ts';
import type { Judged } from '../judged/judged.ts';
import type { Grade } from '../values/grade.ts';
import { addMonths } from '../values/period.ts';
import type { HistoryRule } from './rule.ts';

/** The grade of a report that holds in the end when it is Trung bình or Kém, else null. */
const weakGrade = (row: Judged | null): Grade | null => {
  const grade = row === null ? null : officialGrade(row);
  return grade === 'average' || grade === 'poor' ? grade : null;
};

/** Not Trung bình or Kém in two calendar months running. */
export const weakTwoMonths: HistoryRule = row => {
  const grade = weakGrade(row.report);
  const before = weakGrade(reportBefore(row, 1));
  if (grade === null || before === null) return NO_FAULT;
  const at = row.report.score === 'counted' ? (['score'] as const) : (['grade', grade] as const);
  return [{ code: 'history/weak-two-months', at, facts: { grade, before, month: addMonths(row.month, -1) } }];
};

import { NO_FAULT } from '../findings/fault.ts';
import { attendanceDisagrees } from '../row/agreement.ts';
import type { RowRule } from './rule.ts';

/** Present + excused + unexcused = due; needs all three (without the excused where they leave the denominator). */
export const attendanceSum: RowRule = row => {
  const { present, excused, unexcused, due, excusedLeave } = row.people;
  if (!attendanceDisagrees(row) || present === null || unexcused === null || due === null) return NO_FAULT;
  return [
    {
      code: 'row/attendance-sum',
      at: ['present', 'attendance'],
      facts: { present, excused: excusedLeave ? null : excused, unexcused, due },
    },
  ];
};

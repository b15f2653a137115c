import { NO_FAULT } from '../findings/fault.ts';
import { duePossible } from '../row/agreement.ts';
import type { RowRule } from './rule.ts';

/** More came than were due; where all absences are given it is `row/attendance-sum` that says so. */
export const presentOverDue: RowRule = row => {
  const { present, excused, unexcused, due } = row.people;
  if (present === null || due === null || (excused !== null && unexcused !== null)) return NO_FAULT;
  return duePossible(row).every(possible => present > possible)
    ? [{ code: 'row/present-over-due', at: ['present', 'attendance'], facts: { present, due } }]
    : NO_FAULT;
};

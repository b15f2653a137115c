import type { People } from '../row/people.ts';
import { dueDisagrees } from './due-mismatch.ts';
import { membersDisagree } from './members-sum.ts';
import { NO_FAULT, type PeopleOfRow, type RowRule } from './rule.ts';

/** The values the due may have: one when the row agrees with itself; all candidates when the due or the members are themselves in doubt. */
export const duePossible = (row: PeopleOfRow): number[] => {
  const { due, dueOtherwise } = row.people;
  if (due === null) return [];
  return dueDisagrees(row) || membersDisagree(row.people) ? [due, ...dueOtherwise] : [due];
};

/** The sum that must equal the due, or null when present, excused and unexcused are not all given. */
const accounted = ({ present, excused, unexcused, excusedLeave }: People): number | null =>
  present === null || excused === null || unexcused === null
    ? null
    : present + unexcused + (excusedLeave ? 0 : excused);

/** Whether present + excused + unexcused is not the due, whichever due is meant. */
export const attendanceDisagrees = (row: PeopleOfRow): boolean => {
  const { people } = row;
  const sum = accounted(people);
  // the due itself is always possible
  if (sum === null || people.due === null || sum === people.due) return false;
  return !duePossible(row).includes(sum);
};

/** Whether present and due are both given and nothing in the row contradicts them: what other rules may build on. */
export const peopleAgree = (row: PeopleOfRow): boolean => {
  const { present, due } = row.people;
  if (present === null || due === null || present > due) return false;
  return !attendanceDisagrees(row) && !dueDisagrees(row) && !membersDisagree(row.people);
};

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

import { soundValue } from '../boxes/reading.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { monthOf } from '../values/period.ts';
import { isScore } from '../values/points.ts';
import type { Day } from '../values/sheet-date.ts';
import { type People, type PeopleOfRow, tellsDeductions } from './people.ts';
import type { Scoring } from './scoring.ts';

/** Whether official and probationary members do not add up to the members. */
export const membersDisagree = ({ members, official, probationary }: People): boolean =>
  members !== null && official !== null && probationary !== null && official + probationary !== members;

/** Whether the due typed contradicts members less deductions. When the members contradict themselves, it must contradict both readings of them. */
export const dueDisagrees = ({ meeting, people }: PeopleOfRow): boolean => {
  const { dueTyped, dueComputed, members, official, probationary } = people;
  if (dueTyped === null || dueComputed === null || members === null) return false;
  // without a column of deductions the typed due may well be smaller: only more than all members is a contradiction
  if (!tellsDeductions(meeting))
    return dueTyped > members && !(membersDisagree(people) && dueTyped <= (official ?? 0) + (probationary ?? 0));
  const listed = membersDisagree(people) ? dueComputed - members + (official ?? 0) + (probationary ?? 0) : dueComputed;
  return dueTyped !== dueComputed && dueTyped !== listed;
};

/** The values the due may have: one when the row agrees with itself; all candidates when the due or the members are themselves in doubt. */
export const duePossible = (row: PeopleOfRow): number[] => {
  const { due, dueOtherwise } = row.people;
  if (due === null) return [];
  return dueDisagrees(row) || membersDisagree(row.people) ? [due, ...dueOtherwise] : [due];
};

/** Whether more stayed away than were due. */
export const tooManyAbsent = ({ absent, due }: People): boolean => absent !== null && due !== null && absent > due;

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

/** The day of the meeting where it lies in the month of its row; a day of another month is itself in doubt, and other rules do not build on it. */
export const soundDate = ({ cells, month }: Meeting): Day | null => {
  const date = soundValue(cells.date);
  return date === null || (month !== null && monthOf(date.y, date.m) !== month) ? null : date;
};

/** Targets set and met, from two columns or one `4/5`. */
export const targetsOf = ({ cells }: Meeting): { readonly set: number | null; readonly met: number | null } => {
  const fraction = soundValue(cells.targets);
  return {
    set: soundValue(cells.targetsSet) ?? fraction?.whole ?? null,
    met: soundValue(cells.targetsMet) ?? fraction?.part ?? null,
  };
};

// Sums of thirds and their rounding differ by less than anybody scores
const THOUSANDTH = 0.001 - 1e-9;

/** Whether the total cannot be the sum of the criteria: less than those given, or more than they and the blank ones can make. */
export const sumDisagrees = ({ total, sum }: Scoring): boolean =>
  total !== null &&
  isScore(total) &&
  sum !== null &&
  (total <= sum.given - THOUSANDTH || total >= sum.given + sum.open + THOUSANDTH);

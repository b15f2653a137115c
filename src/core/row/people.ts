import { soundValue } from '../boxes/reading.ts';
import { has, type Meeting } from '../meetings/meeting.ts';
import type { Settings } from '../settings/settings.ts';
import type { Leave } from '../table/field-groups.ts';

/**
 * The people of one meeting as the row gives them, in persons; null where a box is blank or faulty.
 * `due` is what counts; `dueOtherwise` is what it would be if the figure it contradicts were right (one slip shall raise one error only).
 */
export interface People {
  readonly members: number | null;
  readonly official: number | null;
  readonly probationary: number | null;
  readonly dueTyped: number | null;
  /** Excused absences that the typed due still holds although they leave the denominator. */
  readonly excusedInTyped: number;
  /** Members less everybody who leaves the denominator; null without members or with a faulty deduction. */
  readonly dueComputed: number | null;
  readonly due: number | null;
  readonly dueOtherwise: readonly number[];
  /** With exempt members who came. */
  readonly present: number | null;
  readonly excused: number | null;
  readonly unexcused: number | null;
  /** How many stayed away in all, where the row says only that. */
  readonly absent: number | null;
  /** How many are deducted from the members; a blank or faulty box deducts nobody. */
  readonly less: number;
  /** Excused absences leave the denominator too, so they are no part of the sum. */
  readonly excusedLeave: boolean;
}

/** A row with its people, for what is asked of people alone. */
export type PeopleOfRow = { readonly meeting: Meeting; readonly people: People };

const DEDUCTIONS: readonly Exclude<Leave, 'excused'>[] = ['exempt', 'elsewhere', 'suspended', 'specialDuty'];

const LEAVES: readonly Leave[] = [...DEDUCTIONS, 'excused'];

/** Whether the table tells who leaves the denominator, so that a typed due can be held against members. */
export const tellsDeductions = (meeting: Meeting): boolean => DEDUCTIONS.some(field => has(meeting, field));

/** Whom the settings take out of the number due. */
const leaversOf = ({ leaves }: Settings): readonly Leave[] => LEAVES.filter(leave => leaves.has(leave));

/** The members deducted, for the sentence: `1 miễn`. */
export const deductedOf = (
  { cells }: Meeting,
  settings: Settings,
): readonly { readonly leave: Leave; readonly count: number }[] =>
  leaversOf(settings).map(leave => ({ leave, count: soundValue(cells[leave]) ?? 0 }));

const NO_OTHER: readonly number[] = [];

/** Works out who was due: the column of that meaning, else members − exempt − elsewhere − suspended − special duty (domain.md §2.2; which of them is a setting). */
export const peopleOf = (meeting: Meeting, settings: Settings): People => {
  const { cells } = meeting;
  const members = soundValue(cells.members);
  const official = soundValue(cells.official);
  const probationary = soundValue(cells.probationary);
  const excused = soundValue(cells.excused);
  const unexcused = soundValue(cells.unexcused);
  const came = soundValue(cells.exemptPresent) ?? 0;
  const excusedLeave = settings.leaves.has('excused');
  const fraction = soundValue(cells.attendance);

  let sound = true;
  let less = 0;
  for (const leave of LEAVES) {
    if (!settings.leaves.has(leave)) continue;
    const reading = cells[leave];
    if (reading.is === 'ok') less += reading.value;
    else if (reading.is === 'bad') sound = false;
  }
  // more deducted than there are members is a fault of its own; nothing can be due then
  const dueComputed = members === null || !sound || less > members ? null : members - less;

  const typed = soundValue(cells.due) ?? fraction?.whole ?? null;
  const present = soundValue(cells.present) ?? fraction?.part ?? cameBy(meeting, typed ?? dueComputed, excusedLeave);
  const excusedInTyped =
    typed === null ? 0 : stillExcused({ typed, computed: dueComputed, present, excused, unexcused, excusedLeave });
  const dueTyped = typed === null ? null : typed - excusedInTyped;

  const due = dueTyped ?? dueComputed;
  const listed = official === null || probationary === null || !sound ? null : official + probationary - less;
  // a typed due is the due itself
  const agreed = (dueComputed === null || dueComputed === due) && (listed === null || listed === due);
  return {
    members,
    official,
    probationary,
    dueTyped,
    excusedInTyped,
    dueComputed,
    due: due === null ? null : due + came,
    dueOtherwise: agreed
      ? NO_OTHER
      : [dueTyped, dueComputed, listed].flatMap(other => (other === null || other === due ? [] : [other + came])),
    present: present === null ? null : present + came,
    excused,
    unexcused,
    absent: soundValue(cells.absent),
    less,
    excusedLeave,
  };
};

/** Who came where only who stayed away is given: those due less the absent, or less the excused and the unexcused; null where the row does not say. */
const cameBy = (meeting: Meeting, due: number | null, excusedLeave: boolean): number | null => {
  if (due === null || excusedLeave || has(meeting, 'present') || has(meeting, 'attendance')) return null;
  const excused = soundValue(meeting.cells.excused);
  const unexcused = soundValue(meeting.cells.unexcused);
  const absent =
    soundValue(meeting.cells.absent) ?? (excused === null || unexcused === null ? null : excused + unexcused);
  return absent === null || absent > due ? null : due - absent;
};

/** How many excused absences a typed due still holds although they leave the denominator: what members and deductions say, else the row's own sum, else all. */
const stillExcused = (row: {
  typed: number;
  computed: number | null;
  present: number | null;
  excused: number | null;
  unexcused: number | null;
  excusedLeave: boolean;
}): number => {
  const { typed, computed, excused } = row;
  if (!row.excusedLeave || excused === null || typed === computed) return 0;
  if (computed !== null && typed === computed + excused) return excused;
  const came = row.present === null || row.unexcused === null ? null : row.present + row.unexcused;
  if (came === typed) return 0;
  return computed === null || came === typed - excused ? excused : 0;
};

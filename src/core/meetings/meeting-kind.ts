import { saysNoMeeting, saysNoMeetingForFigure, saysNotYet } from '../boxes/no-meeting.ts';
import { type Reading, showBox, soundValue } from '../boxes/reading.ts';
import type { FieldId } from '../table/fields.ts';
import type { Table } from '../table/find-tables.ts';
import { boxAt } from '../table/grid.ts';
import { tellsAttendance } from '../table/role.ts';
import { tidy } from '../text/fold.ts';
import type { Box } from '../values/box.ts';
import type { Cells, CriterionPoints, Meeting, MeetingKind } from './meeting.ts';
import { boxesOf } from './row-boxes.ts';

/** A row (from 0) of a table with what its boxes read as. */
interface RowBoxes {
  readonly table: Table;
  readonly row: number;
  readonly cells: Cells;
  readonly criteria: readonly CriterionPoints[];
  /** Whether somebody sent it with a form. */
  readonly answered: boolean;
}

// Where words may stand instead of a report: alone in a box for the form, the day, attendance or the score
const SAYING: readonly FieldId[] = [
  'form',
  'date',
  'start',
  'end',
  'minutes',
  'attendance',
  'due',
  'present',
  'excused',
  'unexcused',
  'absent',
  'rate',
  'speakers',
  'score',
  'decidedScore',
  'grade',
  'good',
  'fair',
  'average',
  'poor',
];

/**
 * What a row says instead of reporting: that the unit did not meet, or where and how it says that it has not met yet; null where it says neither.
 * Beside people who came or a score the words of a figure's box say nothing, nor does `hoãn`: which of the two holds is asked.
 */
export const saidInstead = (boxes: RowBoxes): 'did-not-meet' | NonNullable<Meeting['notYet']> | null => {
  const { table, row, criteria } = boxes;
  const at = boxesOf(table, row);
  if (saysNoMeeting(at('form')) || saysNoMeeting(at('date'))) return 'did-not-meet';
  let notYet: Meeting['notYet'] = null;
  let none = false;
  const look = (column: number | undefined): void => {
    const box = column === undefined ? '' : boxAt(table.grid, row, column);
    if (column === undefined || typeof box !== 'string' || box === '') return;
    none ||= saysNoMeetingForFigure(box);
    if (notYet === null && saysNotYet(box)) notYet = { column, text: showBox(box) };
  };
  for (const field of SAYING) look(table.map.field.get(field));
  for (const { column } of criteria) look(column);
  if ((!none && notYet === null) || hasFigures(boxes)) return null;
  return none ? 'did-not-meet' : notYet;
};

/** Whether somebody came or there is a score: what no unit has that did not meet. */
const hasFigures = ({ cells, criteria }: RowBoxes): boolean =>
  (soundValue(cells.attendance)?.part ?? 0) > 0 ||
  [cells.present, cells.score, ...criteria.map(({ points }) => points)].some(figure => (soundValue(figure) ?? 0) > 0);

/** The kind of a meeting by its boxes; `not-given` where they hold nothing that reports one. */
export const kindOfMeeting = (boxes: RowBoxes): MeetingKind => {
  if (!reports(boxes)) return 'not-given';
  const form = soundValue(boxes.cells.form);
  return form === 'thematic' || form === 'extraordinary' ? form : 'regular';
};

// The boxes by which a unit reports; number, name, month and roster figures are there before anybody reports, and so is what formulas fill in (due, rate)
const REPORTING: readonly (keyof Cells)[] = [
  'attendance',
  'present',
  'excused',
  'unexcused',
  'absent',
  'date',
  'start',
  'end',
  'minutes',
  'speakers',
  'targets',
  'targetsMet',
  'resolution',
  'superior',
  'sent',
];
const GRADING: readonly (keyof Cells)[] = ['grade', 'good', 'fair', 'average', 'poor'];

const given = (reading: Reading<unknown>): boolean =>
  reading.is === 'ok' || (reading.is === 'bad' && reading.code !== 'cell/formula-error');

// Who came is typed or fetched, never worked out of blank boxes: an error there hides a report
const FETCHED: ReadonlySet<keyof Cells> = new Set<keyof Cells>(['attendance', 'present']);

/** Whether a box holds a dash, dots to write on, or a zero. */
const isNothing = (box: Box): boolean =>
  box === 0 || (typeof box === 'string' && /^([-–—.…_]+|0|0\s*\/\s*\d+)$/.test(tidy(box)));

const reports = ({ table, row, cells, criteria, answered }: RowBoxes): boolean => {
  if (answered) return true;
  const at = boxesOf(table, row);
  // dashes and zeros report nothing, but whoever names the form of the meeting means the zeros beside it
  const says = (box: Box): boolean => cells.form.is === 'ok' || !isNothing(box);
  // where only the absent are given, a zero is the report: nobody stayed away
  const byAbsent = !['present', 'attendance'].some(field => table.map.field.has(field as FieldId));
  const someDue = (soundValue(cells.due) ?? soundValue(cells.members) ?? 0) > 0;
  if (byAbsent && someDue && (['absent', 'excused', 'unexcused'] as const).some(field => cells[field].is === 'ok'))
    return true;
  if (
    REPORTING.some(
      field => (given(cells[field]) || (FETCHED.has(field) && cells[field].is === 'bad')) && says(at(field)),
    )
  )
    return true;
  // a rate alone is worked out of counts; where the sheet has no counts it is what was reported
  if (given(cells.rate) && says(at('rate')) && !tellsAttendance(field => table.map.field.has(field))) return true;
  if (criteria.some(({ points, column }) => given(points) && says(boxAt(table.grid, row, column)))) return true;
  // a sum over empty boxes is 0 and its grade the lowest: alone they report nothing
  return cells.score.is === 'blank'
    ? GRADING.some(field => given(cells[field]) && says(at(field)))
    : given(cells.score) && says(at('score')) && soundValue(cells.score) !== 0;
};

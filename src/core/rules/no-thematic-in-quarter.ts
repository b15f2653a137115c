import { NO_FAULT } from '../findings/fault.ts';
import { rowsBefore } from '../judged/history.ts';
import { has } from '../meetings/meeting.ts';
import { existsIn } from '../roster/roster.ts';
import { addMonths, numberOf, yearOf } from '../values/period.ts';
import type { HistoryRule } from './rule.ts';

/** The three months that end with the report, as months back. */
const QUARTER = [0, 1, 2];

/** At least one thematic meeting a quarter, alone or with the regular one (HD 42; domain.md §2.1): told at its end, where the sheet gives the form of its meetings. */
export const noThematicInQuarter: HistoryRule = row => {
  const { report, month, unit } = row;
  if (row.covered < QUARTER.length || numberOf(month) % 3 !== 0) return NO_FAULT;
  if (report.meeting.cells.form.is !== 'ok' || report.meeting.thematic) return NO_FAULT;
  const whole = QUARTER.every(n => existsIn(unit, addMonths(month, -n)));
  const meetings = QUARTER.flatMap(n => rowsBefore(row, n)).map(other => other.meeting);
  // an unreadable form, or a tab without the column, may hide the thematic meeting
  const told = meetings.every(other => has(other, 'form') && other.cells.form.is !== 'bad');
  // nobody knows what a unit did in a month of which it says nothing
  const known = QUARTER.every(n => rowsBefore(row, n).some(other => other.meeting.kind !== 'not-given'));
  if (!whole || !told || !known || meetings.some(({ thematic }) => thematic)) return NO_FAULT;
  const facts = { quarter: numberOf(month) / 3, year: yearOf(month) };
  return [{ code: 'history/no-thematic-in-quarter', at: ['form'], facts }];
};

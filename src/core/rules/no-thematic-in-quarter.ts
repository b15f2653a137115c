import { has } from '../meeting.ts';
import { addMonths, numberOf, yearOf } from '../period.ts';
import { existsIn } from '../roster.ts';
import { type HistoryRule, NO_FAULT } from './rule.ts';

/** At least one thematic meeting a quarter, alone or with the regular one (HD 42; domain.md §2.1): told at its end, where the sheet gives the form of its meetings. */
export const noThematicInQuarter: HistoryRule = ({ meeting, month, unit, rows, covers }) => {
  if (numberOf(month) % 3 !== 0 || meeting.cells.form.is !== 'ok') return NO_FAULT;
  const whole = [0, 1, 2].every(n => covers(n) && existsIn(unit, addMonths(month, -n)));
  const meetings = [0, 1, 2].flatMap(rows).map(row => row.meeting);
  // an unreadable form, or a tab without the column, may hide the thematic meeting
  const told = meetings.every(other => has(other, 'form') && other.cells.form.is !== 'bad');
  if (!whole || !told || meetings.some(({ thematic }) => thematic)) return NO_FAULT;
  const facts = { quarter: numberOf(month) / 3, year: yearOf(month) };
  return [{ code: 'history/no-thematic-in-quarter', at: ['form'], facts }];
};

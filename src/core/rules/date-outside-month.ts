import { soundValue } from '../boxes/reading.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { monthOf } from '../values/period.ts';
import { type Day, isDay } from '../values/sheet-date.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

/** The day of the meeting where it lies in the month of its row; a day of another month is itself in doubt, and other rules do not build on it. */
export const soundDate = ({ cells, month }: Meeting): Day | null => {
  const date = soundValue(cells.date);
  return date === null || (month !== null && monthOf(date.y, date.m) !== month) ? null : date;
};

/** The day of the meeting lies in the month of the row; where only day and month swapped would fit, it says so (a sheet that is not day-first). */
export const dateOutsideMonth: RowRule = ({ meeting }) => {
  const date = soundValue(meeting.cells.date);
  const { month } = meeting;
  if (date === null || month === null || monthOf(date.y, date.m) === month) return NO_FAULT;
  const swapped =
    isDay(date.y, date.d, date.m) && monthOf(date.y, date.d) === month ? { y: date.y, m: date.d, d: date.m } : null;
  return [{ code: 'row/date-outside-month', at: ['date'], facts: { date, month, swapped } }];
};

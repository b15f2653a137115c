import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import { monthOf } from '../values/period.ts';
import { isDay } from '../values/sheet-date.ts';
import type { RowRule } from './rule.ts';

/** The day of the meeting lies in the month of the row; where only day and month swapped would fit, it says so (a sheet that is not day-first). */
export const dateOutsideMonth: RowRule = ({ meeting }) => {
  const date = soundValue(meeting.cells.date);
  const { month } = meeting;
  if (date === null || month === null || monthOf(date.y, date.m) === month) return NO_FAULT;
  const swapped =
    isDay(date.y, date.d, date.m) && monthOf(date.y, date.d) === month ? { y: date.y, m: date.d, d: date.m } : null;
  return [{ code: 'row/date-outside-month', at: ['date'], facts: { date, month, swapped } }];
};

import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import { monthOf } from '../values/period.ts';
import { dayNumber } from '../values/sheet-date.ts';
import type { RowRule } from './rule.ts';

/** The meeting cannot have been held after today; a day outside of the row's month is told by that rule alone. */
export const dateInFuture: RowRule = ({ meeting, today }) => {
  const date = soundValue(meeting.cells.date);
  if (date === null || today === null || (meeting.month !== null && monthOf(date.y, date.m) !== meeting.month))
    return NO_FAULT;
  return dayNumber(date) > dayNumber(today)
    ? [{ code: 'row/date-in-future', at: ['date'], facts: { date, today } }]
    : NO_FAULT;
};

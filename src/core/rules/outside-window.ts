import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import { monthOf } from '../values/period.ts';
import type { RowRule } from './rule.ts';

/** The regular meeting lies in the commune's window of days (domain.md §2.1: no national day, each commune sets its own); a window may run over the end of the month. */
export const outsideWindow: RowRule = ({ meeting, settings: { windowFrom, windowTo } }) => {
  const date = soundValue(meeting.cells.date);
  if (date === null || meeting.kind !== 'regular' || monthOf(date.y, date.m) !== meeting.month) return NO_FAULT;
  const inside =
    windowFrom <= windowTo ? date.d >= windowFrom && date.d <= windowTo : date.d >= windowFrom || date.d <= windowTo;
  return inside
    ? NO_FAULT
    : [{ code: 'row/outside-window', at: ['date'], facts: { date, from: windowFrom, to: windowTo } }];
};

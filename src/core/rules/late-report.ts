import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import { soundDate } from '../row/agreement.ts';
import { deadlineOf } from '../row/deadline.ts';
import { dayNumber } from '../values/sheet-date.ts';
import type { RowRule } from './rule.ts';

/** The report was (first) sent after its deadline: so many days after the meeting, or a day of the following month. */
export const lateReport: RowRule = ({ meeting, resent, settings }) => {
  const sent = resent?.first ?? soundValue(meeting.cells.sent);
  const date = soundDate(meeting);
  if (sent === null || date === null || meeting.kind !== 'regular') return NO_FAULT;
  const deadline = deadlineOf(date, settings);
  return dayNumber(sent) > dayNumber(deadline)
    ? [{ code: 'row/late-report', at: ['sent'], facts: { sent, deadline } }]
    : NO_FAULT;
};

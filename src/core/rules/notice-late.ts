import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import { soundDate } from '../row/agreement.ts';
import { dayNumber } from '../values/sheet-date.ts';
import type { RowRule } from './rule.ts';

/** Notice and materials go out at least one day before the meeting (domain.md §2.1). */
export const noticeLate: RowRule = ({ meeting }) => {
  const notice = soundValue(meeting.cells.notice);
  const date = soundDate(meeting);
  if (meeting.kind !== 'regular' || notice === null || date === null || dayNumber(notice) <= dayNumber(date) - 1)
    return NO_FAULT;
  return [{ code: 'row/notice-late', at: ['notice'], facts: { notice, date } }];
};

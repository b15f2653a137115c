import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import type { RowRule } from './rule.ts';

/** A meeting ends after it begins, on the same day. */
export const endBeforeStart: RowRule = ({ meeting }) => {
  const start = soundValue(meeting.cells.start);
  const end = soundValue(meeting.cells.end);
  return start !== null && end !== null && end <= start
    ? [{ code: 'row/end-before-start', at: ['end'], facts: { start, end } }]
    : NO_FAULT;
};

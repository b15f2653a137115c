import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import { attendanceDisagrees, duePossible } from '../row/agreement.ts';
import type { RowRule } from './rule.ts';

/** No more members spoke than were present; where the number present is itself in doubt, no more than were due. */
export const speakersOverPresent: RowRule = row => {
  const speakers = soundValue(row.meeting.cells.speakers);
  const { present } = row.people;
  if (speakers === null || present === null) return NO_FAULT;
  const most = attendanceDisagrees(row) ? Math.max(present, ...duePossible(row)) : present;
  return speakers > most
    ? [{ code: 'row/speakers-over-present', at: ['speakers'], facts: { speakers, present } }]
    : NO_FAULT;
};

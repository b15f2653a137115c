import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import type { RowRule } from './rule.ts';

/** No more members spoke than the number present that stands there, whatever else of the row is in doubt. */
export const speakersOverPresent: RowRule = ({ meeting, people: { present } }) => {
  const speakers = soundValue(meeting.cells.speakers);
  return speakers !== null && present !== null && speakers > present
    ? [{ code: 'row/speakers-over-present', at: ['speakers'], facts: { speakers, present } }]
    : NO_FAULT;
};

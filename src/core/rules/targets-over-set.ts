import { soundValue } from '../read/reading.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

/** No more targets were met than had been set. */
export const targetsOverSet: RowRule = ({ meeting }) => {
  const fraction = soundValue(meeting.cells.targets);
  const set = soundValue(meeting.cells.targetsSet) ?? fraction?.whole ?? null;
  const met = soundValue(meeting.cells.targetsMet) ?? fraction?.part ?? null;
  return set !== null && met !== null && met > set
    ? [{ code: 'row/targets-over-set', at: ['targetsMet', 'targets'], facts: { met, set } }]
    : NO_FAULT;
};

import { soundValue } from '../boxes/reading.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

/** Targets set and met, from two columns or one `4/5`. */
export const targetsOf = ({ cells }: Meeting): { readonly set: number | null; readonly met: number | null } => {
  const fraction = soundValue(cells.targets);
  return {
    set: soundValue(cells.targetsSet) ?? fraction?.whole ?? null,
    met: soundValue(cells.targetsMet) ?? fraction?.part ?? null,
  };
};

/** No more targets were met than had been set. */
export const targetsOverSet: RowRule = ({ meeting }) => {
  const { set, met } = targetsOf(meeting);
  return set !== null && met !== null && met > set
    ? [{ code: 'row/targets-over-set', at: ['targetsMet', 'targets'], facts: { met, set } }]
    : NO_FAULT;
};

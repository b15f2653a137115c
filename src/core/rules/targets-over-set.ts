import { NO_FAULT } from '../findings/fault.ts';
import { targetsOf } from '../row/agreement.ts';
import type { RowRule } from './rule.ts';

/** No more targets were met than had been set. */
export const targetsOverSet: RowRule = ({ meeting }) => {
  const { set, met } = targetsOf(meeting);
  return set !== null && met !== null && met > set
    ? [{ code: 'row/targets-over-set', at: ['targetsMet', 'targets'], facts: { met, set } }]
    : NO_FAULT;
};

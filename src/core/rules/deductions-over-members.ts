import { NO_FAULT } from '../findings/fault.ts';
import { deductedOf } from '../row/people.ts';
import { fieldLabel } from '../table/fields.ts';
import type { RowRule } from './rule.ts';

/** No more members are exempt, elsewhere, suspended or on special duty than there are; the largest deduction is told. */
export const deductionsOverMembers: RowRule = ({ meeting, people: { members, less }, settings }) => {
  if (members === null || less <= members) return NO_FAULT;
  const [largest] = [...deductedOf(meeting, settings)].sort((a, b) => b.count - a.count);
  if (largest === undefined) return NO_FAULT;
  const facts = {
    label: fieldLabel(largest.leave),
    text: String(largest.count),
    hint: `0–${Math.max(0, members - less + largest.count)}`,
  };
  return [{ code: 'cell/out-of-range', at: [largest.leave], facts }];
};

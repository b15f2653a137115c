import { fieldLabel } from '../table/fields.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

/** No more members are exempt, elsewhere, suspended or on special duty than there are; the largest deduction is told. */
export const deductionsOverMembers: RowRule = ({ people: { members, deducted } }) => {
  const sum = deducted.reduce((total, { count }) => total + count, 0);
  const [largest] = [...deducted].sort((a, b) => b.count - a.count);
  if (members === null || largest === undefined || sum <= members) return NO_FAULT;
  const facts = {
    label: fieldLabel(largest.leave),
    text: String(largest.count),
    hint: `0–${Math.max(0, members - sum + largest.count)}`,
  };
  return [{ code: 'cell/out-of-range', at: [largest.leave], facts }];
};

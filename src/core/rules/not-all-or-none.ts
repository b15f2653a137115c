import type { Fault } from '../findings/fault.ts';
import { isPartial } from '../row/scoring.ts';
import type { RowRule } from './rule.ts';

/** A yes/no criterion has all its points or none. */
export const notAllOrNone: RowRule = ({ scoring }) => {
  const faults: Fault[] = [];
  for (const part of scoring.parts) {
    if (!isPartial(part)) continue;
    const { code, column, points, criterion } = part;
    faults.push({ code: 'score/not-all-or-none', at: column, facts: { code, points, max: criterion.max } });
  }
  return faults;
};

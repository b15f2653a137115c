import type { Fault, RowRule } from './rule.ts';

/** A yes/no criterion has all its points or none. */
export const notAllOrNone: RowRule = ({ scoring }) => {
  const faults: Fault[] = [];
  for (const { code, column, points, criterion } of scoring.parts) {
    const max = criterion?.method === 'all-or-none' ? criterion.max : null;
    if (points !== null && max !== null && points > 0 && points < max)
      faults.push({ code: 'score/not-all-or-none', at: column, facts: { code, points, max } });
  }
  return faults;
};

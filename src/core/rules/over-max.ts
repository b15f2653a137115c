import type { Fault } from '../findings/fault.ts';
import type { RowRule } from './rule.ts';

/** No criterion has more points than the rubric's tab gives it. */
export const overMax: RowRule = ({ scoring }) => {
  const faults: Fault[] = [];
  for (const { code, column, points, criterion } of scoring.parts) {
    const max = criterion?.max ?? null;
    if (points !== null && max !== null && points > max)
      faults.push({ code: 'score/over-max', at: column, facts: { code, points, max } });
  }
  return faults;
};

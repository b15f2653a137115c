import type { RowRule } from './rule.ts';

/** A yes/no criterion has all its points or none. */
export const notAllOrNone: RowRule = ({ scoring }) =>
  scoring.parts.flatMap(({ code, column, points, criterion }) => {
    const max = criterion?.method === 'all-or-none' ? criterion.max : null;
    return points !== null && max !== null && points > 0 && points < max
      ? [{ code: 'score/not-all-or-none' as const, at: column, facts: { code, points, max } }]
      : [];
  });

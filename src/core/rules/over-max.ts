import type { RowRule } from './rule.ts';

/** No criterion has more points than the rubric's tab gives it. */
export const overMax: RowRule = ({ scoring }) =>
  scoring.parts.flatMap(({ code, column, points, criterion }) => {
    const max = criterion?.max ?? null;
    return points !== null && max !== null && points > max
      ? [{ code: 'score/over-max' as const, at: column, facts: { code, points, max } }]
      : [];
  });

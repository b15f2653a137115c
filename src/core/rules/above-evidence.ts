import { supportOf } from '../rubric/evidence.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

/** No criterion claims more points than the row's own figures support; what its maximum forbids is told by its own rule. */
export const aboveEvidence: RowRule = row => {
  if (row.meeting.kind !== 'regular') return NO_FAULT;
  return row.scoring.parts.flatMap(part => {
    const { code, column, points, criterion } = part;
    if (points === null || points > (criterion?.max ?? Number.POSITIVE_INFINITY)) return [];
    const support = supportOf(part, row);
    return support !== null && points > support.points + 1e-9
      ? [
          {
            code: 'score/above-evidence' as const,
            at: column,
            facts: { code, points, supported: support.points, evidence: support.evidence },
          },
        ]
      : [];
  });
};

import { type Fault, NO_FAULT, type RowRule } from './rule.ts';

/** No criterion claims more points than the row's own figures support; what its maximum forbids is told by its own rule. */
export const aboveEvidence: RowRule = ({ meeting, held }) => {
  if (meeting.kind !== 'regular') return NO_FAULT;
  const faults: Fault[] = [];
  for (const { part, points, support } of held) {
    const { code, column, criterion } = part;
    if (points <= support.points + 1e-9 || points > (criterion?.max ?? Number.POSITIVE_INFINITY)) continue;
    const facts = { code, points, supported: support.points, evidence: support.evidence };
    faults.push({ code: 'score/above-evidence', at: column, facts });
  }
  return faults;
};

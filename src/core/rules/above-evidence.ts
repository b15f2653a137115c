import { type Fault, NO_FAULT } from '../findings/fault.ts';
import { isAboveEvidence } from '../row/evidence.ts';
import type { RowRule } from './rule.ts';

/** No criterion claims more points than the row's own figures support; what its maximum forbids is told by its own rule. */
export const aboveEvidence: RowRule = ({ meeting, held }) => {
  if (held.length === 0) return NO_FAULT;
  const faults: Fault[] = [];
  for (const one of held) {
    if (!isAboveEvidence(one, meeting)) continue;
    const { part, points, support } = one;
    const facts = { code: part.code, points, supported: support.points, evidence: support.evidence };
    faults.push({ code: 'score/above-evidence', at: part.column, facts });
  }
  return faults;
};

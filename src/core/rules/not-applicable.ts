import type { Fault } from '../findings/fault.ts';
import { isInapplicable } from '../row/scoring.ts';
import type { RowRule } from './rule.ts';

/** A criterion of meetings with (or without) a thematic part is left blank in the others; silent where nobody says which it was. */
export const notApplicable: RowRule = ({ meeting, scoring }) => {
  const faults: Fault[] = [];
  for (const part of scoring.parts) {
    if (!isInapplicable(part, meeting)) continue;
    const { code, column, points, criterion } = part;
    faults.push({ code: 'score/not-applicable', at: column, facts: { code, points, applies: criterion.applies } });
  }
  return faults;
};

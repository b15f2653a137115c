import { NO_FAULT } from '../findings/fault.ts';
import { NO_FIX } from '../findings/fix.ts';
import { sumDisagrees } from '../row/agreement.ts';
import { isAboveEvidence } from '../row/evidence.ts';
import { isInapplicable, isPartial } from '../row/scoring.ts';
import { withoutDust } from '../values/dust.ts';
import type { RowContext, RowRule } from './rule.ts';

/** The criteria add up to the total; runs when at least one is given and every one given is sound. */
export const sumMismatch: RowRule = row => {
  const { total, sum } = row.scoring;
  if (total === null || sum === null || !sumDisagrees(row.scoring)) return NO_FAULT;
  const fix =
    row.rubric.length > 0 && sum.open === 0 && !criterionInDoubt(row)
      ? [{ at: 'score' as const, to: withoutDust(sum.given / row.meeting.scale.score) }]
      : NO_FIX;
  return [{ code: 'score/sum-mismatch', at: ['score'], facts: { sum: sum.given, open: sum.open, total }, fix }];
};

/** Whether it may as well be a criterion that is wrong. */
const criterionInDoubt = ({ meeting, scoring, held }: RowContext): boolean =>
  held.some(part => isAboveEvidence(part, meeting)) ||
  scoring.parts.some(part => isPartial(part) || isInapplicable(part, meeting));

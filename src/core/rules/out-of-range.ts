import { NO_FAULT } from '../findings/fault.ts';
import { isScore } from '../values/points.ts';
import type { RowRule } from './rule.ts';

/** A meeting is scored out of 100 (HD 42); a score between 0 and 1 is a share of it, as in a box of percentages. */
export const outOfRange: RowRule = ({ scoring: { total } }) =>
  total !== null && !isScore(total) ? [{ code: 'score/out-of-range', at: ['score'], facts: { total } }] : NO_FAULT;

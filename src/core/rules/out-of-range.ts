import { NO_FAULT } from '../findings/fault.ts';
import { HIGHEST_SCORE } from '../values/points.ts';
import type { RowRule } from './rule.ts';

/** A meeting is scored out of 100 (HD 42). */
export const outOfRange: RowRule = ({ scoring: { total } }) =>
  total !== null && total > HIGHEST_SCORE
    ? [{ code: 'score/out-of-range', at: ['score'], facts: { total } }]
    : NO_FAULT;

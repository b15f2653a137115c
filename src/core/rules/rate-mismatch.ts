import { soundValue } from '../read/reading.ts';
import { peopleAgree } from './attendance-sum.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

// Half a percentage point: what rounding to whole percents can make
const ROUNDING = 0.005 + 1e-9;

/** The rate as typed is present over due, but for rounding; silent where present or due are themselves in doubt. */
export const rateMismatch: RowRule = row => {
  const { present, due } = row.people;
  const typed = soundValue(row.meeting.cells.rate);
  if (typed === null || present === null || due === null || due === 0 || !peopleAgree(row)) return NO_FAULT;
  return Math.abs(typed - present / due) > ROUNDING
    ? [{ code: 'row/rate-mismatch', at: ['rate'], facts: { typed, present, due } }]
    : NO_FAULT;
};

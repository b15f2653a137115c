import { NO_FAULT } from '../findings/fault.ts';
import { reportBefore } from '../judged/history.ts';
import type { Judged } from '../judged/judged.ts';
import { membersDisagree } from '../row/agreement.ts';
import { addMonths } from '../values/period.ts';
import type { HistoryRule } from './rule.ts';

/** Older figures say little: people are admitted and move away. */
const MONTHS_BACK = 3;
const LEAST_PERSONS = 3;
/** A fifth, as a whole number, so that no binary fraction decides. */
const LEAST_PERCENT = 20;

/** The members of a report; null where official and probationary members contradict them, which is told by its own rule. */
const membersOf = (row: Judged | null): number | null =>
  row === null || membersDisagree(row.people) ? null : row.people.members;

/** The members are not three persons and a fifth away from those of the nearest of the three months before that gives them. */
export const membersJump: HistoryRule = row => {
  const members = membersOf(row.report);
  if (members === null) return NO_FAULT;
  for (let n = 1; n <= MONTHS_BACK; n++) {
    const before = membersOf(reportBefore(row, n));
    if (before === null) continue;
    const change = Math.abs(members - before);
    if (change < LEAST_PERSONS || change * 100 < LEAST_PERCENT * before) return NO_FAULT;
    const month = addMonths(row.month, -n);
    return [{ code: 'history/members-jump', at: ['members'], facts: { members, before, month } }];
  }
  return NO_FAULT;
};

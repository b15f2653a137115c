import { NO_FAULT } from '../findings/fault.ts';
import type { RowRule } from './rule.ts';

/** A row that says `chưa họp` or `hoãn …` reports nothing: its unit is missing, and what it says is told. */
export const notYetMet: RowRule = ({ meeting: { notYet, month } }) =>
  notYet === null ? NO_FAULT : [{ code: 'row/not-yet-met', at: notYet.column, facts: { text: notYet.text, month } }];

import { NO_FAULT } from '../findings/fault.ts';
import type { RowRule } from './rule.ts';

/** A row whose month nobody can tell is told in every month, so that it never vanishes. */
export const monthUnknown: RowRule = ({ meeting }) =>
  meeting.month === null
    ? [{ code: 'month/unknown', at: ['month', 'date', 'name', 'code'], facts: { text: meeting.monthText } }]
    : NO_FAULT;

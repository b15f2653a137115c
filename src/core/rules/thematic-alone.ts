import { NO_FAULT } from '../findings/fault.ts';
import type { MonthRule } from './rule.ts';

/** A thematic meeting does not make the month: told where its unit has no regular report of that month (domain.md §2.1). */
export const thematicAlone: MonthRule = ({ meeting }, told) =>
  meeting.kind !== 'thematic' || told.some(row => row.meeting.kind === 'regular')
    ? NO_FAULT
    : [{ code: 'row/thematic-alone', at: ['form'], facts: { month: meeting.month ?? '' } }];

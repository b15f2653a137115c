import { NO_FAULT } from '../findings/fault.ts';
import type { RowRule } from './rule.ts';

/** The members in the row are those of the roster; which of the two is behind is for people to say. */
export const membersDiffer: RowRule = ({ meeting, people: { members }, match }) => {
  const listed = match.unit?.members ?? null;
  if (members === null || listed === null || members === listed || meeting.kind !== 'regular') return NO_FAULT;
  return [{ code: 'roster/members-differ', at: ['members'], facts: { members, listed } }];
};

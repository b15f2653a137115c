import { NO_FAULT } from '../findings/fault.ts';
import { membersDisagree } from '../row/agreement.ts';
import type { RowRule } from './rule.ts';

/** Official + probationary = members. */
export const membersSum: RowRule = ({ people }) => {
  const { members, official, probationary } = people;
  if (members === null || official === null || probationary === null || !membersDisagree(people)) return NO_FAULT;
  return [{ code: 'row/members-sum', at: ['members', 'official'], facts: { members, official, probationary } }];
};

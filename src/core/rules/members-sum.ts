import type { People } from '../row/people.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

/** Whether official and probationary members do not add up to the members. */
export const membersDisagree = ({ members, official, probationary }: People): boolean =>
  members !== null && official !== null && probationary !== null && official + probationary !== members;

/** Official + probationary = members. */
export const membersSum: RowRule = ({ people }) => {
  const { members, official, probationary } = people;
  if (members === null || official === null || probationary === null || !membersDisagree(people)) return NO_FAULT;
  return [{ code: 'row/members-sum', at: ['members', 'official'], facts: { members, official, probationary } }];
};

import type { Meeting } from '../meetings/meeting.ts';
import type { Fault, MatchedRow } from './rule.ts';

/** A thematic meeting does not make the month: told where its unit has no regular report of that month (domain.md §2.1). `months` are the rows of each unit and month. */
export const thematicAlone = (months: readonly (readonly MatchedRow[])[]): Map<Meeting, Fault[]> => {
  const faults = new Map<Meeting, Fault[]>();
  for (const told of months) {
    if (told.some(({ meeting }) => meeting.kind === 'regular')) continue;
    for (const { meeting } of told)
      if (meeting.kind === 'thematic')
        faults.set(meeting, [{ code: 'row/thematic-alone', at: ['form'], facts: { month: meeting.month ?? '' } }]);
  }
  return faults;
};

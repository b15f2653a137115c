import type { Meeting } from '../meeting.ts';
import type { Fault, RowContext } from './rule.ts';

/** A thematic meeting does not make the month: told where its unit has no regular report of that month (domain.md §2.1). */
export const thematicAlone = (rows: readonly RowContext[]): Map<Meeting, Fault[]> => {
  const key = ({ meeting, match }: RowContext): string => `${meeting.month} ${match.unit?.id}`;
  const regular = new Set(rows.filter(({ meeting }) => meeting.kind === 'regular').map(key));
  return new Map(
    rows
      .filter(
        row =>
          row.meeting.kind === 'thematic' &&
          row.match.unit !== null &&
          row.meeting.month !== null &&
          !regular.has(key(row)),
      )
      .map(({ meeting }) => [
        meeting,
        [{ code: 'row/thematic-alone', at: ['form'], facts: { month: meeting.month ?? '' } }],
      ]),
  );
};

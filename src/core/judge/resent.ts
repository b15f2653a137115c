import { soundValue } from '../boxes/reading.ts';
import type { Meeting, MeetingKind } from '../meetings/meeting.ts';
import type { MatchedRow, Resent } from '../rules/rule.ts';
import type { Day } from '../values/sheet-date.ts';

// Regular, regular with thematic and "did not meet" are one kind of answer; so is "not yet"
const kindOf = ({ kind, notYet }: Meeting): MeetingKind | null => {
  if (kind === 'did-not-meet' || (kind === 'not-given' && notYet !== null)) return 'regular';
  return kind === 'not-given' ? null : kind;
};

/** Whether two answers give the same figures, whenever they were sent. */
const saysTheSame = (a: Meeting, b: Meeting): boolean => {
  const figures = ({ kind, cells: { sent: _, ...cells }, criteria }: Meeting): string =>
    JSON.stringify([kind, cells, criteria.map(({ code, points }) => [code, points])]);
  return figures(a) === figures(b);
};

/**
 * Tells of the answers of one unit for one month which ones a newer one of its kind replaces, by stamp and not by position.
 * Equal newest stamps with different figures replace only what is older; an answer whose stamp cannot be read neither replaces nor is replaced.
 */
const resentAmong = (rows: readonly MatchedRow[]): ReadonlyMap<MatchedRow, Resent> => {
  const told = new Map<MatchedRow, Resent>();
  const answers = rows.flatMap(row => {
    const sentAt = row.meeting.answer?.sentAt ?? null;
    const kind = kindOf(row.meeting);
    return sentAt === null || kind === null ? [] : [{ row, sentAt, kind }];
  });
  for (const kind of new Set(answers.map(answer => answer.kind))) {
    const same = answers.filter(answer => answer.kind === kind).sort((a, b) => a.sentAt - b.sentAt);
    const last = same[same.length - 1];
    if (same.length < 2 || last === undefined) continue;
    const newest = same.filter(({ sentAt }) => sentAt === last.sentAt);
    const agreed = newest.every(({ row }) => saysTheSame(row.meeting, last.row.meeting));
    const first = firstDay(same.map(({ row }) => row.meeting));
    for (const { row, sentAt } of same) {
      const counts = row === last.row || (!agreed && sentAt === last.sentAt);
      const identical = !counts && saysTheSame(row.meeting, last.row.meeting);
      told.set(row, { by: counts ? null : last.row.meeting, identical, first });
    }
  }
  return told;
};

/** The day of the first answer that reports a meeting. */
const firstDay = (meetings: readonly Meeting[]): Day | null => {
  const first = meetings.find(({ kind }) => kind !== 'did-not-meet' && kind !== 'not-given');
  return first === undefined ? null : soundValue(first.cells.sent);
};

/** The rows with what each is among the answers of its unit and month; `told` gives all rows of a unit and month, in order. */
export const withResent = (
  rows: readonly MatchedRow[],
  told: ReadonlyMap<MatchedRow, readonly MatchedRow[]>,
): readonly MatchedRow[] => {
  if (rows.every(({ meeting }) => meeting.answer === null)) return rows;
  const found = new Map<MatchedRow, Resent>();
  for (const same of new Set(told.values()))
    if (same.length > 1) for (const [row, resent] of resentAmong(same)) found.set(row, resent);
  return found.size === 0 ? rows : rows.map(row => ({ ...row, resent: found.get(row) ?? null }));
};

import type { Judged } from './judge.ts';
import { addMonths, type Month } from './period.ts';
import { bearsOn, type MeetingsTable } from './read/read-book.ts';
import { existsIn } from './roster.ts';
import type { HistoryRow } from './rules/rule.ts';

/** How many months before its own a report is held against. */
export const HISTORY_MONTHS = 12;

/** The months of which a book tells: somebody reports in them, and no table that bears on them is unread. */
export const monthsCovered = (rows: readonly Judged[], tables: readonly MeetingsTable[]): ReadonlySet<Month> => {
  const months = new Set(
    rows.flatMap(({ meeting }) => (meeting.month === null || meeting.kind === 'not-given' ? [] : [meeting.month])),
  );
  const unread = tables.filter(({ readable }) => !readable);
  return new Set([...months].filter(month => !unread.some(table => bearsOn(table, month))));
};

const NO_ROWS: readonly Judged[] = [];

/**
 * Lays out what lies before each row: a function from a row to its history, or null for a row that has none to be held against
 * (no regular meeting, unit or month unknown, a unit not expected in the month, a month reported twice).
 */
export const historyOf = (
  judged: readonly Judged[],
  covered: ReadonlySet<Month>,
): ((row: Judged) => HistoryRow | null) => {
  const byUnit = new Map<string, Map<Month, Judged[]>>();
  for (const row of judged) {
    const { unit, meeting } = row;
    if (unit === null || meeting.month === null) continue;
    const months = byUnit.get(unit.id) ?? new Map<Month, Judged[]>();
    byUnit.set(unit.id, months);
    const rows = months.get(meeting.month);
    if (rows) rows.push(row);
    else months.set(meeting.month, [row]);
  }
  return row => {
    const { unit } = row;
    const { month, kind } = row.meeting;
    if (unit === null || month === null || kind !== 'regular' || !existsIn(unit, month)) return null;
    const rowsOf = (n: number): readonly Judged[] => byUnit.get(unit.id)?.get(addMonths(month, -n)) ?? NO_ROWS;
    const report = (n: number): Judged | null => {
      const [only, ...others] = rowsOf(n).filter(({ meeting }) => meeting.kind === 'regular');
      // of two reports of a month nobody knows which holds
      return only !== undefined && others.length === 0 ? only : null;
    };
    if (report(0) === null) return null;
    return {
      ...row,
      unit,
      month,
      rows: rowsOf,
      before: report,
      covers: n => covered.has(addMonths(month, -n)),
    };
  };
};

import { bearsOn, type MeetingsTable } from '../book/book.ts';
import { existsIn, type Unit } from '../roster/roster.ts';
import { addMonths, type Month, monthIndex } from '../values/period.ts';
import { isReplaced, type Judged } from './judged.ts';

/** How many months before its own a report is held against. */
export const HISTORY_MONTHS = 12;

/** The months of which a book tells: somebody reports in them, and no table that bears on them is unread. */
export const monthsCovered = (rows: readonly Judged[], tables: readonly MeetingsTable[]): ReadonlySet<Month> => {
  const months = new Set<Month>();
  for (const { meeting } of rows) if (meeting.month !== null && meeting.kind !== 'not-given') months.add(meeting.month);
  const unread = tables.filter(({ readable }) => !readable);
  return new Set([...months].filter(month => !unread.some(table => bearsOn(table, month))));
};

/** What a unit says of one month: all its rows, and the regular report where there is just one; of two nobody knows which holds. */
export interface Told {
  readonly rows: Judged[];
  report: Judged | null;
  reports: number;
}

const NO_ROWS: readonly Judged[] = [];

/** What a unit says of each month, counted from the first month of which any row tells. */
export type Months = readonly (Told | undefined)[];

const toldBefore = ({ months, at }: HistoryRow, n: number): Told | undefined => (n > at ? undefined : months[at - n]);

/** A judged regular report, the only one of its unit and month, with what lies before it (`rowsBefore`, `reportBefore`). */
export interface HistoryRow {
  readonly report: Judged;
  readonly unit: Unit;
  readonly month: Month;
  /** How many months running the book tells of, up to and with its own. */
  readonly covered: number;
  /** What the unit says of each month, and which of them is its own. */
  readonly months: Months;
  readonly at: number;
}

/** All rows of the unit so many calendar months back (0: its own), of any kind, duplicates too. */
export const rowsBefore = (row: HistoryRow, n: number): readonly Judged[] => toldBefore(row, n)?.rows ?? NO_ROWS;

/** The unit's regular report so many calendar months back (0: its own), or null without one or with two. */
export const reportBefore = (row: HistoryRow, n: number): Judged | null => toldBefore(row, n)?.report ?? null;

/**
 * Lays out what lies before each report that has a past to be held against: a regular meeting of a unit expected in the month, the only one of that month.
 * The reports of a unit follow each other, for they look at the same months.
 */
export const historiesOf = (judged: readonly Judged[], covered: ReadonlySet<Month>): HistoryRow[] => {
  let first = Number.POSITIVE_INFINITY;
  for (const { meeting } of judged) if (meeting.month !== null) first = Math.min(first, monthIndex(meeting.month));
  const byUnit = new Map<Unit, (Told | undefined)[]>();
  for (const row of judged) {
    const { unit } = row;
    const { month, kind } = row.meeting;
    if (unit === null || month === null || isReplaced(row)) continue;
    const months = byUnit.get(unit) ?? [];
    if (months.length === 0) byUnit.set(unit, months);
    const at = monthIndex(month) - first;
    const told = months[at];
    const regular = kind === 'regular';
    if (told === undefined) months[at] = { rows: [row], report: regular ? row : null, reports: regular ? 1 : 0 };
    else {
      told.rows.push(row);
      if (regular) told.reports++;
      if (regular) told.report = told.reports === 1 ? row : null;
    }
  }
  const runs = runsOf(covered);
  const histories: HistoryRow[] = [];
  for (const [unit, months] of byUnit)
    for (let at = 0; at < months.length; at++) {
      const report = months[at]?.report ?? null;
      const month = report?.meeting.month ?? null;
      if (report !== null && month !== null && existsIn(unit, month))
        histories.push({ report, unit, month, covered: runs.get(month) ?? 0, months, at });
    }
  return histories;
};

/** For each month covered, how many running there are up to it. */
const runsOf = (covered: ReadonlySet<Month>): ReadonlyMap<Month, number> => {
  const runs = new Map<Month, number>();
  for (const month of [...covered].sort()) runs.set(month, (runs.get(addMonths(month, -1)) ?? 0) + 1);
  return runs;
};

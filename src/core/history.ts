import type { Judged } from './judge.ts';
import { type Month, monthIndex } from './period.ts';
import { bearsOn, type MeetingsTable } from './read/read-book.ts';
import { existsIn, type Unit } from './roster.ts';
import type { HistoryRow } from './rules/rule.ts';

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
interface Told {
  readonly rows: Judged[];
  report: Judged | null;
  reports: number;
}

const NO_ROWS: readonly Judged[] = [];

/** A report among the months of its unit; months are counted on without end. */
class Past implements HistoryRow {
  readonly report: Judged;
  readonly unit: Unit;
  readonly month: Month;
  private readonly index: number;
  private readonly told: ReadonlyMap<number, Told>;
  private readonly covered: ReadonlySet<number>;

  constructor(report: Judged, unit: Unit, month: Month, told: ReadonlyMap<number, Told>, covered: ReadonlySet<number>) {
    this.report = report;
    this.unit = unit;
    this.month = month;
    this.index = monthIndex(month);
    this.told = told;
    this.covered = covered;
  }

  rows(n: number): readonly Judged[] {
    return this.told.get(this.index - n)?.rows ?? NO_ROWS;
  }

  before(n: number): Judged | null {
    return this.told.get(this.index - n)?.report ?? null;
  }

  covers(n: number): boolean {
    return this.covered.has(this.index - n);
  }
}

/**
 * Lays out what lies before each row: a function from a row to its history, or null for a row that has none to be held against
 * (no regular meeting, unit or month unknown, a unit not expected in the month, a month reported twice).
 */
export const historyOf = (
  judged: readonly Judged[],
  covered: ReadonlySet<Month>,
): ((row: Judged) => HistoryRow | null) => {
  const byUnit = new Map<Unit, Map<number, Told>>();
  for (const row of judged) {
    const { unit } = row;
    const { month, kind } = row.meeting;
    if (unit === null || month === null) continue;
    const months = byUnit.get(unit) ?? new Map<number, Told>();
    if (months.size === 0) byUnit.set(unit, months);
    const index = monthIndex(month);
    const told = months.get(index);
    const regular = kind === 'regular';
    if (told === undefined) months.set(index, { rows: [row], report: regular ? row : null, reports: regular ? 1 : 0 });
    else {
      told.rows.push(row);
      if (regular) told.reports++;
      if (regular) told.report = told.reports === 1 ? row : null;
    }
  }
  const indexes = new Set([...covered].map(monthIndex));
  return row => {
    const { unit } = row;
    const { month, kind } = row.meeting;
    if (unit === null || month === null || kind !== 'regular' || !existsIn(unit, month)) return null;
    const months = byUnit.get(unit);
    return months?.get(monthIndex(month))?.report === row ? new Past(row, unit, month, months, indexes) : null;
  };
};

import type { Book, MeetingsTable } from '../book/book.ts';
import type { Fault, PlacedFault } from '../findings/fault.ts';
import type { HistoryRow } from '../judged/history.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Unit } from '../roster/roster.ts';
import type { UnitMatch } from '../roster/units.ts';
import type { HeldPart } from '../row/evidence.ts';
import type { People } from '../row/people.ts';
import type { Scoring } from '../row/scoring.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Settings } from '../settings/settings.ts';
import type { Month } from '../values/period.ts';
import type { Day } from '../values/sheet-date.ts';

/** A row among the answers that its unit sent for one month. */
export interface Resent {
  /** The answer that counts in its place; null where it counts itself. */
  readonly by: Meeting | null;
  /** Whether that one says the very same. */
  readonly identical: boolean;
  /** The day on which the unit first reported; null where no box says. */
  readonly first: Day | null;
}

/** Everything a rule of one row may look at. */
export interface RowContext {
  readonly meeting: Meeting;
  readonly people: People;
  readonly scoring: Scoring;
  /** The parts of the score that figures of the row decide. */
  readonly held: readonly HeldPart[];
  readonly match: UnitMatch;
  /** What the row is among several answers of its unit for the month; null where there is one. */
  readonly resent: Resent | null;
  readonly rubric: Rubric;
  readonly settings: Settings;
  /** Null where nobody knows today (custom functions): rules of the clock are silent then. */
  readonly today: Day | null;
}

/** A row with the unit that it speaks of, for what is asked of several rows. */
export type MatchedRow = Pick<RowContext, 'meeting' | 'match' | 'resent'>;

/** One rule of one row; it gives all its faults, none when all is well, and stays silent when its own inputs are not sound. */
export type RowRule = (row: RowContext) => readonly Fault[];

/** One rule of a row beside all rows of its unit and month, itself among them and replaced ones left out. */
export type MonthRule = (row: MatchedRow, told: readonly MatchedRow[]) => readonly Fault[];

/** One rule of a report held against the months before it; its faults are warnings and take nothing out. */
export type HistoryRule = (row: HistoryRow) => readonly Fault[];

/** One rule of a meetings table, asked for one month (null: for none). */
export type TableRule = (table: MeetingsTable, month: Month | null) => readonly PlacedFault[];

/** One rule of the units of a book, asked for one month: which of them came and went. */
export type UnitRule = (book: Book, units: readonly Unit[], month: Month) => readonly PlacedFault[];

/** One rule of the workbook: its settings, rubric and roster, and what its tables have in common. */
export type BookRule = (book: Book) => readonly PlacedFault[];

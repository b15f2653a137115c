import type { Book } from '../book/book.ts';
import type { Finding } from '../findings/finding.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Unit } from '../roster/roster.ts';
import type { People } from '../row/people.ts';
import type { Scoring } from '../row/scoring.ts';
import type { Day } from '../values/sheet-date.ts';

/** What becomes of one measure of one row; `replaced`: a newer answer stands in its place. */
export type Standing = 'counted' | 'excluded' | 'not-given' | 'replaced';

/** A row with its unit, its figures, its findings and what it counts for. */
export interface Judged {
  readonly meeting: Meeting;
  readonly unit: Unit | null;
  readonly people: People;
  readonly scoring: Scoring;
  /** The total score that the row's own figures support; null where no criterion is held against any. */
  readonly supported: number | null;
  readonly findings: readonly Finding[];
  /** The day on which the unit first reported; null where the sheet does not say. */
  readonly sent: Day | null;
  readonly attendance: Standing;
  readonly score: Standing;
}

/** Whether a newer answer of the unit stands in the place of the row: it makes none of the unit's figures. */
export const isReplaced = ({ attendance }: Judged): boolean => attendance === 'replaced';

/** A workbook with its rows judged, in the order of the tabs. */
export interface JudgedBook {
  readonly book: Book;
  /** The roster's units, or without a roster those seen in any row. */
  readonly units: readonly Unit[];
  readonly judged: readonly Judged[];
  /** With a month asked for, the rows of the 12 months before it, judged row by row and not held against their own history; else none. */
  readonly earlier: readonly Judged[];
}

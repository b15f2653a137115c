import type { Book } from '../book/read-book.ts';
import type { Code } from '../codes.ts';
import type { FactsOf } from '../findings/facts.ts';
import type { Change } from '../findings/fix.ts';
import type { Judged } from '../judge/judge.ts';
import type { Months } from '../judged/history.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Unit } from '../roster/roster.ts';
import type { UnitMatch } from '../roster/units.ts';
import type { HeldPart } from '../row/evidence.ts';
import type { People } from '../row/people.ts';
import type { Scoring } from '../row/scoring.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { Settings } from '../settings/settings.ts';
import type { FieldId } from '../table/fields.ts';
import type { Month } from '../values/period.ts';
import type { Day } from '../values/sheet-date.ts';

/** Everything a rule of one row may look at. */
export interface RowContext {
  readonly meeting: Meeting;
  readonly people: People;
  readonly scoring: Scoring;
  /** The parts of the score that figures of the row decide. */
  readonly held: readonly HeldPart[];
  readonly match: UnitMatch;
  readonly rubric: Rubric;
  readonly settings: Settings;
  /** Null where nobody knows today (custom functions): rules of the clock are silent then. */
  readonly today: Day | null;
}

/** A row with the unit that it speaks of, for what is asked of several rows. */
export type MatchedRow = Pick<RowContext, 'meeting' | 'match'>;

/** A row with its people, for what is asked of people alone. */
export type PeopleOfRow = Pick<RowContext, 'meeting' | 'people'>;

/**
 * What a rule found: the code, the facts for its sentence, and the column it points at (a column from 0, or the first of these fields that the table has);
 * and what would mend it, where that needs no judgement.
 */
export type Fault = {
  [C in Code]: {
    readonly code: C;
    readonly at: number | readonly FieldId[];
    readonly facts: FactsOf[C];
    readonly fix?: readonly Change[];
  };
}[Code];

/** One rule of one row; it gives all its faults, none when all is well, and stays silent when its own inputs are not sound. */
export type RowRule = (row: RowContext) => readonly Fault[];

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

/** One rule of a report held against the months before it; its faults are warnings and take nothing out. */
export type HistoryRule = (row: HistoryRow) => readonly Fault[];

export const NO_FAULT: readonly Fault[] = [];

/** A code with the facts for its sentence. */
type Said = { [C in Code]: { readonly code: C; readonly facts: FactsOf[C] } }[Code];

/** What a rule found in `Tiêu chí`: row from 1, column from 0. */
export interface RubricPlace {
  readonly row: number;
  readonly column: number | undefined;
  readonly fault: Said;
}

/** One rule of the rubric. */
export type RubricRule = (book: Book) => readonly RubricPlace[];

import type { Form, Superior } from '../boxes/choice.ts';
import type { Fraction } from '../boxes/fraction.ts';
import type { Reading } from '../boxes/reading.ts';
import type { CountField } from '../table/field-groups.ts';
import type { FieldId } from '../table/fields.ts';
import type { Table } from '../table/find-tables.ts';
import type { Box } from '../values/box.ts';
import type { Grade } from '../values/grade.ts';
import type { Month } from '../values/period.ts';
import type { Day } from '../values/sheet-date.ts';
import type { ScoreScale } from './score-scale.ts';

/** What every box of a row gives; a column that the table lacks reads as blank. */
export type Cells = Readonly<Record<CountField, Reading<number>>> & {
  readonly attendance: Reading<Fraction>;
  readonly targets: Reading<Fraction>;
  readonly rate: Reading<number>;
  readonly date: Reading<Day>;
  readonly sent: Reading<Day>;
  readonly notice: Reading<Day>;
  /** Minutes of the day. */
  readonly start: Reading<number>;
  readonly end: Reading<number>;
  readonly form: Reading<Form>;
  readonly resolution: Reading<boolean>;
  readonly superior: Reading<Superior>;
  readonly score: Reading<number>;
  readonly grade: Reading<Grade>;
  readonly decidedGrade: Reading<Grade>;
  readonly good: Reading<true>;
  readonly fair: Reading<true>;
  readonly average: Reading<true>;
  readonly poor: Reading<true>;
};

/** The points given for one criterion, in the column (0-based) where they stand. */
export interface CriterionPoints {
  readonly code: string;
  readonly column: number;
  readonly points: Reading<number>;
}

/**
 * What a row says happened. `regular` makes the month (with or without a thematic part); a `thematic` or `extraordinary` meeting alone does not;
 * `did-not-meet` says so; `not-given` holds nothing but unit and roster figures.
 */
export type MeetingKind = 'regular' | 'thematic' | 'extraordinary' | 'did-not-meet' | 'not-given';

/** One row of a meetings table: a meeting, or the place kept for one. */
export interface Meeting {
  readonly table: Table;
  /** The row of the table's grid, from 1. */
  readonly row: number;
  /** The row of the tab, from 1: the same, but where a shape laid the grid out anew. */
  readonly rowInTab: number;
  readonly code: string;
  readonly name: string;
  /** The month the row belongs to, or null with the text that stands for it. */
  readonly month: Month | null;
  readonly monthText: string;
  readonly kind: MeetingKind;
  /** What the row says instead of a report, where it says that the unit has not met yet; its column from 0. */
  readonly notYet: { readonly column: number; readonly text: string } | null;
  /** The lines below that are parts of the unit (`Tổ đảng 1`), whose sums the row holds itself. */
  readonly parts: readonly Meeting[];
  /** Set where a newer row takes the place of an older one of its unit, month and kind (answers of a form): when it was sent, in seconds; null where nobody can tell. */
  readonly answer: { readonly sentAt: number | null } | null;
  /** Out of how much its table scores. */
  readonly scale: ScoreScale;
  /** Whether the meeting had a thematic part. */
  readonly thematic: boolean;
  /** The explanation of points taken off, or why there was no meeting. */
  readonly note: string;
  /** The salient topic. */
  readonly topic: string;
  readonly cells: Cells;
  readonly criteria: readonly CriterionPoints[];
  /** The same row as it reads with other boxes in some of its columns (from 0). */
  readAgain(changes: ReadonlyMap<number, Box>): Meeting;
}

/** Whether the table of a row has a column for a field. */
export const has = (meeting: Meeting, field: FieldId): boolean => meeting.table.map.field.has(field);

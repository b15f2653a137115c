import type { Meeting } from '../meetings/meeting.ts';
import type { TableRows } from '../meetings/read-meetings.ts';
import type { RosterLine } from '../roster/roster.ts';
import type { Rubric, RubricReading } from '../rubric/rubric.ts';
import type { SettingFault } from '../settings/setting-pairs.ts';
import type { Settings } from '../settings/settings.ts';
import type { FieldId } from '../table/fields.ts';
import type { Table } from '../table/find-tables.ts';
import type { Grid } from '../table/grid.ts';
import type { Lacks } from '../table/role.ts';
import type { TableMonth } from '../table/table-month.ts';
import type { Month } from '../values/period.ts';

/** The tabs of a workbook by what they are; for a function, the ranges given to it. Generated tabs are left out before. */
export interface Tabs {
  readonly settings: Grid | null;
  readonly rubric: Grid | null;
  /** A tab known to hold the roster; otherwise it is looked for among `others`. */
  readonly roster: Grid | null;
  readonly others: readonly Grid[];
  /** The spreadsheet reads `11/12` as 12 November (`en_US`). */
  readonly monthFirst: boolean;
}

/** A tab that repeats the rows of others: how many, and of which tabs. */
export interface Copy {
  readonly rows: number;
  readonly of: readonly string[];
}

/** A meetings table with its rows, its own month (from title or tab), and the fields it lacks. */
export interface MeetingsTable extends TableRows, Lacks {
  readonly table: Table;
  readonly month: Month | null;
  /** The month that the other source names when tab and title disagree, and which of them was used. */
  readonly otherMonth: TableMonth['other'];
  /** What the first table of a tab says where the tab repeats others and is passed over; `passed` holds for all its tables. */
  readonly copy: Copy | null;
  readonly passed: boolean;
  /** Whether it says when reports were sent. */
  readonly tellsSent: boolean;
  /** Of what it lacks, what another table of the same month gives: a total of the month would hold only some of its units. */
  readonly partly: readonly FieldId[];
  /** Whether its rows can be counted on; if not, its month has no figures. */
  readonly readable: boolean;
}

/** Whether a table bears on a month: it has no month of its own, or this one, or a row of it. */
export const bearsOn = ({ month: own, meetings }: MeetingsTable, month: Month): boolean =>
  own === null || own === month || meetings.some(meeting => meeting.month === month);

/** A workbook as read: nothing is judged yet. */
export interface Book {
  readonly settings: Settings;
  readonly settingsSheet: string;
  readonly settingFaults: readonly SettingFault[];
  readonly rubric: Rubric;
  readonly rubricSheet: string;
  /** What `Tiêu chí` says beyond its criteria: where it says it, and what cannot be used. */
  readonly rubricTab: Omit<RubricReading, 'rubric'>;
  /** Null when the workbook has no roster. */
  readonly roster: { readonly sheet: string; readonly lines: readonly RosterLine[]; readonly table: Table } | null;
  readonly tables: readonly MeetingsTable[];
  /** The spreadsheet reads `5/11` as 11 May. */
  readonly monthFirst: boolean;
}

/** All rows of all meetings tables that can be read. */
export const allMeetings = (book: Book): Meeting[] =>
  book.tables.flatMap(({ meetings, readable }) => (readable ? meetings : []));

/** Whether the workbook says which units there are: a roster in which nobody stands yet tells of nobody. */
export const hasRoster = ({ roster }: Book): boolean => roster !== null && roster.lines.length > 0;

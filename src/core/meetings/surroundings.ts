import type { Box } from '../values/box.ts';
import type { Month } from '../values/period.ts';
import type { DayShiftSetting } from './day-shift.ts';

/** What surrounds a table and helps to read it. */
export interface Surroundings {
  /** The month of the whole table, from its title or its tab; null where rows have their own. */
  readonly month: Month | null;
  /** Whether rows of the table name another month than this one: then a blank month is unknown (a merged box), not the title's. */
  readonly monthsDiffer: boolean;
  /** The year that the title or the tab names. */
  readonly titleYear: number | null;
  /** The year for months and days that do not name one, else from the days around. */
  readonly year: number | null;
  /** The column (from 0) of a form's time stamp, where the table holds its answers. */
  readonly stamp: number | null;
  /** Whether that stamp is the day of the last edit, which tells nothing of sending. */
  readonly stampEdited: boolean;
  /** The column (from 0) by which a newer row takes the place of an older one of its unit and month; null where none does. */
  readonly answersBy: number | null;
  /** Whether the spreadsheet reads `11/12` as 12 November. */
  readonly monthFirst: boolean;
  /** What `Cấu hình` says of the scores and of days that carry 17:00; null where it says nothing. */
  readonly scoreScale: 10 | 100 | null;
  readonly dayShift: DayShiftSetting | null;
  /** Whether a code or name stands in the roster. */
  readonly isUnit: (code: Box, name: Box) => boolean;
}

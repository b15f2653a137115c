import { soundValue } from '../boxes/reading.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { peopleOf } from '../row/people.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { FieldId } from '../table/fields.ts';
import type { Grid } from '../table/grid.ts';
import type { Box } from '../values/box.ts';
import { isBlank } from '../values/box.ts';
import { readBook, sortTabs } from './read-book.ts';

/** A block of a tab that a person changed; rows and columns from 0. What stood there before is known of a single box only. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly old: Box | null;
}

/** The boxes that want the day on which a report became complete: rows from 0, all in one column. */
export interface Stamps {
  readonly column: number;
  readonly rows: readonly number[];
}

// The boxes on which it rests whether a row reports
const REPORTING: readonly FieldId[] = [
  'code',
  'name',
  'month',
  'year',
  'date',
  'form',
  'attendance',
  'present',
  'due',
  'members',
  'score',
];

/** Whether a row reports in full: unit and month known, and who came, who was due and the total score given, or the words that there was no meeting. */
export const isComplete = (meeting: Meeting): boolean => {
  if (meeting.month === null || (meeting.code === '' && meeting.name === '')) return false;
  if (meeting.kind !== 'regular') return meeting.kind === 'did-not-meet';
  // whom the settings take out of those due changes the number, not whether there is one
  const { present, due } = peopleOf(meeting, DEFAULT_SETTINGS);
  return present !== null && due !== null && soundValue(meeting.cells.score) !== null;
};

/**
 * The rows that an edit made complete and whose `Ngày gửi báo cáo` is blank; null when there is none. The grid need only hold the header and the rows edited.
 * A row that was complete before the edit is left alone, and so is one of which nothing changed that a report rests on: a note written months later sends nothing.
 */
export const rowsToStamp = (grid: Grid, edit: Edit, monthFirst: boolean): Stamps | null => {
  const edited = (row: number): boolean => row >= edit.row && row < edit.row + edit.rows;
  const touched = (column: number | undefined): boolean =>
    column !== undefined && column >= edit.column && column < edit.column + edit.columns;
  for (const { table, meetings, readable } of readBook(sortTabs([grid], monthFirst)).tables) {
    const { map } = table;
    // a grid laid out anew is no place to write by its own rows and columns
    if (table.grid.origin !== undefined) continue;
    const column = map.field.get('sent');
    if (column === undefined || !readable || !REPORTING.some(field => touched(map.field.get(field)))) continue;
    const rows = meetings.flatMap(meeting => {
      const row = meeting.row - 1;
      if (!edited(row) || !isBlank(grid.boxes[row]?.[column]) || !isComplete(meeting)) return [];
      const before = edit.old === null ? null : meeting.readAgain(new Map([[edit.column, edit.old]]));
      return before !== null && isComplete(before) ? [] : [row];
    });
    if (rows.length > 0) return { column, rows };
  }
  return null;
};

import { readDay } from '../boxes/day.ts';
import { soundValue } from '../boxes/reading.ts';
import type { FieldId } from '../table/fields.ts';
import type { Table } from '../table/find-tables.ts';
import { boxAt } from '../table/grid.ts';
import { fold } from '../text/fold.ts';
import { type Box, type DateBox, isDate } from '../values/box.ts';
import { type Month, monthOf } from '../values/period.ts';
import { dayNumber, dayOf } from '../values/sheet-date.ts';

/** What `Cấu hình` says of days that carry 17:00: they are read as the next day, or as they are. */
export type DayShiftSetting = 'next-day' | 'as-is';

/** The columns of a table whose days were exported by the clock of UTC and are read as the next day. */
export interface DayShift {
  readonly fields: ReadonlySet<FieldId>;
  /** How many boxes, and one of them; null where `Cấu hình` says so and there is nothing to tell. */
  readonly told: { readonly count: number; readonly example: DateBox } | null;
}

const NO_SHIFT: DayShift = { fields: new Set(), told: null };

const DAYS: readonly FieldId[] = ['date', 'sent', 'notice'];

// Midnight in Vietnam is 17:00 of the day before by the clock of UTC
const SHIFTED = 17 * 60;
const LEAST_DAYS = 3;

const isShifted = (box: Box): box is DateBox => isDate(box) && box.minute === SHIFTED;

const ASKS_HOUR = /\bgio\b|\bluc\b|thoi gian|thoi diem|timestamp|\btime\b/;
const HOURS: readonly FieldId[] = ['start', 'end'];

/** The day after one that was exported by the clock of UTC; any other box is itself. */
export const nextDay = (box: Box): Box => (isShifted(box) ? { kind: 'date', ...dayOf(dayNumber(box) + 1) } : box);

/**
 * Tells which columns of days of a table were exported by the clock of UTC: every day (at least three) carries 17:00, nothing asks for an hour, and no day leaves
 * thereby the month that its tab, title or row names (`monthOfRow`, null where only the day tells it). Rows are those of records, from 0.
 */
export const dayShiftOf = (
  table: Table,
  rows: readonly number[],
  monthOfRow: (row: number) => Month | null,
  setting: DayShiftSetting | null,
): DayShift => {
  if (setting === 'as-is') return NO_SHIFT;
  const { header, map, grid } = table;
  const labelOf = (column: number): string => fold(header.columns[column]?.label.join(' ') ?? '');
  const columns = DAYS.flatMap(field => {
    const column = map.field.get(field);
    return column === undefined || ASKS_HOUR.test(labelOf(column)) ? [] : [{ field, column }];
  });
  if (setting === 'next-day') return { fields: new Set(columns.map(({ field }) => field)), told: null };
  const beside =
    HOURS.some(field => map.field.has(field)) ||
    header.columns.some(({ label }) => /\bgio\b/.test(fold(label.join(' '))));
  if (beside) return NO_SHIFT;
  const fields = new Set<FieldId>();
  let count = 0;
  let example: DateBox | null = null;
  for (const { field, column } of columns) {
    const shifted = rows.flatMap(row => {
      const box = boxAt(grid, row, column);
      return isShifted(box) ? [{ row, box }] : [];
    });
    if (shifted.length < LEAST_DAYS) continue;
    const isOtherDay = (box: Box): boolean => !isShifted(box) && soundValue(readDay(box, null)) !== null;
    if (rows.some(row => isOtherDay(boxAt(grid, row, column)))) continue;
    // a report may be sent in another month; a meeting belongs to its own
    if (field === 'date' && shifted.some(({ row, box }) => leaves(box, monthOfRow(row)))) continue;
    fields.add(field);
    count += shifted.length;
    example ??= shifted[0]?.box ?? null;
  }
  return example === null ? NO_SHIFT : { fields, told: { count, example } };
};

const leaves = (box: DateBox, month: Month | null): boolean => {
  const next = dayOf(dayNumber(box) + 1);
  return month !== null && monthOf(box.y, box.m) === month && monthOf(next.y, next.m) !== month;
};

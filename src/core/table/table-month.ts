import { readDay } from '../boxes/day.ts';
import { soundValue } from '../boxes/reading.ts';
import { isDate } from '../values/box.ts';
import { type Month, monthInTitle, monthOf, numberOf, readMonth, yearInTitle } from '../values/period.ts';
import type { Table } from './find-tables.ts';
import { boxAt } from './grid.ts';

/** The month of a whole table, from its title or its tab. */
export interface TableMonth {
  /** Null where rows have their own. */
  readonly month: Month | null;
  /** The year for months and days that name none. */
  readonly year: number | null;
  /** Whether rows name another month: then a blank month is unknown, not this one. */
  readonly differs: boolean;
  /** The month that the other source names when tab and title disagree, and which of them was used. */
  readonly other: { readonly month: Month; readonly used: 'tab' | 'title' } | null;
}

/**
 * Tells the month of a table. The tab's name comes first, for copied tabs keep the old title; but a tab with a table for each month (`byTitle`) goes by their titles.
 * A year that is not there comes from the title, the tab, the days of the table, or the days around.
 */
export const monthOfTable = (table: Table, byTitle: boolean, yearAround: number | null): TableMonth => {
  // what the shape of the tab says of the month is nearer than its name
  const tab = table.grid.month ?? monthInTitle(table.grid.sheet);
  const reading = byTitle ? (table.titleMonth ?? tab) : (tab ?? table.titleMonth);
  const ignored = reading === tab ? table.titleMonth : tab;
  const year = table.year ?? commonYear([table]) ?? yearAround;
  const y = reading?.y ?? (reading === tab ? yearInTitle(table.grid.sheet) : null) ?? year;
  if (reading === null || y === null) return { month: null, year, differs: false, other: null };
  const month = monthOf(y, reading.m);
  const otherMonth = ignored === null ? null : monthOf(ignored.y ?? y, ignored.m);
  const other =
    otherMonth === null || otherMonth === month
      ? null
      : ({ month: otherMonth, used: reading === tab ? 'tab' : 'title' } as const);
  return { month, year, differs: namesOtherMonth(table, month), other };
};

/** Whether rows of a table name another month than this one. */
const namesOtherMonth = ({ grid, map, from, to }: Table, month: Month): boolean => {
  const column = map.field.get('month');
  if (column === undefined) return false;
  for (let row = from; row < to; row++) {
    const own = readMonth(boxAt(grid, row, column));
    if (own !== null && own.m !== numberOf(month)) return true;
  }
  return false;
};

/** The year that most days and months of the tables name, or null. */
export const commonYear = (tables: readonly Table[]): number | null => {
  const votes = new Map<number, number>();
  for (const { grid, map, from, to } of tables)
    for (const field of ['month', 'date'] as const) {
      const column = map.field.get(field);
      if (column === undefined) continue;
      for (let row = from; row < Math.min(to, from + 200); row++) {
        const box = boxAt(grid, row, column);
        const year = isDate(box)
          ? box.y
          : (soundValue(readDay(box, null))?.y ?? (typeof box === 'string' ? yearInTitle(box) : null));
        if (year !== null && year >= 1990) votes.set(year, (votes.get(year) ?? 0) + 1);
      }
    }
  let best: number | null = null;
  for (const [year, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = year;
  return best;
};

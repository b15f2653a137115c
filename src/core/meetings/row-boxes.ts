import type { FieldId } from '../table/fields.ts';
import type { Table } from '../table/find-tables.ts';
import { boxAt } from '../table/grid.ts';
import type { Box } from '../values/box.ts';
import { type DayShift, nextDay } from './day-shift.ts';

/** The boxes of a row (from 0) by their fields; blank where the table has no such column. Days exported by the clock of UTC are those of the next day. */
export const boxesOf =
  (table: Table, row: number, shift: DayShift | null = null) =>
  (field: FieldId): Box => {
    const column = table.map.field.get(field);
    const box = column === undefined ? '' : boxAt(table.grid, row, column);
    return shift?.fields.has(field) ? nextDay(box) : box;
  };

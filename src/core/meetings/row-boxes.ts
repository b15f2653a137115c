import type { FieldId } from '../table/fields.ts';
import type { Table } from '../table/find-tables.ts';
import { boxAt } from '../table/grid.ts';
import type { Box } from '../values/box.ts';

/** The boxes of a row (from 0) by their fields; blank where the table has no such column. */
export const boxesOf =
  (table: Table, row: number) =>
  (field: FieldId): Box => {
    const column = table.map.field.get(field);
    return column === undefined ? '' : boxAt(table.grid, row, column);
  };

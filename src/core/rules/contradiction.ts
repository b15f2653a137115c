import { placedAt } from '../findings/fault.ts';
import type { TableRule } from './rule.ts';

/** Labels, contents and arithmetic that say different things of a column: both readings are named, and neither is chosen. */
export const contradiction: TableRule = ({ table }) =>
  table.doubts.map(({ out, column, readings }) =>
    placedAt(table, table.header.first + 1, {
      code: 'table/contradiction',
      at: column,
      facts: { sheet: table.grid.sheet, readings, out },
    }),
  );

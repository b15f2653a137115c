import { placedAt } from '../findings/fault.ts';
import type { TableRule } from './rule.ts';

/** A tab that repeats the rows of others, passed over as a whole. */
export const tableCopy: TableRule = ({ table, copy }) => {
  if (copy === null) return [];
  const facts = { sheet: table.grid.sheet, rows: copy.rows, of: copy.of };
  return [placedAt(table, table.header.first + 1, { code: 'table/copy', at: [], facts })];
};

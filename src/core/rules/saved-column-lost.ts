import { placedAt } from '../findings/fault.ts';
import { fieldLabel } from '../table/fields.ts';
import type { TableRule } from './rule.ts';

/** Columns that a person chose and that are not there any more. */
export const savedColumnLost: TableRule = ({ table }) =>
  table.lost.map(({ field, criterion }) => {
    const facts = { key: `Cột: ${field === null ? (criterion ?? '') : fieldLabel(field)}`, sheet: table.grid.sheet };
    return placedAt(table, table.header.first + 1, { code: 'table/saved-column-lost', at: [], facts });
  });

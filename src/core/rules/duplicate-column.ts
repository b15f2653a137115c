import { placedAt } from '../findings/fault.ts';
import { fieldLabel } from '../table/fields.ts';
import { columnLetters } from '../table/grid.ts';
import type { TableRule } from './rule.ts';

/** Columns that claim the same field or criterion: told at the first of them. */
export const duplicateColumn: TableRule = ({ table }) =>
  table.map.duplicates.map(({ field, criterion, columns }) => {
    const facts = {
      label: field === null ? (criterion ?? '') : fieldLabel(field),
      columns: columns.map(columnLetters),
    };
    return placedAt(table, table.header.first + 1, { code: 'table/duplicate-column', at: columns[0] ?? [], facts });
  });

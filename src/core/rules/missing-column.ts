import { placedAt } from '../findings/fault.ts';
import { nearestLabels } from '../table/columns.ts';
import { fieldLabel } from '../table/fields.ts';
import type { TableRule } from './rule.ts';

/** Columns that a meetings table needs and lacks, with the labels that come nearest. */
export const missingColumn: TableRule = ({ table, missing }) => {
  const { header, grid } = table;
  const headerRow = header.first + 1;
  return missing.map(field => {
    const nearest = nearestLabels(field, header.columns);
    const facts = { label: fieldLabel(field), sheet: grid.sheet, headerRow, nearest };
    return placedAt(table, headerRow, { code: 'table/missing-column', at: [], facts });
  });
};

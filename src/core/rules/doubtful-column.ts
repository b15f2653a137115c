import { placedAt } from '../findings/fault.ts';
import { nearestBusiness } from '../table/doubtful-label.ts';
import { fieldLabel } from '../table/fields.ts';
import { columnLetters, originOf } from '../table/grid.ts';
import type { TableRule } from './rule.ts';

/** Columns that nobody recognised although their labels speak of attendance, absences or scores. */
export const doubtfulColumn: TableRule = ({ table, readable }) => {
  const { header, grid } = table;
  return (readable ? header.columns : []).flatMap(column => {
    const { index, label, confidence } = column;
    const nearest = confidence === 0 && label.length > 0 ? nearestBusiness(column) : null;
    if (nearest === null) return [];
    const letters = columnLetters(originOf(grid, header.last, index)?.column ?? index);
    const facts = { label: label.join(' ▸ '), column: letters, nearest: fieldLabel(nearest) };
    return [placedAt(table, header.first + 1, { code: 'table/doubtful-column', at: index, facts })];
  });
};

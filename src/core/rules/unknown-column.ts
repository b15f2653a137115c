import { placedAt } from '../findings/fault.ts';
import { nearestBusiness } from '../table/doubtful-label.ts';
import type { TableRule } from './rule.ts';

/** Columns of other business, of which nothing is read. */
export const unknownColumn: TableRule = ({ table, readable }) => {
  // a table that cannot be read has one finding, which names the nearest labels itself
  const labels = (readable ? table.header.columns : [])
    .filter(column => column.confidence === 0 && column.label.length > 0 && nearestBusiness(column) === null)
    .map(({ label }) => label.join(' ▸ '));
  if (labels.length === 0) return [];
  return [placedAt(table, table.header.first + 1, { code: 'table/unknown-column', at: [], facts: { labels } })];
};

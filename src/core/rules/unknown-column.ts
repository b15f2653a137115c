import { placedAt } from '../findings/fault.ts';
import type { TableRule } from './rule.ts';

/** Columns of which nothing is read. */
export const unknownColumn: TableRule = ({ table, readable }) => {
  // a table that cannot be read has one finding, which names the nearest labels itself
  const labels = (readable ? table.header.columns : [])
    .filter(({ confidence, label }) => confidence === 0 && label.length > 0)
    .map(({ label }) => label.join(' ▸ '));
  if (labels.length === 0) return [];
  return [placedAt(table, table.header.first + 1, { code: 'table/unknown-column', at: [], facts: { labels } })];
};

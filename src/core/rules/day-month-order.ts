import { placedAt } from '../findings/fault.ts';
import type { BookRule } from './rule.ts';

/** A spreadsheet that reads the month first is told once: every day typed into it is in doubt. */
export const dayMonthOrder: BookRule = ({ monthFirst, tables }) => {
  const dated = tables.find(({ table }) => table.map.field.has('date') || table.map.field.has('sent'));
  return monthFirst && dated
    ? [placedAt(dated.table, null, { code: 'table/day-month-order', at: ['date', 'sent'], facts: {} })]
    : [];
};

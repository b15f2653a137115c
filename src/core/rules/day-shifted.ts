import { placedAt } from '../findings/fault.ts';
import { fieldLabel } from '../table/fields.ts';
import { dayNumber, dayOf } from '../values/sheet-date.ts';
import type { TableRule } from './rule.ts';

/** Days that were exported by the clock of UTC are read as the next day: told once a table, with the setting that confirms it or takes it back. */
export const dayShifted: TableRule = ({ table, shift: { fields, told }, readable }) => {
  if (told === null || !readable) return [];
  const { y, m, d } = told.example;
  const facts = {
    sheet: table.grid.sheet,
    labels: [...fields].map(fieldLabel),
    count: told.count,
    example: { y, m, d },
    read: dayOf(dayNumber(told.example) + 1),
  };
  return [placedAt(table, table.header.first + 1, { code: 'table/day-shifted', at: [...fields], facts })];
};

import type { Cell } from '../../src/core/layouts/tab.ts';
import { formatDay } from '../../src/core/values/sheet-date.ts';

/** The value of a written box as plain text or number; a formula as it is, a day as `05/11/2026`. */
export const shown = ({ value }: Cell): string | number => {
  if (typeof value !== 'object') return value;
  return 'formula' in value ? value.formula : formatDay(value);
};

/** A written row without the blanks behind its last value. */
export const valuesOf = (row: readonly Cell[]): (string | number)[] => {
  const values = row.map(shown);
  while (values.length > 0 && values[values.length - 1] === '') values.pop();
  return values;
};

import { unitId } from '../roster/roster.ts';
import { CODE_COLUMN, FIRST_UNIT_ROW, NAME_COLUMN, TOTAL_NAME } from './summary-columns.ts';

/** The rows (from 1) of the units and of the total in the boxes of a summary tab, old or new. */
export const summaryRows = (
  rows: readonly (readonly unknown[])[],
): { readonly units: ReadonlyMap<string, number>; readonly total: number | null } => {
  const units = new Map<string, number>();
  for (let row = FIRST_UNIT_ROW; row <= rows.length; row++) {
    const name = String(rows[row - 1]?.[NAME_COLUMN - 1] ?? '');
    if (name === TOTAL_NAME) return { units, total: row };
    units.set(unitId(String(rows[row - 1]?.[CODE_COLUMN - 1] ?? ''), name), row);
  }
  return { units, total: null };
};

import type { Bad } from '../boxes/reading.ts';
import { CODES, type Code, type Severity } from '../codes.ts';
import type { ColumnMap } from '../table/column-map.ts';
import type { FieldId } from '../table/fields.ts';
import { rowInTab, type Table } from '../table/find-tables.ts';
import { originOf } from '../table/grid.ts';
import { type FactsOf, unusable } from './facts.ts';
import type { Change } from './fix.ts';

/**
 * What a rule found: the code, the facts for its sentence, and the column it points at (a column from 0, or the first of these fields that the table has);
 * and what would mend it, where that needs no judgement.
 */
export type Fault = {
  [C in Code]: {
    readonly code: C;
    readonly at: number | readonly FieldId[];
    readonly facts: FactsOf[C];
    readonly fix?: readonly Change[];
    /** Milder than its code, where the same thing is less grave here. */
    readonly severity?: Severity;
  };
}[Code];

/** How bad a fault is: as it says itself, else as its code is. */
export const severityOf = ({ code, severity }: Fault): Severity => severity ?? CODES[code].severity;

/** A fault of a place that no row of a meeting is: row from 1, or null where it is of the whole tab; `unit` blank where it is of none. Its `at` is a column, or empty. */
export type PlacedFault = Fault & { readonly sheet: string; readonly row: number | null; readonly unit: string };

/** The column (from 0) that a fault points at: a column, or the first of its fields that the table has. */
export const placeIn = (at: Fault['at'], map: ColumnMap): number | undefined =>
  typeof at === 'number' ? at : at.map(field => map.field.get(field)).find(index => index !== undefined);

/** A fault at a row (from 1) of a table, at the place of its box in the tab. */
export const placedAt = (table: Table, row: number | null, fault: Fault, unit = ''): PlacedFault => {
  const { grid, map } = table;
  const column = placeIn(fault.at, map);
  const box = row === null || column === undefined ? null : originOf(grid, row - 1, column);
  return {
    ...fault,
    at: (grid.origin === undefined ? column : box?.column) ?? [],
    sheet: grid.sheet,
    row: row === null ? null : (box?.row ?? rowInTab(table, row - 1)) + 1,
    unit,
  };
};

/** A box (row from 1, column from 0) of a tab of our own that cannot be used, under what it is called. */
export const unusableAt = (
  sheet: string,
  { row, column, reading }: { readonly row: number; readonly column: number; readonly reading: Bad },
  label: string,
): PlacedFault => ({ code: reading.code, sheet, row, at: column, unit: '', facts: unusable(reading, label) });

export const NO_FAULT: readonly Fault[] = [];

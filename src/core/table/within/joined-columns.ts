import { isBlank } from '../../values/box.ts';
import { MAY_REPEAT } from '../column-map.ts';
import { type Column, NO_USE, type Recognition } from '../columns.ts';
import { type FieldId, fieldLabel } from '../fields.ts';
import { boxAt } from '../grid.ts';
import { taken } from '../laid-grid.ts';
import { type Plain, relaid, reread } from '../plain.ts';

/** Columns that were read as one, because no row fills two of them (a question asked anew, or section by section). */
export interface Joined {
  readonly label: string;
  readonly columns: readonly number[];
}

const LEAST_CONFIDENCE = 0.8;

/** Reads several columns of one field that are never filled in the same row as one column, in the place of the first. */
export const joinColumns = (plain: Plain): { plain: Plain; joined: readonly Joined[] } => {
  const claims = new Map<FieldId, Column[]>();
  for (const column of plain.header.columns)
    if (column.field !== null && column.confidence >= LEAST_CONFIDENCE && !MAY_REPEAT.has(column.field))
      claims.set(column.field, [...(claims.get(column.field) ?? []), column]);
  const joined: Joined[] = [];
  let now = plain;
  for (const [field, columns] of claims) {
    const [first, ...others] = columns.map(({ index }) => index);
    if (first === undefined || others.length === 0) continue;
    const filledIn = (row: number): number[] =>
      [first, ...others].filter(column => !isBlank(boxAt(plain.grid, row, column)));
    const rows = Array.from({ length: plain.to - plain.from }, (_, i) => filledIn(plain.from + i));
    // each of them must be filled somewhere: a column nobody fills is no part of another
    const used = new Set(rows.flat());
    if (rows.some(own => own.length > 1) || used.size < 2) continue;
    joined.push({ label: fieldLabel(field), columns: [first, ...others] });
    const box = (row: number) => taken(plain.grid, row, filledIn(row)[0] ?? first);
    const meaning: Recognition = { field, criterion: null, confidence: 1 };
    now = reread(
      relaid(now, new Map([[first, box]])),
      new Map([[first, meaning], ...others.map(other => [other, NO_USE] as const)]),
    );
  }
  return { plain: now, joined };
};

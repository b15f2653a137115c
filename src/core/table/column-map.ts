import { labelKey } from '../text/label-key.ts';
import { nearest } from '../text/nearest.ts';
import type { Column } from './columns.ts';
import { type FieldId, fieldLabel, fields } from './fields.ts';

/** Two or more columns that claim one field or one criterion. */
export interface Duplicate {
  readonly field: FieldId | null;
  readonly criterion: string | null;
  readonly columns: readonly number[];
}

/** The columns by field, the criteria columns, and the fields that two columns claim. */
export interface ColumnMap {
  readonly field: ReadonlyMap<FieldId, number>;
  readonly criteria: readonly { readonly code: string; readonly column: number }[];
  readonly duplicates: readonly Duplicate[];
}

// Two columns of free text are no contradiction: the first one counts.
export const MAY_REPEAT: ReadonlySet<FieldId> = new Set<FieldId>([
  'note',
  'topic',
  'ordinal',
  'status',
  'type',
  'otherNames',
  'superior',
  'resolution',
]);

/** Gives each field the column that claims it most surely; equal claims on a figure are a duplicate and map to nothing. */
export const mapColumns = (columns: readonly Column[]): ColumnMap => {
  const field = new Map<FieldId, number>();
  const duplicates: Duplicate[] = [];
  const claims = new Map<FieldId, Column[]>();
  for (const column of columns)
    if (column.field !== null) claims.set(column.field, [...(claims.get(column.field) ?? []), column]);
  for (const [id, claimants] of claims) {
    const most = Math.max(...claimants.map(column => column.confidence));
    const best = claimants.filter(column => column.confidence === most);
    const [first] = best;
    if (first === undefined) continue;
    if (best.length > 1 && !MAY_REPEAT.has(id))
      duplicates.push({ field: id, criterion: null, columns: best.map(column => column.index) });
    else field.set(id, first.index);
  }
  const criteria: { code: string; column: number }[] = [];
  for (const code of new Set(columns.flatMap(column => column.criterion ?? []))) {
    const [column, ...others] = columns.filter(other => other.criterion === code).map(other => other.index);
    if (column === undefined) continue;
    if (others.length > 0) duplicates.push({ field: null, criterion: code, columns: [column, ...others] });
    else criteria.push({ code, column });
  }
  return { field, criteria, duplicates };
};

/** The unrecognised labels nearest to a field's own, at most two, as they stand in the sheet. */
export const nearestLabels = (id: FieldId, columns: readonly Column[]): string[] => {
  const own = fields().find(field => field.id === id);
  const free = columns.filter(column => column.field === null && column.criterion === null && column.label.length > 0);
  const found: string[] = [];
  for (const alias of [fieldLabel(id), ...(own?.aliases ?? [])]) {
    const match = nearest(labelKey(alias), free, column => labelKey(column.label.join(' ')));
    const text = match?.label.join(' ▸ ');
    if (text !== undefined && !found.includes(text)) found.push(text);
  }
  return found.slice(0, 2);
};

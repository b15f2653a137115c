import type { ColumnDescription, LayoutDescription, TableDescription } from '../../../src/core/describe-layout.ts';
import type { LayoutChoice } from '../../../src/sheets/layout.ts';

export interface FieldOption {
  readonly id: string;
  readonly label: string;
}

/** What a column can be taken for: the fields, and the criteria that the table has. */
export const fieldOptions = (table: TableDescription, fields: LayoutDescription['fields']): FieldOption[] => {
  const known = new Set<string>(fields.map(({ id }) => id));
  const criteria = table.columns.flatMap(({ field, fieldLabel }) =>
    field === null || known.has(field) ? [] : [{ id: field, label: `Điểm ${fieldLabel}` }],
  );
  return [...fields, ...criteria];
};

/** Fields that more than one column is taken for. */
export const clashes = (columns: readonly ColumnDescription[]): string[] => {
  const used = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  return [...new Set(used.filter((field, i) => used.indexOf(field) !== i))];
};

/** What is to be saved, or null when nothing was changed. */
export const choiceOf = (
  table: TableDescription,
  rows: TableDescription['headerRows'],
  chosen: ReadonlyMap<string, string | null>,
): LayoutChoice | null => {
  const columns = table.columns.flatMap(({ column, field: was, label }) => {
    const field = chosen.get(column);
    return field === undefined || field === was ? [] : [{ column, field, was, label }];
  });
  const [first, last] = table.headerRows;
  const headerRows = rows[0] === first && rows[1] === last ? null : rows;
  return columns.length === 0 && headerRows === null ? null : { sheet: table.sheet, headerRows, columns };
};

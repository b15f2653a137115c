import type { LayoutChoice } from '../../../src/core/settings/layout-choice.ts';
import type {
  ColumnDescription,
  LayoutDescription,
  TableDescription,
} from '../../../src/core/views/describe-layout.ts';

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

/** Whether a column stands somewhere, so that another meaning can be chosen for it; the unit that the tab's name tells does not. */
export const isInTab = ({ column }: ColumnDescription): boolean => column !== '';

/** Fields that more than one column is taken for; a column chosen takes the place of what the tab's name tells. */
export const clashes = (columns: readonly ColumnDescription[]): string[] => {
  const used = columns.filter(isInTab).flatMap(({ field }) => (field === null ? [] : [field]));
  return [...new Set(used.filter((field, i) => used.indexOf(field) !== i))];
};

type Rows = TableDescription['headerRows'];

/** The two boxes of the header rows as they stand. */
export type TypedRows = readonly [first: string, last: string];

/** The header rows that were typed, or what is wrong with them. */
export const readRows = ([first, last]: TypedRows): Rows | string => {
  if (first.trim() === '' || last.trim() === '') return 'Chưa ghi dòng tiêu đề. Hãy ghi số của dòng có tên các cột.';
  const rows = [Number(first), Number(last)] as const;
  if (!rows.every(row => Number.isInteger(row) && row >= 1)) return 'Dòng tiêu đề phải là số nguyên từ 1 trở lên.';
  return rows[1] < rows[0] ? 'Dòng cuối của tiêu đề phải bằng hoặc sau dòng đầu.' : rows;
};

/** What is to be saved, or null when nothing was changed: each meaning that a column (by its id) got or lost, with the column that has it now. */
export const choiceOf = (
  { sheet, shape, columns }: TableDescription,
  headerRows: Rows | null,
  chosen: ReadonlyMap<string, string | null>,
): LayoutChoice | null => {
  const own = columns.filter(isInTab);
  const now = own.map(({ id, column, field: was, label }) => {
    const field = chosen.get(id);
    return { column, label, was, field: field === undefined ? was : field };
  });
  const touched = now.flatMap(({ was, field }) => (was === field ? [] : [was, field].flatMap(one => one ?? [])));
  const meanings = [...new Set(touched)].map(meaning => {
    const holder = now.find(({ field }) => field === meaning);
    const label = (holder ?? now.find(({ was }) => was === meaning))?.label ?? '';
    return { meaning, column: holder?.column ?? null, label };
  });
  if (meanings.length === 0 && headerRows === null) return null;
  const beside = shape === null ? {} : { columns: [...new Set(own.map(({ column }) => column))] };
  return { sheet, headerRows, meanings, ...beside };
};

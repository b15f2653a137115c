import { fieldLabel, fields } from '../table/fields.ts';
import { columnLetters, filled, type Grid } from '../table/grid.ts';
import { inVain, MOST_HEADER_ROWS, meaningOf, type SavedColumn } from '../table/saved-layout.ts';
import { isBlank } from '../values/box.ts';
import { readSavedLayout } from './saved-layout.ts';
import { SETTINGS_HEADS, SETTINGS_TITLE } from './setting-entries.ts';
import { settingColumns, settingPairs } from './setting-pairs.ts';

/** What a person chose for one tab: its header rows (from 1; null: as they are), and which column has a meaning. */
export interface LayoutChoice {
  readonly sheet: string;
  readonly headerRows: readonly [first: number, last: number] | null;
  readonly meanings: readonly ChosenMeaning[];
  /** The columns (letters) of the table where the tab holds others beside it (months side by side): what was chosen for columns of those stands. */
  readonly columns?: readonly string[];
}

/** The column (letters) that has a field or a criterion's code, null where none shall have it; `label` is that of the column, or of the one that had it. Each meaning once. */
export interface ChosenMeaning {
  readonly meaning: string;
  readonly column: string | null;
  readonly label: string;
}

/** A row of `Cấu hình`: key, value, explanation. */
export type LayoutEntry = readonly [key: string, value: string, why: string];

/** A row of `Cấu hình` (from 1) as it shall be; null: emptied. */
export interface LayoutRow {
  readonly row: number;
  readonly entry: LayoutEntry | null;
}

const headerEntry = (sheet: string, [first, last]: readonly [number, number]): LayoutEntry => [
  `Dòng tiêu đề: ${sheet}`,
  first === last ? String(first) : `${first}-${last}`,
  'Dòng tiêu đề đã chọn',
];

const meaningEntry = (sheet: string, { meaning, column, label }: ChosenMeaning): LayoutEntry => {
  const known = fields().find(({ id }) => id === meaning);
  // the label is read back from between these marks
  const named = `«${label.replace(/[«»]/g, ' ')}»`;
  return [
    `Cột: ${known ? fieldLabel(known.id) : meaning}`,
    `${sheet}!${column ?? '-'}`,
    column === null ? `Không dùng cột ${named}` : `Cột đã chọn, tiêu đề ${named}`,
  ];
};

/** A choice as rows of a new `Cấu hình`. */
export const layoutEntries = ({ sheet, headerRows, meanings }: LayoutChoice): LayoutEntry[] => [
  ...(headerRows === null ? [] : [headerEntry(sheet, headerRows)]),
  ...meanings.map(chosen => meaningEntry(sheet, chosen)),
];

/** The rows of `Cấu hình` that a choice changes: one for each meaning and tab, over the older ones or below the last; the others of the same meaning, and rows in vain, are emptied. */
export const layoutRows = (grid: Grid, { sheet, headerRows, meanings, columns: own }: LayoutChoice): LayoutRow[] => {
  const { layout } = readSavedLayout(settingPairs(grid));
  let last = grid.boxes.reduce((end, boxes, row) => (boxes.every(isBlank) ? end : row + 1), 0);
  const put = ([first, ...others]: readonly { readonly row: number }[], entry: LayoutEntry): LayoutRow[] => [
    { row: first?.row ?? ++last, entry },
    ...others.map(({ row }) => ({ row, entry: null })),
  ];
  const here = <T extends { readonly sheet: string }>(saved: readonly T[]): T[] =>
    saved.filter(other => other.sheet === sheet);
  const isOwn = ({ column }: SavedColumn): boolean =>
    own === undefined || column === null || own.includes(columnLetters(column));
  const header = headerRows === null ? [] : put(here(layout.headers), headerEntry(sheet, headerRows));
  const columns = meanings.flatMap(chosen =>
    put(
      here(layout.columns).filter(saved => meaningOf(saved) === chosen.meaning && isOwn(saved)),
      meaningEntry(sheet, chosen),
    ),
  );
  const rows = [...header, ...columns];
  const vain = layout.columns.filter(saved => inVain(saved, layout) && !rows.some(({ row }) => row === saved.row));
  return [...rows, ...vain.map(({ row }) => ({ row, entry: null }))];
};

/** `Cấu hình` as it would be after a choice; a new one where there is none. */
export const withChoice = (settings: Grid | null, choice: LayoutChoice): Grid => {
  const grid = settings ?? { sheet: SETTINGS_TITLE, boxes: [SETTINGS_HEADS] };
  const { key, value, why } = settingColumns(grid) ?? { key: 0, value: 1, why: 2 };
  const boxes = grid.boxes.map(row => [...row]);
  for (const { row, entry } of layoutRows(grid, choice)) {
    while (boxes.length < row) boxes.push([]);
    const line = boxes[row - 1] ?? [];
    while (line.length <= Math.max(key, value, why)) line.push('');
    [key, value, why].forEach((column, i) => {
      line[column] = entry?.[i] ?? '';
    });
  }
  return { sheet: grid.sheet, boxes };
};

/** Why rows of a tab (from 1) cannot be its header, as a sentence; blank when they can. */
export const headerRowsProblem = ({ sheet, boxes }: Grid, [first, last]: readonly [number, number]): string => {
  if (last > boxes.length)
    return `Trang «${sheet}» chỉ có ${boxes.length} dòng, không có dòng ${last}. Hãy ghi số của dòng có tên các cột.`;
  if (last - first >= MOST_HEADER_ROWS)
    return `Tiêu đề có nhiều nhất ${MOST_HEADER_ROWS} dòng, không thể từ dòng ${first} đến dòng ${last}. Hãy chỉ ghi các dòng có tên các cột.`;
  if (boxes.slice(first - 1, last).every(row => filled(row).length === 0))
    return `Dòng ${first} của trang «${sheet}» để trống. Hãy ghi số của dòng có tên các cột.`;
  return '';
};

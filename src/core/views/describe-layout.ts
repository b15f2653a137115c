import type { Book, MeetingsTable, Tabs } from '../book/book.ts';
import { showBox } from '../boxes/reading.ts';
import type { Column } from '../table/columns.ts';
import { type FieldId, fieldLabel, fields } from '../table/fields.ts';
import { boxAt, columnLetters } from '../table/grid.ts';
import { formatMonth } from '../values/period.ts';

/** What a tab was taken for. */
export type TabRole = 'meetings' | 'roster' | 'rubric' | 'settings' | 'other';

/** One column as it was understood: `Cột F «Dự họp» ← Có mặt`. */
export interface ColumnDescription {
  readonly column: string;
  readonly label: string;
  /** A field, a criterion's code, or null where the column is not used. */
  readonly field: string | null;
  readonly fieldLabel: string;
  /** 0–1, or 2 where a person chose the column. */
  readonly confidence: number;
  readonly text: string;
  /** The first values below the header, as the sheet shows them, at most five. */
  readonly samples: readonly string[];
}

/** One meetings table: where its header is, its month, its columns, and what is missing. */
export interface TableDescription {
  readonly sheet: string;
  readonly headerRows: readonly [first: number, last: number];
  readonly month: string | null;
  readonly readable: boolean;
  readonly missing: readonly string[];
  readonly columns: readonly ColumnDescription[];
}

/** What was recognised in a workbook, in words, and the fields that a column can be chosen for. */
export interface LayoutDescription {
  readonly tabs: readonly { readonly sheet: string; readonly role: TabRole }[];
  readonly tables: readonly TableDescription[];
  readonly fields: readonly { readonly id: FieldId; readonly label: string }[];
}

const SAMPLES = 5;

/** Explains how a workbook was read: the role of each tab, and each column of each meetings table. Rows count from 1. */
export const describeLayout = (tabs: Tabs, book: Book): LayoutDescription => {
  const meetings = new Set(book.tables.map(({ table }) => table.grid.sheet));
  const roleOfTab = (sheet: string): TabRole => {
    if (sheet === book.settingsSheet) return 'settings';
    if (sheet === book.rubricSheet) return 'rubric';
    if (meetings.has(sheet)) return 'meetings';
    return sheet === book.roster?.sheet ? 'roster' : 'other';
  };
  const grids = [tabs.settings, tabs.rubric, ...tabs.others].filter(grid => grid !== null);
  return {
    tabs: grids.map(({ sheet }) => ({ sheet, role: roleOfTab(sheet) })),
    tables: book.tables.map(describeTable),
    fields: fields().map(({ id, label }) => ({ id, label })),
  };
};

const describeTable = (meetingsTable: MeetingsTable): TableDescription => {
  const { table, month, missing, readable } = meetingsTable;
  return {
    sheet: table.grid.sheet,
    headerRows: [table.header.first + 1, table.header.last + 1],
    month: month === null ? null : formatMonth(month),
    readable,
    missing: missing.map(fieldLabel),
    columns: table.header.columns
      .filter(({ label, confidence }) => label.length > 0 || confidence > 0)
      .map(column => describeColumn(meetingsTable, column)),
  };
};

/** Whether a column is read as what it was taken for, or would be if another did not claim the same as surely. */
const isUsed = ({ map }: MeetingsTable['table'], { index, field, criterion }: Column): boolean =>
  (field !== null && map.field.get(field) === index) ||
  map.criteria.some(({ code, column }) => code === criterion && column === index) ||
  map.duplicates.some(({ columns }) => columns.includes(index));

const describeColumn = ({ table, meetings }: MeetingsTable, described: Column): ColumnDescription => {
  const { index, label, confidence } = described;
  const column = columnLetters(index);
  const written = label.join(' ▸ ');
  const used = isUsed(table, described);
  const field = used ? described.field : null;
  const criterion = used ? described.criterion : null;
  const meaning = field === null ? (criterion ?? '') : fieldLabel(field);
  return {
    column,
    label: written,
    field: field ?? criterion,
    fieldLabel: meaning,
    confidence,
    text: used ? `Cột ${column} «${written}» ← ${meaning}` : `Cột ${column} «${written}»: không dùng đến`,
    samples: meetings.slice(0, SAMPLES).map(({ row }) => showBox(boxAt(table.grid, row - 1, index))),
  };
};

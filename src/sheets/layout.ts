import { describeLayout as describe, type LayoutDescription } from '../core/describe-layout.ts';
import { readBook } from '../core/read/read-book.ts';
import { textOf } from '../core/read/reading.ts';
import { settingsHeader } from '../core/settings.ts';
import { fieldLabel, fields } from '../core/table/fields.ts';
import { boxAt, filled } from '../core/table/grid.ts';
import { fold } from '../core/text/fold.ts';
import { safeText } from './boxes.ts';
import { withLock } from './lock.ts';
import { createSettings, settingsTab } from './settings-tab.ts';
import { ownTabs, readWorkbook, refuseLevelAbove, type Tab } from './workbook.ts';

/** What a person chose for one tab: its header rows (from 1), and for columns (letters) a field or a criterion's code; null: not used for what it `was` taken for. */
export interface LayoutChoice {
  readonly sheet: string;
  readonly headerRows: readonly [first: number, last: number] | null;
  readonly columns: readonly {
    readonly column: string;
    readonly field: string | null;
    readonly was: string | null;
    readonly label: string;
  }[];
}

/** Explains how the spreadsheet was read; writes nothing. */
export const describeLayout = (): LayoutDescription => {
  const workbook = readWorkbook();
  const tabs = ownTabs(workbook);
  const book = readBook(tabs);
  refuseLevelAbove(workbook, book);
  return describe(tabs, book);
};

/** A row of `Cấu hình` to be written: key, value, explanation. */
type Entry = readonly [key: string, value: string, why: string];

const entriesOf = ({ sheet, headerRows, columns }: LayoutChoice): Entry[] => {
  const entries: Entry[] = [];
  if (headerRows !== null) {
    const [first, last] = headerRows;
    entries.push([
      `Dòng tiêu đề: ${sheet}`,
      first === last ? String(first) : `${first}-${last}`,
      'Dòng tiêu đề đã chọn',
    ]);
  }
  for (const { column, field, was, label } of columns) {
    const what = field ?? was;
    if (what === null) continue;
    const known = fields().find(({ id }) => id === what);
    const why = field === null ? `Không dùng cột «${label}»` : `Cột đã chọn, tiêu đề «${label}»`;
    entries.push([`Cột: ${known ? fieldLabel(known.id) : what}`, `${sheet}!${field === null ? '-' : column}`, why]);
  }
  return entries;
};

/**
 * Writes what a person chose into `Cấu hình`, one row per choice, over an older choice for the same tab; makes the tab where there is none.
 * Gives how the spreadsheet is read from now on.
 */
export const saveLayout = (choice: LayoutChoice): LayoutDescription => {
  withLock(() => {
    const workbook = readWorkbook();
    const settings = settingsTab(workbook);
    const entries = entriesOf(choice);
    if (settings === null) createSettings(workbook, entries);
    else writeEntries(settings, choice.sheet, entries);
  });
  return describeLayout();
};

/** Puts each entry over the row of the same key and tab, else below the last row. */
const writeEntries = ({ sheet, grid }: Tab, tab: string, entries: readonly Entry[]): void => {
  const header = settingsHeader(grid) ?? 0;
  const [keyColumn = 0, valueColumn = 1, whyColumn = valueColumn + 1] = filled(grid.boxes[header]);
  let last = header;
  grid.boxes.forEach((row, index) => {
    if (filled(row).length > 0) last = index;
  });
  const rowOf = ([key, value]: Entry): number => {
    const found = grid.boxes.findIndex((_, row) => {
      const sameKey = fold(textOf(boxAt(grid, row, keyColumn))) === fold(key);
      const old = textOf(boxAt(grid, row, valueColumn));
      return row > header && sameKey && (!value.includes('!') || old.startsWith(`${tab}!`));
    });
    return found >= 0 ? found : ++last;
  };
  for (const entry of entries) {
    const row = rowOf(entry) + 1;
    if (sheet.getMaxRows() < row) sheet.insertRowsAfter(sheet.getMaxRows(), row - sheet.getMaxRows());
    [keyColumn, valueColumn, whyColumn].forEach((column, i) => {
      sheet.getRange(row, column + 1).setValue(safeText(entry[i] ?? ''));
    });
  }
};

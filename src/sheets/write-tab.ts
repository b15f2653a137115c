import { type Area, line, type TabLayout, UNFINISHED } from '../core/layouts/tab.ts';
import { SetupFault } from './answer.ts';
import { METADATA_KEY, type Tab, type Workbook } from './workbook.ts';
import { begin, finish, growTo, setWidths, unfinished, writeCells } from './write-cells.ts';

/** The tab that was generated under a key, whatever it is called now, or null. */
export const generatedTab = ({ tabs }: Workbook, { key, title }: Pick<TabLayout, 'key' | 'title'>): Tab | null => {
  const own = tabs.filter(tab => tab.key === key);
  return own.find(tab => tab.grid.sheet === title) ?? own[0] ?? null;
};

/** Whether a tab says itself that the run that wrote it broke off. */
export const isUnfinished = ({ values }: Pick<Tab, 'values'>): boolean => values[0]?.[0] === UNFINISHED;

/** Whether a run that was cut short left a tab behind, or somebody made room: nothing in it, or it says itself that it is unfinished. */
export const isLeftOver = (tab: Tab): boolean =>
  isUnfinished(tab) || tab.values.every(row => row.every(value => value === ''));

/** The tab that was generated under a key, whatever it is called now; else an untouched tab of its title. Fault `not-ours` when the title belongs to somebody's own tab. */
export const ownTab = (workbook: Workbook, layout: Pick<TabLayout, 'key' | 'title'>): Tab | null => {
  const { tabs } = workbook;
  const { title } = layout;
  const found = generatedTab(workbook, layout);
  if (found) return found;
  // two titles that differ in capitals only cannot stand in one Excel file
  const same = tabs.find(tab => tab.grid.sheet.toLowerCase() === title.toLowerCase());
  if (!same) return null;
  if (same.key === null && isLeftOver(same)) return same;
  throw new SetupFault(
    'not-ours',
    `Trang «${same.grid.sheet}» không phải do tiện ích lập nên không ghi đè. Hãy đổi tên trang đó rồi làm lại.`,
  );
};

/**
 * Writes a generated tab: values in one block, looks in one call per kind, so that the number of calls does not grow with the rows. Wherever it breaks off, the tab is
 * still the old one, or says in its first box that it is unfinished. Boxes to the right of the layout are people's own: they are not touched, or where they move
 * (`beside`, every row of the tab) come in the same call as the table. Gives the title under which the tab stands.
 */
export const writeTab = (
  workbook: Workbook,
  layout: TabLayout,
  existing: Tab | null,
  beside: readonly (readonly unknown[])[] = [],
): string => {
  const { spreadsheet, zone } = workbook;
  const sheet = existing?.sheet ?? spreadsheet.insertSheet(layout.title, spreadsheet.getSheets().length);
  begin(sheet);
  if (existing === null || existing.key === null) sheet.addDeveloperMetadata(METADATA_KEY, layout.key);
  const width = layout.widths.length;
  const height = Math.max(layout.rows.length, existing?.values.length ?? 0, beside.length);
  growTo(sheet, height, width);
  // a new tab is cut to its rows, so that it prints without blank pages
  if (existing === null && sheet.getMaxRows() > height) sheet.deleteRows(height + 1, sheet.getMaxRows() - height);
  if (existing !== null) {
    const range = sheet.getRange(1, 1, height, width);
    range.breakApart();
    range.setBorder(false, false, false, false, false, false);
  }
  const rows = Array.from({ length: height }, (_, row) => line(width, ...(layout.rows[row] ?? [])));
  writeCells(sheet, unfinished(rows), zone, beside);
  for (const { area, into } of layout.merges) {
    const merged = sheet.getRange(...area);
    if (into === 'one') merged.merge();
    else if (into === 'rows') merged.mergeAcross();
    else merged.mergeVertically();
  }
  for (const area of layout.grids) gridLines(sheet, area);
  setWidths(sheet, layout.widths);
  for (const [first, count, pixels] of layout.heights) sheet.setRowHeights(first, count, pixels);
  if (layout.frozenRows > 0) sheet.setFrozenRows(layout.frozenRows);
  if (existing === null) sheet.protect().setDescription('Trang do tiện ích Sổ chi bộ lập').setWarningOnly(true);
  finish(sheet, rows, zone);
  return existing?.grid.sheet ?? layout.title;
};

const gridLines = (sheet: GoogleAppsScript.Spreadsheet.Sheet, area: Area): void => {
  sheet.getRange(...area).setBorder(true, true, true, true, true, true, '#9aa0a6', SpreadsheetApp.BorderStyle.SOLID);
};

import type { Area, Cell, Style, TabLayout } from '../core/layouts/tab.ts';
import { SetupFault } from './answer.ts';
import { safeText } from './boxes.ts';
import { METADATA_KEY, type Tab, type Workbook } from './workbook.ts';
import { dateOf, type Zone } from './zone.ts';

/** The tab that was generated under a key, whatever it is called now; else an untouched tab of its title. Fault `not-ours` when the title belongs to somebody's own tab. */
export const ownTab = ({ tabs }: Workbook, { key, title }: Pick<TabLayout, 'key' | 'title'>): Tab | null => {
  const own = tabs.filter(tab => tab.key === key);
  const found = own.find(tab => tab.grid.sheet === title) ?? own[0];
  if (found) return found;
  // two titles that differ in capitals only cannot stand in one Excel file
  const same = tabs.find(tab => tab.grid.sheet.toLowerCase() === title.toLowerCase());
  if (!same) return null;
  // nothing in it: a run that was cut short left it behind, or somebody made room
  if (same.key === null && same.values.every(row => row.every(value => value === ''))) return same;
  throw new SetupFault(
    'not-ours',
    `Trang «${same.grid.sheet}» không phải do tiện ích lập nên không ghi đè. Hãy đổi tên trang đó rồi làm lại.`,
  );
};

/**
 * Writes a generated tab: values first and last in one block each, looks in one call per kind, so that the number of calls does not grow with the rows.
 * Boxes to the right of the layout are people's own and are not touched. Gives the title under which the tab stands.
 */
export const writeTab = (workbook: Workbook, layout: TabLayout, existing: Tab | null): string => {
  const { spreadsheet, zone } = workbook;
  const sheet = existing?.sheet ?? spreadsheet.insertSheet(layout.title, spreadsheet.getSheets().length);
  if (existing === null) sheet.addDeveloperMetadata(METADATA_KEY, layout.key);
  const width = layout.widths.length;
  const height = Math.max(layout.rows.length, existing?.values.length ?? 0);
  fitRows(sheet, height, existing === null);
  if (sheet.getMaxColumns() < width) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());

  const blank: Cell = { value: '', style: {} };
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => layout.rows[row]?.[column] ?? blank),
  );
  const each = <T>(pick: (cell: Cell) => T): T[][] => cells.map(row => row.map(pick));
  const look = <K extends keyof Style>(key: K, fallback: NonNullable<Style[K]>): NonNullable<Style[K]>[][] =>
    each(({ style }) => style[key] ?? fallback);
  const range = sheet.getRange(1, 1, height, width);
  if (existing !== null) {
    range.breakApart();
    range.setBorder(false, false, false, false, false, false);
  }
  range.setNumberFormats(each(formatOf));
  range.setValues(each(({ value }) => written(value, zone)));
  range.setFontWeights(each(({ style }) => (style.bold ? 'bold' : 'normal')));
  range.setFontStyles(each(({ style }) => (style.italic ? 'italic' : 'normal')));
  range.setFontSizes(look('size', 10));
  range.setFontColors(look('color', '#000000'));
  range.setBackgrounds(look('background', '#ffffff'));
  range.setHorizontalAlignments(look('align', 'left'));
  range.setWraps(each(({ style }) => style.wrap ?? false));
  range.setVerticalAlignment('middle');
  for (const { area, into } of layout.merges) {
    const merged = sheet.getRange(...area);
    if (into === 'one') merged.merge();
    else if (into === 'rows') merged.mergeAcross();
    else merged.mergeVertically();
  }
  for (const area of layout.grids) gridLines(sheet, area);
  for (const [first, count, pixels] of runs(layout.widths)) sheet.setColumnWidths(first, count, pixels);
  for (const [first, count, pixels] of layout.heights) sheet.setRowHeights(first, count, pixels);
  if (layout.frozenRows > 0) sheet.setFrozenRows(layout.frozenRows);
  if (existing === null) sheet.protect().setDescription('Trang do tiện ích Sổ chi bộ lập').setWarningOnly(true);
  return existing?.grid.sheet ?? layout.title;
};

/** Makes room for the rows; a new tab is cut to its rows too, so that it prints without blank pages. */
const fitRows = (sheet: GoogleAppsScript.Spreadsheet.Sheet, height: number, isNew: boolean): void => {
  const rows = sheet.getMaxRows();
  if (rows < height) sheet.insertRowsAfter(rows, height - rows);
  else if (isNew && rows > height) sheet.deleteRows(height + 1, rows - height);
};

const written = (value: Cell['value'], zone: Zone): string | number | Date => {
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'number') return value;
  return 'formula' in value ? value.formula : dateOf(value, zone);
};

const formatOf = ({ value, style }: Cell): string =>
  style.format ?? (typeof value === 'string' && value !== '' ? '@' : 'General');

const gridLines = (sheet: GoogleAppsScript.Spreadsheet.Sheet, area: Area): void => {
  sheet.getRange(...area).setBorder(true, true, true, true, true, true, '#9aa0a6', SpreadsheetApp.BorderStyle.SOLID);
};

/** Neighbouring columns of equal width, from 1: first, count, pixels. */
export const runs = (widths: readonly number[]): (readonly [first: number, count: number, pixels: number])[] => {
  const found: [number, number, number][] = [];
  widths.forEach((pixels, index) => {
    const last = found[found.length - 1];
    if (last && last[2] === pixels) last[1]++;
    else found.push([index + 1, 1, pixels]);
  });
  return found;
};

import { type Cell, cell, type Style, UNFINISHED } from '../core/layouts/tab.ts';
import { safeText } from './boxes.ts';
import { dateOf, type Zone } from './zone.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Writes boxes from A1 on: values in one call, looks in one call per kind, so that the number of calls does not grow with the rows. Every row has the same width.
 * What stands beside them comes with their values in that one call, and keeps its looks.
 */
export const writeCells = (
  sheet: Sheet,
  cells: readonly (readonly Cell[])[],
  zone: Zone,
  beside: readonly (readonly unknown[])[] = [],
): void => {
  const each = <T>(pick: (cell: Cell) => T): T[][] => cells.map(row => row.map(pick));
  const look = <K extends keyof Style>(key: K, fallback: NonNullable<Style[K]>): NonNullable<Style[K]>[][] =>
    each(({ style }) => style[key] ?? fallback);
  const range = sheet.getRange(1, 1, cells.length, cells[0]?.length ?? 1);
  // formats before values: a code typed into a text box must stay text
  range.setNumberFormats(each(formatOf));
  const values = each(({ value }) => written(value, zone));
  if (beside.length === 0) range.setValues(values);
  else
    sheet
      .getRange(1, 1, cells.length, (cells[0]?.length ?? 1) + (beside[0]?.length ?? 0))
      .setValues(values.map((row, i) => [...row, ...(beside[i] ?? [])]));
  range.setFontWeights(each(({ style }) => (style.bold ? 'bold' : 'normal')));
  range.setFontStyles(each(({ style }) => (style.italic ? 'italic' : 'normal')));
  range.setFontSizes(look('size', 10));
  range.setFontColors(look('color', '#000000'));
  range.setBackgrounds(look('background', '#ffffff'));
  range.setHorizontalAlignments(look('align', 'left'));
  range.setWraps(each(({ style }) => style.wrap ?? false));
  range.setVerticalAlignment('middle');
};

const written = (value: Cell['value'], zone: Zone): string | number | Date => {
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'number') return value;
  return 'formula' in value ? value.formula : dateOf(value, zone);
};

const formatOf = ({ value, style }: Cell): string =>
  style.format ?? (typeof value === 'string' && value !== '' ? '@' : 'General');

/** Says in the first box of a tab that it is unfinished, from now on until `finish`. */
export const begin = (sheet: Sheet): void => {
  sheet.getRange(1, 1).setValue(UNFINISHED);
};

/** Boxes as they are written until the tab is finished: the first says that it is not. */
export const unfinished = ([first = [], ...rows]: readonly (readonly Cell[])[]): Cell[][] => {
  const [head = cell(''), ...others] = first;
  return [[{ ...head, value: UNFINISHED }, ...others], ...rows.map(row => [...row])];
};

/** Writes the first box of a tab, the last thing that makes it whole. */
export const finish = (sheet: Sheet, rows: readonly (readonly Cell[])[], zone: Zone): void => {
  sheet.getRange(1, 1).setValue(written(rows[0]?.[0]?.value ?? '', zone));
};

/** Makes room for so many rows and columns. */
export const growTo = (sheet: Sheet, rows: number, columns: number): void => {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasRows < rows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
};

/** Sets column widths in pixels, neighbours of equal width in one call. */
export const setWidths = (sheet: Sheet, widths: readonly number[]): void => {
  for (let first = 0; first < widths.length; ) {
    const pixels = widths[first] ?? 0;
    let after = first + 1;
    while (widths[after] === pixels) after++;
    sheet.setColumnWidths(first + 1, after - first, pixels);
    first = after;
  }
};

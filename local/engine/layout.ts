import type { Operations } from '../protocol/protocol.ts';
import { sheetOf } from './boxes.ts';
import type { Core } from './core.ts';

type LayoutOperations = Pick<
  Operations,
  | 'insertRows'
  | 'deleteRows'
  | 'insertColumns'
  | 'deleteColumns'
  | 'columnWidths'
  | 'rowHeights'
  | 'hideColumns'
  | 'freeze'
  | 'frozen'
  | 'rowHidden'
  | 'gridlines'
  | 'merge'
>;

/** Changes the grid of a tab while it is the active one: the engine moves the formulas of whichever tab is active, not of the one changed. */
const whileActive = (core: Core, sheet: string, change: () => void): void => {
  const before = core.workbook.getActiveSheet();
  core.workbook.setActiveSheet(sheetOf(core, sheet));
  change();
  core.workbook.setActiveSheet(before);
};

/** Rows, columns, widths, frozen panes and merged blocks. */
export const layoutOperations = (core: Core): LayoutOperations => ({
  insertRows: (sheet, at, count) => {
    const found = sheetOf(core, sheet);
    // The engine inserts before a row only; at the end the tab just grows.
    if (at >= found.getMaxRows()) found.setRowCount(found.getMaxRows() + count);
    else whileActive(core, sheet, () => found.insertRows(at, count));
    return null;
  },
  deleteRows: (sheet, at, count) => {
    if (count >= sheetOf(core, sheet).getMaxRows()) throw new Error("You can't delete all the rows on the sheet.");
    whileActive(core, sheet, () => sheetOf(core, sheet).deleteRows(at, count));
    return null;
  },
  insertColumns: (sheet, at, count) => {
    const found = sheetOf(core, sheet);
    if (at >= found.getMaxColumns()) found.setColumnCount(found.getMaxColumns() + count);
    else whileActive(core, sheet, () => found.insertColumns(at, count));
    return null;
  },
  deleteColumns: (sheet, at, count) => {
    if (count >= sheetOf(core, sheet).getMaxColumns())
      throw new Error("You can't delete all the columns on the sheet.");
    whileActive(core, sheet, () => sheetOf(core, sheet).deleteColumns(at, count));
    return null;
  },
  columnWidths: (sheet, at, count, pixels) => {
    sheetOf(core, sheet).setColumnWidths(at, count, pixels);
    return null;
  },
  rowHeights: (sheet, at, count, pixels) => {
    sheetOf(core, sheet).setRowHeightsForced(at, count, pixels);
    return null;
  },
  hideColumns: (sheet, at, count) => {
    sheetOf(core, sheet).hideColumns(at, count);
    return null;
  },
  rowHidden: (sheet, row, by) => {
    const found = sheetOf(core, sheet).getSheet();
    return by === 'filter' ? found.getRowFiltered(row) : !found.getRowRawVisible(row);
  },
  freeze: (sheet, rows, columns) => {
    if (rows !== null) sheetOf(core, sheet).setFrozenRows(rows);
    if (columns !== null) sheetOf(core, sheet).setFrozenColumns(columns);
    return null;
  },
  frozen: sheet => ({ rows: sheetOf(core, sheet).getFrozenRows(), columns: sheetOf(core, sheet).getFrozenColumns() }),
  gridlines: (sheet, hidden) => {
    sheetOf(core, sheet).setHiddenGridlines(hidden);
    return null;
  },
  merge: (area, how) => {
    const range = sheetOf(core, area.sheet).getRange(area.row, area.column, area.rows, area.columns);
    if (how === 'apart') range.breakApart();
    else if (how === 'across') range.mergeAcross({ isForceMerge: true });
    else if (how === 'down') range.mergeVertically({ isForceMerge: true });
    else if (area.rows * area.columns > 1) range.merge({ isForceMerge: true });
    return null;
  },
});

import { call } from './call.ts';
import { same } from './guard.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Methods =
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getLastRow'
  | 'getLastColumn'
  | 'insertRows'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'deleteRow'
  | 'deleteRows'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'getFrozenRows'
  | 'getFrozenColumns'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'setRowHeightsForced'
  | 'isRowHiddenByUser'
  | 'isRowHiddenByFilter'
  | 'hideColumns'
  | 'setHiddenGridlines';

/** The part of Sheet that speaks of its size: rows, columns, widths, frozen panes. */
export class SheetLayout implements Pick<Sheet, Methods> {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
  getMaxRows() {
    return call('size', this.id).rows;
  }
  getMaxColumns() {
    return call('size', this.id).columns;
  }
  getLastRow() {
    return call('extent', this.id).rows;
  }
  getLastColumn() {
    return call('extent', this.id).columns;
  }
  insertRows(row: number, count = 1): void {
    call('insertRows', this.id, row - 1, count);
  }
  insertRowsAfter(row: number, count: number): Sheet {
    call('insertRows', this.id, row, count);
    return same(this);
  }
  insertRowsBefore(row: number, count: number): Sheet {
    call('insertRows', this.id, row - 1, count);
    return same(this);
  }
  insertRowAfter(row: number): Sheet {
    return this.insertRowsAfter(row, 1);
  }
  insertRowBefore(row: number): Sheet {
    return this.insertRowsBefore(row, 1);
  }
  insertColumnsAfter(column: number, count: number): Sheet {
    call('insertColumns', this.id, column, count);
    return same(this);
  }
  insertColumnsBefore(column: number, count: number): Sheet {
    call('insertColumns', this.id, column - 1, count);
    return same(this);
  }
  insertColumnAfter(column: number): Sheet {
    return this.insertColumnsAfter(column, 1);
  }
  insertColumnBefore(column: number): Sheet {
    return this.insertColumnsBefore(column, 1);
  }
  deleteRow(row: number): Sheet {
    call('deleteRows', this.id, row - 1, 1);
    return same(this);
  }
  deleteRows(row: number, count: number): void {
    call('deleteRows', this.id, row - 1, count);
  }
  deleteColumn(column: number): Sheet {
    call('deleteColumns', this.id, column - 1, 1);
    return same(this);
  }
  deleteColumns(column: number, count: number): void {
    call('deleteColumns', this.id, column - 1, count);
  }
  setFrozenRows(rows: number): void {
    call('freeze', this.id, rows, null);
  }
  setFrozenColumns(columns: number): void {
    call('freeze', this.id, null, columns);
  }
  getFrozenRows() {
    return call('frozen', this.id).rows;
  }
  getFrozenColumns() {
    return call('frozen', this.id).columns;
  }
  setColumnWidth(column: number, width: number): Sheet {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(column: number, count: number, width: number): Sheet {
    call('columnWidths', this.id, column - 1, count, width);
    return same(this);
  }
  setRowHeight(row: number, height: number): Sheet {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(row: number, count: number, height: number): Sheet {
    call('rowHeights', this.id, row - 1, count, height);
    return same(this);
  }
  setRowHeightsForced(row: number, count: number, height: number): Sheet {
    return this.setRowHeights(row, count, height);
  }
  isRowHiddenByUser(row: number): boolean {
    return call('rowHidden', this.id, row - 1, 'user');
  }
  isRowHiddenByFilter(row: number): boolean {
    return call('rowHidden', this.id, row - 1, 'filter');
  }
  hideColumns(column: number, count = 1): void {
    call('hideColumns', this.id, column - 1, count);
  }
  setHiddenGridlines(hidden: boolean): Sheet {
    call('gridlines', this.id, hidden);
    return same(this);
  }
}

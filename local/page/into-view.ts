import type { Worksheet } from '@univerjs/core';
import type { Area } from '../protocol/protocol.ts';
import type { Grid } from './grid.ts';

const SCROLL = 'sheet.command.scroll-view';
const STEP_MS = 50;
const STEPS = 40;

type Size = (index: number) => number;

const sum = (size: Size, from: number, to: number): number => {
  let total = 0;
  for (let index = from; index < to; index++) total += size(index);
  return total;
};

/** The first row or column and the rest that the engine scrolls to for a way: it counts from the first one, frozen or not. */
const startOf = (way: number, size: Size): readonly [start: number, rest: number] => {
  let start = 0;
  let rest = Math.max(0, way);
  while (size(start) > 0 && rest >= size(start)) rest -= size(start++);
  return [start, rest];
};

const sizes = (sheet: Worksheet): readonly [row: Size, column: Size] => [
  row => (row < sheet.getRowCount() ? sheet.getRowHeight(row) : 0),
  column => (column < sheet.getColumnCount() ? sheet.getColumnWidth(column) : 0),
];

/**
 * Scrolls to a block's first box if it is not to be seen, once its tab is drawn.
 * @param height where on the screen it comes to stand, 0 the top, 1 the bottom
 * @returns whether it is seen in the end
 */
export const bringIntoView = async (
  { api, commands }: Grid,
  { sheet: id, row, column }: Area,
  height = 0.3,
): Promise<boolean> => {
  for (let left = STEPS; left > 0; left--) {
    // The tab is drawn after this turn.
    await new Promise(done => setTimeout(done, STEP_MS));
    const workbook = api.getActiveWorkbook();
    const sheet = workbook?.getActiveSheet();
    if (!workbook || !sheet || sheet.getSheetId() !== id) continue;
    const seen = sheet.getVisibleRange();
    if (!seen || !(seen.endRow > 0)) continue;
    const [frozenRows, frozenColumns] = [sheet.getFrozenRows(), sheet.getFrozenColumns()];
    const inRows = row < frozenRows || (row >= seen.startRow && row < seen.endRow);
    const inColumns = column < frozenColumns || (column >= seen.startColumn && column < seen.endColumn);
    if (inRows && inColumns) return true;
    const [rowSize, columnSize] = sizes(sheet.getSheet());
    const down = inRows
      ? sum(rowSize, frozenRows, seen.startRow)
      : sum(rowSize, frozenRows, row) - height * sum(rowSize, seen.startRow, seen.endRow);
    const right = inColumns
      ? sum(columnSize, frozenColumns, seen.startColumn)
      : sum(columnSize, frozenColumns, column) - 0.5 * sum(columnSize, seen.startColumn, seen.endColumn);
    const [sheetViewStartRow, offsetY] = startOf(down, rowSize);
    const [sheetViewStartColumn, offsetX] = startOf(right, columnSize);
    commands.syncExecuteCommand(SCROLL, { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY });
  }
  return false;
};

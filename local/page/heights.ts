import { type IRange, type Worksheet, WrapStrategy } from '@univerjs/core';
import type { Grid } from './grid.ts';

const HEIGHTS = 'sheet.mutation.set-worksheet-row-auto-height';
/** Measuring takes a millisecond a row: what lies further down is measured when it is edited. */
const MOST_ROWS = 600;

const isWrapped = (sheet: Worksheet, row: number, columns: number): boolean => {
  for (let column = 0; column < columns; column++)
    if (sheet.getCellRaw(row, column)?.v != null && sheet.getComposedCellStyle(row, column).tb === WrapStrategy.WRAP)
      return true;
  return false;
};

/** The rows with a wrapped text whose height nobody has set, as blocks of whole rows. */
const wrappedRows = (sheet: Worksheet): IRange[] => {
  const { rowData } = sheet.getConfig();
  const columns = sheet.getLastColumnWithContent() + 1;
  const rows = Math.min(sheet.getLastRowWithContent() + 1, MOST_ROWS);
  const blocks: IRange[] = [];
  for (let row = 0; row < rows; row++) {
    if (rowData[row]?.h !== undefined || !isWrapped(sheet, row, columns)) continue;
    const before = blocks.at(-1);
    if (before?.endRow === row - 1) before.endRow = row;
    else blocks.push({ startRow: row, endRow: row, startColumn: 0, endColumn: columns - 1 });
  }
  return blocks;
};

/** Gives the rows of the tab shown the height of their wrapped texts, which neither file nor script tells. On this screen only. */
export const measureRows = ({ api, commands }: Grid): void => {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getActiveSheet();
  const ranges = sheet ? wrappedRows(sheet.getSheet()) : [];
  const rowsAutoHeightInfo = ranges.length ? sheet?.getSkeleton()?.calculateAutoHeightInRange(ranges) : undefined;
  if (!workbook || !sheet || !rowsAutoHeightInfo?.length) return;
  const params = { unitId: workbook.getId(), subUnitId: sheet.getSheetId(), rowsAutoHeightInfo };
  commands.syncExecuteCommand(HEIGHTS, params, { onlyLocal: true });
};

import { sourcesTab } from '../../core/layouts/sources-tab.ts';
import { COLUMNS } from '../../core/level/schema.ts';
import { BLOCK_ROWS, FIRST_BLOCK_ROW, planSources, readSources, type SourcesPlan } from '../../core/level/sources.ts';
import { safeText } from '../boxes.ts';
import { withLock } from '../lock.ts';
import { readWorkbook, type Workbook } from '../workbook.ts';
import { growTo } from '../write-cells.ts';
import { isUnfinished, ownTab, writeTab } from '../write-tab.ts';
import { requireRegistry } from './level.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_WIDTH = 4;

/** Makes or brings up to date the tab of imports of a year; blocks that are right are not touched, so that no access is asked for twice. Faults `no-registry`, `not-ours`. */
export const connectUnits = (year: number): { sheet: string; message: string } =>
  withLock(() => connect(readWorkbook(), year));

/** The same for a spreadsheet read already, under its lock. */
export const connect = (workbook: Workbook, year: number): { sheet: string; message: string } => {
  const { units, faults } = requireRegistry(workbook);
  const layout = sourcesTab(year);
  const found = ownTab(workbook, layout);
  // its head is written before the first block, so where that broke off there is none
  const existing = found === null || isUnfinished(found) || readSources(found.grid.boxes).length === 0 ? null : found;
  const formulas = existing?.sheet.getRange(1, 1, existing.values.length, 1).getFormulas() ?? [];
  const sources = existing === null ? [] : readSources(existing.grid.boxes);
  const plan = planSources(units, sources, year, row => formulas[row - 1]?.[0] ?? '');
  const title = existing === null ? writeTab(workbook, layout, found) : existing.grid.sheet;
  const sheet = existing?.sheet ?? workbook.spreadsheet.getSheetByName(title);
  if (sheet !== null) {
    growTo(sheet, plan.length, COLUMNS.length);
    if (existing === null) writeAll(sheet, plan);
    else writeChanges(sheet, plan);
  }
  const said =
    plan.formulas.length === 0
      ? `Trang «${title}» đã đúng với trang «Đơn vị».`
      : `Đã nối ${plan.formulas.length} đơn vị ở trang «${title}». Khối nào báo #REF! thì bấm vào ô đó và chọn «Cho phép truy cập».`;
  return { sheet: title, message: [said, ...faults.map(({ row, message }) => `Dòng ${row}: ${message}`)].join(' ') };
};

/** A new tab in one write: the blocks stand one below the other. */
const writeAll = (sheet: Sheet, { headers, formulas, length }: SourcesPlan): void => {
  const rows = Array.from({ length: length - FIRST_BLOCK_ROW + 1 }, () => Array<string>(HEADER_WIDTH).fill(''));
  for (const { row, texts } of headers) rows[row - FIRST_BLOCK_ROW] = texts.map(safeText);
  for (const { row, formula } of formulas) rows[row - FIRST_BLOCK_ROW] = [formula, '', '', ''];
  const range = sheet.getRange(FIRST_BLOCK_ROW, 1, rows.length, HEADER_WIDTH);
  range.setValues(rows);
  const bold = new Set(headers.map(({ row }) => row - FIRST_BLOCK_ROW));
  range.setFontWeights(rows.map((row, i) => row.map(() => (bold.has(i) ? 'bold' : 'normal'))));
};

const writeChanges = (sheet: Sheet, { cleared, headers, formulas }: SourcesPlan): void => {
  for (const row of cleared) sheet.getRange(row, 1, BLOCK_ROWS, COLUMNS.length).clearContent();
  for (const { row, formula } of formulas) sheet.getRange(row, 1).setValue(formula);
  for (const { row, texts } of headers)
    sheet
      .getRange(row, 1, 1, HEADER_WIDTH)
      .setValues([texts.map(safeText)])
      .setFontWeight('bold');
};

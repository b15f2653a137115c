import { sourcesKey, sourcesTab, sourcesTitle } from '../../core/layouts/sources-tab.ts';
import { COLUMNS } from '../../core/level/schema.ts';
import { BLOCK_ROWS, planSources, readSources, type SourcesPlan } from '../../core/level/sources.ts';
import { safeText } from '../boxes.ts';
import { withLock } from '../lock.ts';
import { readWorkbook, type Workbook } from '../workbook.ts';
import { begin, finish, growTo } from '../write-cells.ts';
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
  const found = ownTab(workbook, { key: sourcesKey(year), title: sourcesTitle(year) });
  const sources = found === null ? [] : readSources(found.grid.boxes);
  const existing = sources.length === 0 ? null : found;
  const formulas = existing?.sheet.getRange(1, 1, existing.values.length, 1).getFormulas() ?? [];
  const plan = planSources(units, sources, year, row => formulas[row - 1]?.[0] ?? '');
  const layout = sourcesTab(year, plan);
  const changes = plan.cleared.length + plan.headers.length + plan.formulas.length > 0;
  let title = existing?.grid.sheet ?? '';
  if (existing === null) title = writeTab(workbook, layout, found);
  else if (changes || isUnfinished(existing)) {
    const { sheet } = existing;
    begin(sheet);
    growTo(sheet, plan.length, COLUMNS.length);
    writeChanges(sheet, plan);
    finish(sheet, layout.rows, workbook.zone);
  }
  const said =
    plan.formulas.length === 0
      ? `Trang «${title}» đã đúng với trang «Đơn vị».`
      : `Đã nối ${plan.formulas.length} đơn vị ở trang «${title}». Khối nào báo #REF! thì bấm vào ô đó và chọn «Cho phép truy cập».`;
  return { sheet: title, message: [said, ...faults.map(({ row, message }) => `Dòng ${row}: ${message}`)].join(' ') };
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

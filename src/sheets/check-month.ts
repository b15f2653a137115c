import { checkTab, checkTitle } from '../core/layouts/check-tab.ts';
import { type CheckReport, changedRules, findingsOf } from '../core/summary/report.ts';
import { judgeMonth } from './judged-month.ts';
import { withLock } from './lock.ts';
import { periodOf } from './period.ts';
import { ownTab, writeTab } from './write-tab.ts';

/** Checks a month and writes nothing. */
export const checkMonth = (text: string): CheckReport => {
  const month = periodOf(text);
  const { check } = judgeMonth(() => month);
  return { month, rows: check.rows, findings: findingsOf(check), ...changedRules(check) };
};

/** Checks a month and writes its findings to `Kiểm tra MM-YYYY`; gives that tab's title and the number of errors. */
export const writeCheck = (text: string): { sheet: string; errors: number; warnings: number } =>
  withLock(() => {
    const month = periodOf(text);
    const { workbook, check } = judgeMonth(() => month);
    const ids = new Map(workbook.tabs.map(({ sheet, grid }) => [grid.sheet, sheet.getSheetId()]));
    const layout = checkTab(check, ids);
    const sheet = writeTab(workbook, layout, ownTab(workbook, { key: layout.key, title: checkTitle(month) }));
    const count = (severity: string): number => check.findings.filter(finding => finding.severity === severity).length;
    return { sheet, errors: count('error'), warnings: count('warning') };
  });

import { checkMonth as judgeMonth, type MonthCheck } from '../core/judge/check-month.ts';
import { judgeBook } from '../core/judge/judge.ts';
import { checkTab, checkTitle } from '../core/layouts/check-tab.ts';
import { type CheckReport, changedRules, findingsOf } from '../core/summary/report.ts';
import { readPeriod } from '../core/values/period.ts';
import { SetupFault } from './answer.ts';
import { withLock } from './lock.ts';
import { bookOf, readWorkbook, todayIn, type Workbook } from './workbook.ts';
import { ownTab, writeTab } from './write-tab.ts';

/** Reads a month given by a person or a program. Fault `bad-month`. */
export const periodOf = (text: string): string => {
  const month = readPeriod(text);
  if (month === null) throw new SetupFault('bad-month', `Tháng «${text}» không đọc được. Hãy ghi ví dụ 11/2026.`);
  return month;
};

const checkOf = (workbook: Workbook, month: string): MonthCheck =>
  judgeMonth(judgeBook(bookOf(workbook), todayIn(workbook.zone), month), month);

/** Checks a month and writes nothing. */
export const checkMonth = (text: string): CheckReport => {
  const month = periodOf(text);
  const check = checkOf(readWorkbook(), month);
  return { month, rows: check.rows, findings: findingsOf(check), ...changedRules(check) };
};

/** Checks a month and writes its findings to `Kiểm tra MM-YYYY`; gives that tab's title and the number of errors. */
export const writeCheck = (text: string): { sheet: string; errors: number; warnings: number } =>
  withLock(() => {
    const month = periodOf(text);
    const workbook = readWorkbook();
    const check = checkOf(workbook, month);
    const ids = new Map(workbook.tabs.map(({ sheet, grid }) => [grid.sheet, sheet.getSheetId()]));
    const layout = checkTab(check, ids);
    const sheet = writeTab(workbook, layout, ownTab(workbook, { key: layout.key, title: checkTitle(month) }));
    const count = (severity: string): number => check.findings.filter(finding => finding.severity === severity).length;
    return { sheet, errors: count('error'), warnings: count('warning') };
  });

import { checkMonth } from '../core/judge/check-month.ts';
import { judgeBook } from '../core/judge/judge.ts';
import { type BesideBox, type Move, moveBeside } from '../core/layouts/beside.ts';
import { checkKey, checkTitle } from '../core/layouts/check-tab.ts';
import { FIRST_UNIT_ROW, SUMMARY_WIDTH } from '../core/layouts/summary-columns.ts';
import { summaryRows } from '../core/layouts/summary-rows.ts';
import { summaryDone, summaryTab } from '../core/layouts/summary-tab.ts';
import type { TabLayout } from '../core/layouts/tab.ts';
import { reportOf, type SummaryReport } from '../core/summary/report.ts';
import { summarise } from '../core/summary/summary.ts';
import { yearUpTo } from '../core/summary/year.ts';
import { safeText } from './boxes.ts';
import { periodOf } from './check-month.ts';
import { withLock } from './lock.ts';
import { bookOf, readWorkbook, type Tab, todayIn } from './workbook.ts';
import { generatedTab, ownTab, writeTab } from './write-tab.ts';

/** Sums up a month and writes `Tổng hợp MM-YYYY`; a month whose tables cannot be read gives null figures and writes nothing (`sheet` null). */
export const summarizeMonth = (text: string): { summary: SummaryReport; errors: number; message: string } =>
  withLock(() => {
    const month = periodOf(text);
    const workbook = readWorkbook();
    const book = bookOf(workbook);
    const judged = judgeBook(book, todayIn(workbook.zone), month);
    const check = checkMonth(judged, month);
    const summary = summarise(check, book.settings);
    if (!summary.readable) {
      const reason = check.findings.find(({ code }) => code.startsWith('table/'))?.message ?? '';
      return { summary: reportOf(summary, null), errors: summary.errors, message: `Chưa lập được tổng hợp. ${reason}` };
    }
    const checkTab = generatedTab(workbook, { key: checkKey(month), title: checkTitle(month) });
    const layout = summaryTab(summary, book.settings, yearUpTo(judged, month), checkTab?.grid.sheet);
    const existing = ownTab(workbook, layout);
    const beside = existing === null ? null : readBeside(existing, layout);
    const sheet = writeTab(workbook, layout, existing);
    if (existing !== null && beside !== null) {
      const { sheet: target } = existing;
      const width = beside[0]?.length ?? 0;
      if (target.getMaxRows() < beside.length)
        target.insertRowsAfter(target.getMaxRows(), beside.length - target.getMaxRows());
      target
        .getRange(1, SUMMARY_WIDTH + 1, beside.length, width)
        .setValues(
          beside.map(row =>
            row.map(({ value, formula }) => formula || (typeof value === 'string' ? safeText(value) : value)),
          ),
        );
    }
    return { summary: reportOf(summary, sheet), errors: summary.errors, message: summaryDone(summary) };
  });

/** What people wrote beside the old table, moved to the rows of the new one; null when there is nothing or nothing moves. */
const readBeside = (tab: Tab, layout: TabLayout): BesideBox<unknown>[][] | null => {
  const width = (tab.values[0]?.length ?? 0) - SUMMARY_WIDTH;
  if (width <= 0 || tab.values.every(row => row.slice(SUMMARY_WIDTH).every(value => value === ''))) return null;
  const oldRows = summaryRows(tab.grid.boxes);
  const newRows = summaryRows(layout.rows.map(row => row.map(({ value }) => value)));
  if (oldRows.total === null || newRows.total === null) return null;
  const moves = [...oldRows.units].flatMap(([id, from]): Move[] => {
    const to = newRows.units.get(id);
    return to === undefined ? [] : [{ from, to }];
  });
  const formulas = tab.sheet.getRange(1, SUMMARY_WIDTH + 1, tab.values.length, width).getFormulas();
  const boxes = tab.values.map((row, i) =>
    row.slice(SUMMARY_WIDTH).map((value, j) => ({ value, formula: formulas[i]?.[j] ?? '' })),
  );
  return moveBeside<unknown>(boxes, FIRST_UNIT_ROW, moves, { from: oldRows.total, to: newRows.total }, '');
};

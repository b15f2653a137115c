import { type BesideBox, type Move, moveBeside } from '../core/layouts/beside.ts';
import { FIRST_UNIT_ROW, SUMMARY_WIDTH } from '../core/layouts/summary-columns.ts';
import { summaryRows } from '../core/layouts/summary-rows.ts';
import { summaryDone } from '../core/layouts/summary-tab.ts';
import type { TabLayout } from '../core/layouts/tab.ts';
import { reportOf, type SummaryReport } from '../core/summary/report.ts';
import { safeText } from './boxes.ts';
import { judgeMonth, layoutOf } from './judged-month.ts';
import { withLock } from './lock.ts';
import { periodOf } from './period.ts';
import type { Tab } from './workbook.ts';
import { ownTab, writeTab } from './write-tab.ts';

/** Sums up a month and writes `Tổng hợp MM-YYYY`; a month whose tables cannot be read gives null figures and writes nothing (`sheet` null). */
export const summarizeMonth = (text: string): { summary: SummaryReport; errors: number; message: string } =>
  withLock(() => {
    const month = periodOf(text);
    const judgedMonth = judgeMonth(() => month);
    const { workbook, check, summary } = judgedMonth;
    if (!summary.readable) {
      const reason =
        check.findings.find(({ code, severity }) => code.startsWith('table/') && severity === 'error')?.message ?? '';
      return { summary: reportOf(summary, null), errors: summary.errors, message: `Chưa lập được tổng hợp. ${reason}` };
    }
    const layout = layoutOf(judgedMonth);
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

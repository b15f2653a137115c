import { type Move, moveBeside } from '../core/layouts/beside.ts';
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
    const beside = existing === null ? [] : besideOf(existing, layout);
    const sheet = writeTab(workbook, layout, existing, beside);
    return { summary: reportOf(summary, sheet), errors: summary.errors, message: summaryDone(summary) };
  });

/** What people wrote beside the old table, as it is to be written beside the new one; empty where there is nothing or nothing moves. */
const besideOf = (tab: Tab, layout: TabLayout): unknown[][] => {
  const width = (tab.values[0]?.length ?? 0) - SUMMARY_WIDTH;
  if (width <= 0 || tab.values.every(row => row.slice(SUMMARY_WIDTH).every(value => value === ''))) return [];
  const oldRows = summaryRows(tab.grid.boxes);
  const newRows = summaryRows(layout.rows.map(row => row.map(({ value }) => value)));
  if (oldRows.total === null || newRows.total === null) return [];
  const moves = [...oldRows.units].flatMap(([id, from]): Move[] => {
    const to = newRows.units.get(id);
    return to === undefined ? [] : [{ from, to }];
  });
  const formulas = tab.sheet.getRange(1, SUMMARY_WIDTH + 1, tab.values.length, width).getFormulas();
  const boxes = tab.values.map((row, i) =>
    row.slice(SUMMARY_WIDTH).map((value, j) => ({ value, formula: formulas[i]?.[j] ?? '' })),
  );
  const total = { from: oldRows.total, to: newRows.total };
  const moved = moveBeside<unknown>(boxes, FIRST_UNIT_ROW, moves, total, '') ?? [];
  const height = Math.max(moved.length, layout.rows.length);
  return moved.length === 0
    ? []
    : Array.from({ length: height }, (_, i) =>
        Array.from({ length: width }, (_, j) => {
          const { value = '', formula = '' } = moved[i]?.[j] ?? {};
          return formula || (typeof value === 'string' ? safeText(value) : value);
        }),
      );
};

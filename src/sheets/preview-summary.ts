import { headline, warning } from '../core/layouts/summary-tab.ts';
import { summaryChanges, summaryTexts, TABLE_COLUMNS } from '../core/layouts/summary-table.ts';
import type { SummaryPreview } from '../core/views/views.ts';
import { judgeMonth, layoutOf, requireReadable, valuesOf } from './judged-month.ts';
import { periodOf } from './period.ts';
import { ownTab } from './write-tab.ts';

/** Shows what writing the summary of a month would write and change; writes nothing. Faults `unreadable`, and `not-ours` when the title belongs to somebody's own tab. */
export const previewSummary = (text: string): SummaryPreview => {
  const period = periodOf(text);
  const month = judgeMonth(() => period);
  requireReadable(month, 'Chưa lập được tổng hợp.');
  const layout = layoutOf(month);
  const values = valuesOf(layout);
  const existing = ownTab(month.workbook, layout);
  return {
    month: period,
    title: existing?.grid.sheet ?? layout.title,
    exists: existing !== null,
    headline: headline(month.summary),
    warning: warning(month.summary, 'xem phần Kiểm tra'),
    changes: existing === null ? [] : summaryChanges(existing.grid.boxes, values),
    columns: TABLE_COLUMNS,
    rows: summaryTexts(values),
  };
};

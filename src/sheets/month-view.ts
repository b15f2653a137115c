import { allMeetings, type Book } from '../core/book/book.ts';
import { newestMonth } from '../core/book/newest-month.ts';
import { summaryKey, summaryTitle } from '../core/layouts/summary-tab.ts';
import { summaryChanges } from '../core/layouts/summary-table.ts';
import type { Month } from '../core/values/period.ts';
import { monthsOf, monthView } from '../core/views/month-view.ts';
import type { MonthView } from '../core/views/views.ts';
import { type JudgedMonth, judgeMonth, layoutOf, valuesOf } from './judged-month.ts';
import { newestMonthOf, periodOf } from './period.ts';
import { generatedTab } from './write-tab.ts';

// where no report can be read, the month of the rows that cannot be read is the one to look at
const newestOf = (book: Book): Month => newestMonth(allMeetings(book)) ?? monthsOf(book)[0] ?? newestMonthOf(book);

/** Shows a month's figures beside those of the month before, and the next sensible step; null: the month of the newest report. Writes nothing. Fault `no-month` when no row says its month. */
export const viewMonth = (text: string | null): MonthView => {
  const asked = text === null ? null : periodOf(text);
  const month = judgeMonth(book => asked ?? newestOf(book));
  return monthView(month.judged, month.check, month.summary, summaryState(month));
};

/** The month's summary tab, and whether it still says what the rows say. */
const summaryState = (month: JudgedMonth): MonthView['summary'] => {
  const { month: period, readable } = month.check;
  const tab = generatedTab(month.workbook, { key: summaryKey(period), title: summaryTitle(period) });
  if (tab === null) return null;
  const current = readable && summaryChanges(tab.grid.boxes, valuesOf(layoutOf(month))).length === 0;
  return { title: tab.grid.sheet, current };
};

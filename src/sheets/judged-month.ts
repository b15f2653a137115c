import type { Book } from '../core/book/book.ts';
import { checkMonth, type MonthCheck } from '../core/judge/check-month.ts';
import { judgeBook } from '../core/judge/judge.ts';
import type { JudgedBook } from '../core/judged/judged.ts';
import { checkKey, checkTitle } from '../core/layouts/check-tab.ts';
import { summaryTab } from '../core/layouts/summary-tab.ts';
import type { TabLayout } from '../core/layouts/tab.ts';
import { type Summary, summarise } from '../core/summary/summary.ts';
import { yearUpTo } from '../core/summary/year.ts';
import type { Month } from '../core/values/period.ts';
import type { Day } from '../core/values/sheet-date.ts';
import { unreadableReason } from '../core/views/month-view.ts';
import { SetupFault } from './answer.ts';
import { bookOf, readWorkbook, todayIn, type Workbook } from './workbook.ts';
import { generatedTab } from './write-tab.ts';

/** A month of the spreadsheet, read once, judged once and summed up. */
export interface JudgedMonth {
  readonly workbook: Workbook;
  readonly today: Day;
  readonly judged: JudgedBook;
  readonly check: MonthCheck;
  readonly summary: Summary;
}

/** Reads the spreadsheet and judges the month that is asked for, or chosen from the book. Fault `no-table`. */
export const judgeMonth = (choose: (book: Book) => Month): JudgedMonth => {
  const workbook = readWorkbook();
  const book = bookOf(workbook);
  const today = todayIn(workbook.zone);
  const month = choose(book);
  const judged = judgeBook(book, today, month);
  const check = checkMonth(judged, month);
  return { workbook, today, judged, check, summary: summarise(check, book.settings) };
};

/** Refuses a month without figures. Fault `unreadable`. */
export const requireReadable = ({ check }: JudgedMonth, undone: string): void => {
  if (!check.readable) throw new SetupFault('unreadable', `${undone} ${unreadableReason(check)}`);
};

/** The summary tab as it would be written now; the month must be readable. */
export const layoutOf = ({ workbook, judged, check: { month }, summary }: JudgedMonth): TabLayout => {
  const checkTab = generatedTab(workbook, { key: checkKey(month), title: checkTitle(month) });
  return summaryTab(summary, judged.book.settings, yearUpTo(judged, month), checkTab?.grid.sheet);
};

/** The boxes of a layout as values, row by row. */
export const valuesOf = ({ rows }: TabLayout): unknown[][] => rows.map(row => row.map(({ value }) => value));

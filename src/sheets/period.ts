import { allMeetings, type Book } from '../core/book/book.ts';
import { newestMonth } from '../core/book/newest-month.ts';
import { addMonths, type Month, monthOf, readPeriod } from '../core/values/period.ts';
import { SetupFault } from './answer.ts';
import { bookOf, readWorkbook, todayIn } from './workbook.ts';

/** Reads a month given by a person or a program. Fault `bad-month`. */
export const periodOf = (text: string): Month => {
  const month = readPeriod(text);
  if (month === null) throw new SetupFault('bad-month', `Tháng «${text}» không đọc được. Hãy ghi ví dụ 11/2026.`);
  return month;
};

/** The month of the newest report of the workbook; fault `no-month` when no row says its month. */
export const newestMonthOf = (book: Book): Month => {
  const month = newestMonth(allMeetings(book));
  if (month === null)
    throw new SetupFault('no-month', 'Sổ họp chưa có dòng nào ghi tháng. Hãy chọn «Mở tháng mới» để bắt đầu.');
  return month;
};

/** The month that people most likely want to look at: that of the newest report. */
export const newestReportedMonth = (): { month: Month } => ({ month: newestMonthOf(bookOf(readWorkbook())) });

/** The month to open next: the one after the newest row, or the current one in an empty book. */
export const nextMonth = (): { month: Month } => {
  const workbook = readWorkbook();
  const newest = allMeetings(bookOf(workbook)).reduce<Month | null>(
    (last, { month }) => (month !== null && (last === null || month > last) ? month : last),
    null,
  );
  const { y, m } = todayIn(workbook.zone);
  return { month: newest === null ? monthOf(y, m) : addMonths(newest, 1) };
};

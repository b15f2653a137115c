import type { Finding } from '../findings/finding.ts';
import { checkMonth } from '../judge/check-month.ts';
import type { JudgedBook } from '../judged/judged.ts';
import { type Summary, summarise } from '../summary/summary.ts';
import type { Month } from '../values/period.ts';
import { type ArgumentFault, isFault, judgeRanges, monthArgument, type Range, type Ranges } from './ranges.ts';

/** The summary of one month of the ranges, or what keeps it from being made. */
export const summaryOfRanges = (ranges: Ranges, month: Range): Summary | ArgumentFault => {
  const period = monthArgument(month);
  if (isFault(period)) return period;
  const judged = judgeRanges(ranges);
  return isFault(judged) ? judged : summaryOf(judged, period);
};

/** The summary of a month; a table that cannot be read gives its first finding instead of figures. */
export const summaryOf = (judged: JudgedBook, month: Month): Summary | ArgumentFault => {
  const check = checkMonth(judged, month);
  if (check.readable) return summarise(check, judged.book.settings);
  const reason: Finding | undefined = check.findings.find(
    ({ code, severity }) => code.startsWith('table/') && severity === 'error',
  );
  return { fault: reason?.message ?? 'Bảng họp không đọc được.' };
};

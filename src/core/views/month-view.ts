import type { Book } from '../book/book.ts';
import type { Severity } from '../codes.ts';
import { checkMonth, type MonthCheck } from '../judge/check-month.ts';
import type { JudgedBook } from '../judged/judged.ts';
import { unitLabel } from '../roster/roster.ts';
import { type Summary, summarise } from '../summary/summary.ts';
import { addMonths, type Month } from '../values/period.ts';
import type { MonthFigures, MonthView, NextStep } from './views.ts';

/** The figures of a summary that people ask for first. */
export const figuresOf = ({ expected, reported, didNotMeet, onTime, attendance, score }: Summary): MonthFigures => ({
  expected,
  reported,
  didNotMeet,
  onTime,
  present: attendance.present,
  due: attendance.due,
  rate: attendance.rate,
  mean: score.mean,
  scored: score.count,
});

/** The months of which a book has rows, newest first. */
export const monthsOf = ({ tables }: Book): Month[] =>
  [...new Set(tables.flatMap(({ meetings }) => meetings.flatMap(({ month }) => month ?? [])))].sort().reverse();

/** Why a month has no figures; blank when it has. */
export const unreadableReason = ({ readable, findings }: MonthCheck): string =>
  readable
    ? ''
    : (findings.find(({ code, severity }) => code.startsWith('table/') && severity === 'error')?.message ?? '');

/** The check of the month before, out of the same judging: its rows were judged to hold the month against them. Null without a row. */
export const checkBefore = (judged: JudgedBook, month: Month): MonthCheck | null => {
  const before = addMonths(month, -1);
  const rows = [...judged.earlier, ...judged.judged];
  return rows.some(({ meeting }) => meeting.month === before) ? checkMonth({ ...judged, judged: rows }, before) : null;
};

/** What the next step of a month depends on. */
export interface Progress {
  readonly readable: boolean;
  /** Whether the month has rows. */
  readonly opened: boolean;
  readonly hasRoster: boolean;
  readonly errors: number;
  readonly missing: number;
  readonly summary: { readonly current: boolean } | null;
}

/** The next sensible step: first what makes the figures right, then who is missing, then the page to sign. */
export const nextStep = ({ readable, opened, hasRoster, errors, missing, summary }: Progress): NextStep => {
  if (!readable) return 'mend';
  if (!opened && (hasRoster || missing === 0)) return 'open-month';
  if (errors > 0) return 'mend';
  if (missing > 0) return 'remind';
  return summary?.current ? 'open-summary' : 'summarise';
};

const countBySeverity = ({ findings }: MonthCheck): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};

/** What `Tháng này` shows of a judged month. */
export const monthView = (
  judged: JudgedBook,
  check: MonthCheck,
  summary: Summary,
  tab: MonthView['summary'],
): MonthView => {
  const { book } = judged;
  const { month, readable } = check;
  const months = monthsOf(book);
  const before = checkBefore(judged, month);
  const findings = countBySeverity(check);
  const missing = (summary.missing ?? []).map(unitLabel);
  return {
    month,
    months,
    unitName: book.settings.unitName,
    readable,
    problem: unreadableReason(check),
    now: figuresOf(summary),
    before: before?.readable ? figuresOf(summarise(before, book.settings)) : null,
    missing,
    findings,
    summary: tab,
    next: nextStep({
      readable,
      opened: months.includes(month),
      hasRoster: book.roster !== null,
      errors: findings.error,
      missing: missing.length,
      summary: tab,
    }),
  };
};

import type { Finding } from '../../src/core/findings/finding.ts';
import { addMonths, formatMonth, type Month } from '../../src/core/values/period.ts';
import { check, type Drawing } from './sheet.ts';

/** The rows of one unit, one a month and the last of November 2026, drawn under `Tên chi bộ | Tháng | …`; a month given as null has no row. */
export const monthly = (rows: readonly (string | null)[], unit = 'Thôn 1', last: Month = '2026-11'): string =>
  rows
    .flatMap((row, i) =>
      row === null ? [] : [`${unit} | ${formatMonth(addMonths(last, i + 1 - rows.length))} | ${row}`],
    )
    .join('\n');

/** The same row so many times. */
export const times = (count: number, row: string): string[] => Array.from({ length: count }, () => row);

/** The findings of one month that hold a report against the months before it. */
export const historyOf = (drawing: string | Drawing, month: Month = '2026-11'): Finding[] =>
  check(drawing, month).findings.filter(({ code }) => code.startsWith('history/'));

/** Their codes. */
export const historyCodes = (drawing: string | Drawing, month: Month = '2026-11'): string[] =>
  historyOf(drawing, month).map(({ code }) => code);

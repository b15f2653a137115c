import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import { CODES, type Code } from '../../src/core/codes.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import type { Ranges } from '../../src/core/functions/ranges.ts';
import { checkMonth, type MonthCheck } from '../../src/core/judge/check-month.ts';
import { judgeBook } from '../../src/core/judge/judge.ts';
import type { JudgedBook, Standing } from '../../src/core/judged/judged.ts';
import { type Summary, summarise } from '../../src/core/summary/summary.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import type { Box } from '../../src/core/values/box.ts';
import type { Day } from '../../src/core/values/sheet-date.ts';
import { isoDay } from './iso-day.ts';

/** Tabs by title, each drawn as text: a row a line, boxes between bars. */
export type Drawing = Readonly<Record<string, string>>;

/** One drawn box: `12` and `92.5` are numbers, `2026-11-05` a real date, `2026-11-05T17:00` with its hour, `19:30` a time cell, `#REF!` an error, `TRUE` a tick; all else (`92,5`, `'12`, `18/20`) is text. */
const boxOf = (drawn: string): Box => {
  if (drawn.startsWith("'")) return drawn.slice(1);
  if (/^-?\d+(\.\d+)?$/.test(drawn)) return Number(drawn);
  const [, shown = drawn, h, min] = /^(.{10})T(\d\d):(\d\d)$/.exec(drawn) ?? [];
  const day = isoDay(shown);
  if (day)
    return h === undefined ? { kind: 'date', ...day } : { kind: 'date', ...day, minute: Number(h) * 60 + Number(min) };
  const time = /^(\d\d):(\d\d)$/.exec(drawn);
  if (time) return { kind: 'date', y: 1899, m: 12, d: 30, minute: Number(time[1]) * 60 + Number(time[2]) };
  if (/^#[A-Z/0]+[!?]?$/.test(drawn)) return { kind: 'error', text: drawn };
  return drawn === 'TRUE' ? true : drawn === 'FALSE' ? false : drawn;
};

/** The boxes of a drawing; the first row is the first line that is not blank. */
export const range = (drawing: string): Box[][] =>
  drawing
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n')
    .map(line => (line.trim() === '' ? [] : line.split('|').map(text => boxOf(text.trim()))));

export const grid = (sheet: string, drawing: string): Grid => ({ sheet, boxes: range(drawing) });

/** A drawn workbook, read and judged; a drawing alone is the tab `Sổ họp`. */
export const judgedBook = (drawing: string | Drawing, today: Day | null = null): JudgedBook =>
  judgedFor(drawing, null, today);

/** The same, judged for one month as the add-on does. */
export const judgedFor = (drawing: string | Drawing, month: string | null, today: Day | null = null): JudgedBook => {
  const tabs = typeof drawing === 'string' ? { 'Sổ họp': drawing } : drawing;
  return judgeBook(
    readBook(
      sortTabs(
        Object.entries(tabs).map(([sheet, text]) => grid(sheet, text)),
        false,
      ),
    ),
    today,
    month,
  );
};

export const check = (drawing: string | Drawing, month = '2026-11', today: Day | null = null): MonthCheck =>
  checkMonth(judgedBook(drawing, today), month);

export const summary = (drawing: string | Drawing, month = '2026-11'): Summary => {
  const judged = judgedBook(drawing);
  return summarise(checkMonth(judged, month), judged.book.settings);
};

/** The findings of November 2026 without what would mend them, which has tests of its own (fixes.test.ts). */
export const told = (drawing: string | Drawing, today: Day | null = null): Finding[] =>
  check(drawing, '2026-11', today).findings.map(finding => ({ ...finding, fix: null }));

/** Those of severity error. */
export const errors = (drawing: string | Drawing, today: Day | null = null): Finding[] =>
  told(drawing, today).filter(({ severity }) => severity === 'error');

/** The same as `code box`, where the sentences do not matter. */
export const places = (drawing: string | Drawing, today: Day | null = null): string[] =>
  errors(drawing, today).map(({ code, column, row }) => `${code} ${column ?? ''}${row ?? ''}`);

/** What each row counts for: attendance, score. */
export const standings = (drawing: string | Drawing): (readonly [Standing, Standing])[] =>
  check(drawing).judged.map(({ attendance, score }) => [attendance, score] as const);

/** The whole finding at a box of `Sổ họp`, as a rather short literal: `at('row/members-sum', 'C2', '…')`. */
export const at = (code: Code, box: string, message: string, unit = 'Thôn 1', sheet = 'Sổ họp'): Finding => {
  const place = /^([A-Z]*)(\d+)$/.exec(box);
  const column = place?.[1] ?? '';
  return {
    code,
    severity: CODES[code].severity,
    sheet,
    row: Number(place?.[2]),
    column: column === '' ? null : column,
    unit,
    message,
    fix: null,
  };
};

/** The ranges of a formula, drawn; what is left out is not given. */
export const ranges = (drawn: Partial<Record<'meetings' | 'roster' | 'settings' | 'rubric', string>>): Ranges => {
  const one = (drawing: string | undefined): Box[][] => (drawing === undefined ? [] : range(drawing));
  return {
    meetings: one(drawn.meetings),
    roster: one(drawn.roster),
    settings: one(drawn.settings),
    rubric: one(drawn.rubric),
    monthFirst: false,
  };
};

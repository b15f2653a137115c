import { readdirSync, readFileSync } from 'node:fs';
import type { Book } from '../../src/core/book/book.ts';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import { checkMonth } from '../../src/core/judge/check-month.ts';
import { judgeBook } from '../../src/core/judge/judge.ts';
import { reportOf, type SummaryReport } from '../../src/core/summary/report.ts';
import { summarise } from '../../src/core/summary/summary.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import type { Box } from '../../src/core/values/box.ts';
import type { Day } from '../../src/core/values/sheet-date.ts';
import { isoDay } from './iso-day.ts';

/** An error that the line it is written on must cause. `column`: a letter, `-` for none, null where the layout does not care. */
export interface ExpectedError {
  readonly months: readonly string[];
  readonly sheet: string;
  readonly row: number;
  readonly code: string;
  readonly column: string | null;
  /** Texts that the sentence must hold. */
  readonly says: readonly string[];
}

/** The figures named for one month, as written. */
export interface ExpectedFigures {
  readonly month: string;
  readonly figures: Readonly<Record<string, string>>;
}

/** One layout: its tabs, what surrounds them, and what must come of them. */
export interface LayoutFixture {
  readonly name: string;
  readonly tabs: readonly Grid[];
  readonly monthFirst: boolean;
  readonly today: Day;
  readonly expects: readonly ExpectedFigures[];
  readonly errors: readonly ExpectedError[];
}

const FOLDER = new URL('../fixtures/layouts/', import.meta.url);
const MARKER = '⟵';
const ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|ERROR!)$/;

/** The names of all layouts, in order. */
export const layoutNames = (): string[] =>
  readdirSync(FOLDER)
    .filter(file => file.endsWith('.tsv'))
    .map(file => file.slice(0, -4))
    .sort();

/**
 * Reads one box: `12`, `92.5` numbers; `@2026-11-05`, `@2026-11-05T19:30`, `@19:30` real days and hours; `#REF!` an error value; `TRUE`, `FALSE` tick boxes;
 * `'12` the text `12`; everything else text, in which `\n` is a line break and `\u00a0` a character by its number.
 */
export const boxOfText = (written: string): Box => {
  const text = written.trim();
  if (text === '') return '';
  if (ERROR.test(text)) return { kind: 'error', text };
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const clock = /^@(\d{1,2}):(\d{2})$/.exec(text);
  if (clock) return { kind: 'date', y: 1899, m: 12, d: 30, minute: Number(clock[1]) * 60 + Number(clock[2]) };
  const day = /^@(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(text);
  if (day) {
    const date = { kind: 'date' as const, y: Number(day[1]), m: Number(day[2]), d: Number(day[3]) };
    return day[4] === undefined ? date : { ...date, minute: Number(day[4]) * 60 + Number(day[5]) };
  }
  return text
    .replace(/^'/, '')
    .replace(/\\n/g, '\n')
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
};

/** Splits `expected=4 missing=Chi bộ thôn 4 due=40`: a value runs to the next `key=`. */
const figuresOf = (text: string): Record<string, string> => {
  const figures: Record<string, string> = {};
  for (const match of text.matchAll(/(\w+)=(.*?)(?=\s+\w+=|$)/g)) figures[match[1] ?? ''] = (match[2] ?? '').trim();
  return figures;
};

/** Reads `row/attendance-sum F ~ phải dự là 12`; in front of the code may stand the month it is told in, or `*` for all. */
const errorOf = (text: string, months: readonly string[], sheet: string, row: number): ExpectedError => {
  const [head = '', ...says] = text.split('~').map(part => part.trim());
  const words = head.split(/\s+/);
  const own = /^(\d{4}-\d{2}|\*)$/.test(words[0] ?? '') ? words.shift() : undefined;
  const [code = '', column] = words;
  const first = months.slice(0, 1);
  return {
    months: own === undefined ? first : own === '*' ? months : [own],
    sheet,
    row,
    code,
    column: column ?? null,
    says,
  };
};

/** Reads a layout from its text; the format is told in the README beside the layouts. */
export const parseLayout = (name: string, text: string): LayoutFixture => {
  const lines = text.replace(/\n$/, '').split('\n');
  const directives = lines.flatMap(line => /^#! (\w+) ?(.*)$/.exec(line)?.slice(1) ?? []);
  const all = (key: string): string[] => directives.filter((_, i) => i % 2 === 1 && directives[i - 1] === key);
  const [month = '2026-11'] = all('month');
  const expects = all('expect').map((line): ExpectedFigures => {
    const [, own, rest = ''] = /^(\d{4}-\d{2})?\s*(.*)$/.exec(line) ?? [];
    return { month: own ?? month, figures: figuresOf(rest) };
  });
  const months = [month, ...expects.map(expect => expect.month).filter(other => other !== month)];
  const tabs: { sheet: string; boxes: Box[][] }[] = [];
  const errors: ExpectedError[] = [];
  let nfd = false;
  for (const line of lines) {
    const directive = /^#! (\w+) ?(.*)$/.exec(line);
    if (directive?.[1] === 'tab') tabs.push({ sheet: (directive[2] ?? '').trim(), boxes: [] });
    if (directive?.[1] === 'nfd') nfd = true;
    if (/^#($|[! ])/.test(line)) continue;
    const tab = tabs[tabs.length - 1];
    if (tab === undefined) {
      if (line.trim() === '') continue;
      throw new Error(`${name}: a row before the first "#! tab"`);
    }
    const [cells = '', marks] = line.split(MARKER);
    const written = cells.replace(/\t+$/, '');
    const boxes = written.trim() === '' ? [] : written.split('\t').map(boxOfText);
    tab.boxes.push(nfd ? boxes.map(box => (typeof box === 'string' ? box.normalize('NFD') : box)) : boxes);
    for (const mark of marks?.split(';') ?? []) errors.push(errorOf(mark.trim(), months, tab.sheet, tab.boxes.length));
  }
  const today = isoDay(all('today')[0] ?? '2027-12-31');
  if (today === null) throw new Error(`${name}: "#! today" is no day`);
  return { name, tabs, monthFirst: all('locale')[0] === 'en_US', today, expects, errors };
};

/** Reads one layout of test/fixtures/layouts. */
export const readLayout = (name: string): LayoutFixture =>
  parseLayout(name, readFileSync(new URL(`${name}.tsv`, FOLDER), 'utf8'));

/** What the core makes of tabs for one month. */
export interface Outcome {
  readonly book: Book;
  readonly report: SummaryReport;
  readonly errors: readonly Finding[];
}

/** Reads, judges and sums up tabs for each of the months. */
export const outcomesOf = (
  tabs: readonly Grid[],
  months: readonly string[],
  monthFirst = false,
  today: Day | null = null,
): Outcome[] => {
  const book = readBook(sortTabs(tabs, monthFirst));
  const judged = judgeBook(book, today);
  return months.map(month => {
    const check = checkMonth(judged, month);
    return {
      book,
      report: reportOf(summarise(check, book.settings), null),
      errors: check.findings.filter(finding => finding.severity === 'error'),
    };
  });
};

/** The figures that `#! expect` can name, of one summary. */
export const figuresIn = (report: SummaryReport): Record<string, number | null | string> => ({
  expected: report.expected,
  reported: report.reported,
  didNotMeet: report.didNotMeet,
  missing: report.missing === null ? null : report.missing.join(', ') || 'none',
  onTime: report.onTime,
  due: report.attendance.due,
  present: report.attendance.present,
  excused: report.attendance.excused,
  unexcused: report.attendance.unexcused,
  count: report.score.count,
  mean: report.score.mean,
  min: report.score.min,
  max: report.score.max,
  good: report.grades.good,
  fair: report.grades.fair,
  average: report.grades.average,
  poor: report.grades.poor,
  records: report.rows.records,
  skipped: report.rows.skipped,
  attendanceCounted: report.rows.attendance.counted,
  attendanceExcluded: report.rows.attendance.excluded,
  scoreCounted: report.rows.score.counted,
  scoreExcluded: report.rows.score.excluded,
});

/** A figure as written in a layout: `null`, `12`, `366/4`, or the names of units. */
export const writtenFigure = (key: string, text: string): number | null | string => {
  if (text === 'null') return null;
  if (key === 'missing') return text;
  const [sum = Number.NaN, count = 1] = text.split('/').map(Number);
  return sum / count;
};

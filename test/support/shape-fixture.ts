import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import { whyUnread } from '../../src/core/book/why-unread.ts';
import { checkMonth } from '../../src/core/judge/check-month.ts';
import { judgeBook } from '../../src/core/judge/judge.ts';
import { findingsOf, reportOf } from '../../src/core/summary/report.ts';
import { summarise } from '../../src/core/summary/summary.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import { isoDay } from './iso-day.ts';
import { type Answered, type Check, checksOf, isRefused, silentlyWrong, type Wanted } from './shape-checks.ts';
import { type ShapeGrid, shapeGrids } from './shape-grid.ts';

/** What is expected of one month of a shape; `either` are ways over the rest that are all right. */
export interface WantedMonth extends Wanted {
  readonly month: string;
  readonly today?: string;
  readonly either?: readonly Wanted[];
}

/** `NAME.expected.json`. */
export interface ShapeExpected extends WantedMonth {
  readonly kind: string;
  readonly today: string;
  readonly more?: readonly WantedMonth[];
}

/** A sheet as a commune might keep it, and what a careful officer reads in it. */
export interface Shape {
  readonly name: string;
  readonly tabs: readonly ShapeGrid[];
  readonly expected: ShapeExpected;
}

/** The names of all shapes of a folder, in order. */
export const shapeNames = (folder: string): string[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.tsv') && existsSync(join(folder, file.replace(/tsv$/, 'expected.json'))))
    .map(file => file.slice(0, -4))
    .sort();

export const readShape = (folder: string, name: string): Shape => ({
  name,
  tabs: shapeGrids(readFileSync(join(folder, `${name}.tsv`), 'utf8')),
  expected: JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as ShapeExpected,
});

const NOTHING: Answered = { summary: null, findings: [], said: '', thrown: null };

/** What the core makes of tabs for these months, as the add-on does it; nothing is thrown. */
export const answersOf = (tabs: readonly Grid[], months: readonly string[], today: string): Answered[] => {
  let month = '';
  try {
    const book = readBook(sortTabs(tabs, false));
    const why = book.tables.length > 0 ? '' : (whyUnread(tabs) ?? '');
    return months.map(own => {
      month = own;
      if (book.tables.length === 0) return { ...NOTHING, said: why };
      const check = checkMonth(judgeBook(book, isoDay(today), month), month);
      const findings = findingsOf(check);
      const said = [why, ...findings.map(({ message }) => message)].join('\n');
      return { summary: reportOf(summarise(check, book.settings), null), findings, said, thrown: null };
    });
  } catch (error) {
    const thrown = `${month} ${error instanceof Error ? error.stack : error}`;
    return months.map(() => ({ ...NOTHING, thrown }));
  }
};

/** How a shape was read: all right; a wrong figure that nobody questions; no figures; anything else that differs. */
export type Verdict = 'ok' | 'WRONG' | 'refused' | 'off';

/** How one shape was read in all its months. */
export interface Scored {
  readonly verdict: Verdict;
  readonly good: number;
  readonly all: number;
  /** What differs, silently wrong figures first, each as a line. */
  readonly differs: readonly string[];
  /** The findings of the months in which something differs. */
  readonly told: readonly string[];
}

/** The expectations that are all right for a month. */
const waysOf = (month: WantedMonth): Wanted[] =>
  (month.either ?? [{}]).map(way => {
    const refuse = way.refuse ?? month.refuse;
    const over = <T>(rest: readonly T[] | undefined, own: readonly T[] | undefined): readonly T[] =>
      way.refuse === undefined ? [...(rest ?? []), ...(own ?? [])] : (own ?? []);
    return {
      ...(refuse === undefined ? {} : { refuse }),
      ...(way.refuse === undefined ? { summary: { ...month.summary, ...way.summary } } : {}),
      must: over(month.must, way.must),
      mustNot: over(month.mustNot, way.mustNot),
    };
  });

const share = (checks: readonly Check[]): number =>
  checks.length === 0 ? 0 : checks.filter(({ ok }) => ok).length / checks.length;

const shown = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);

const line = (month: string, { what, got, want }: Check): string =>
  `${month} ${what}: ${shown(got)} (right: ${shown(want)})`;

/** The months of which a shape says what is expected. */
const monthsOf = ({ expected }: Shape): WantedMonth[] => [expected, ...(expected.more ?? [])];

/** Reads a shape by the core alone and holds the answers of all its months against what is expected. */
export const scoreShape = (shape: Shape): Scored =>
  scoreAnswers(
    shape,
    monthsOf(shape).flatMap(({ month, today }) => answersOf(shape.tabs, [month], today ?? shape.expected.today)),
  );

/** Holds the answers of all months of a shape, in their order, against what is expected. */
export const scoreAnswers = (shape: Shape, answers: readonly Answered[]): Scored => {
  let good = 0;
  let all = 0;
  let refused = false;
  const silent: string[] = [];
  const differs: string[] = [];
  const told: string[] = [];
  for (const [index, month] of monthsOf(shape).entries()) {
    const answered = answers[index] ?? NOTHING;
    const [checks = []] = waysOf(month)
      .map(way => checksOf(way, answered))
      .sort((a, b) => share(b) - share(a));
    const failed = checks.filter(({ ok }) => !ok);
    all += checks.length;
    good += checks.length - failed.length;
    if (failed.length === 0) continue;
    const wrong = isRefused(answered) ? [] : silentlyWrong(failed, shape.tabs, answered.findings);
    if (isRefused(answered)) refused = true;
    silent.push(...wrong.map(check => line(month.month, check)));
    differs.push(...failed.filter(check => !wrong.includes(check)).map(check => line(month.month, check)));
    const codes = new Set(answered.findings.flatMap(({ code, severity }) => (severity === 'note' ? [] : [code])));
    told.push(`${month.month}: ${[...codes].join(' ') || answered.said.replace(/\s+/g, ' ').trim().slice(0, 120)}`);
  }
  const verdict = good === all ? 'ok' : silent.length > 0 ? 'WRONG' : refused ? 'refused' : 'off';
  return { verdict, good, all, differs: [...silent, ...differs], told };
};

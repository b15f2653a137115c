import { describe, expect, test } from 'vitest';
import type { SummaryReport } from '../../src/core/summary/report.ts';
import { DEEP } from '../support/deep.ts';
import { answersOf } from '../support/shape-fixture.ts';
import { type Composed, compose } from './composed/compose.ts';
import { explain, explainShrunk, sheetOf } from './composed/explain.ts';
import { SHAPES } from './composed/spec.ts';
import { KINDS, type Kind, type Verdict, verdictOf } from './composed/verdict.ts';

const SHEETS = DEEP ? 5000 : 300;
/** The share of the sound sheets of each shape that has to be read without a question. */
const FLOOR = 0.95;

interface Read {
  readonly composed: Composed;
  readonly verdict: Verdict;
}

const read = Array.from({ length: SHEETS }, (_, i): Read => {
  const composed = sheetOf(i + 1);
  return { composed, verdict: verdictOf(composed) };
});
const of = (kind: Kind, among: readonly Read[] = read): Read[] => among.filter(({ verdict }) => verdict.kind === kind);

/** The first sheets of a kind, the simplest of their seed. */
const shown = (kind: Kind): string[] =>
  of(kind)
    .slice(0, 3)
    .map(({ composed }) => explainShrunk(composed.spec, kind));

describe(`${SHEETS} composed sheets`, () => {
  test.each([
    ['thrown', 'no sheet makes anything throw'],
    ['silent', 'every figure is right, or a finding questions it at its place'],
    ['sums', 'totals are sums of what the units show, and rows reconcile'],
    ['untold', 'every planted fault is told at its place'],
  ] as const)('%s: %s', (kind, _what) => {
    expect(of(kind).length, shown(kind).join('\n\n')).toBe(0);
  });

  test.each(SHAPES)('%s: what is sound is read without a question', shape => {
    const sound = read.filter(({ composed }) => composed.spec.shape === shape && composed.planted === null);
    const asked = sound.filter(({ verdict }) => verdict.kind !== 'right');
    const [first] = asked;
    const text = first === undefined ? '' : explainShrunk(first.composed.spec, first.verdict.kind);
    expect(
      (sound.length - asked.length) / sound.length,
      `${sound.length - asked.length} of ${sound.length} fully right; the first that is not:\n${text}`,
    ).toBeGreaterThanOrEqual(FLOOR);
  });

  test('how many are fully right', () => {
    const counts = KINDS.map(kind => `${kind} ${of(kind).length}`).join(', ');
    process.stdout.write(`composed sheets: ${of('right').length} of ${SHEETS} fully right (${counts})\n`);
    expect(KINDS.reduce((sum, kind) => sum + of(kind).length, 0)).toBe(SHEETS);
  });
});

/** What a summary says of its units, in an order of its own. */
const said = ({ units, rows, missing, ...rest }: SummaryReport): unknown => ({
  ...rest,
  missing: missing?.length,
  rows,
  units: units.map(({ state, due, present, score, grade }) => `${state} ${due} ${present} ${score} ${grade}`).sort(),
});

const IN_ORDER = ['a row a meeting', 'a tab a month', 'months side by side', 'answers of a form', 'a tab a unit'];

test('the order of rows never matters', () => {
  const summaries = ({ tabs, months, today }: Composed): unknown[] =>
    answersOf(
      tabs,
      months.map(({ month }) => month),
      today,
    ).map(({ summary }) => (summary === null ? null : said(summary)));
  for (const { composed, verdict } of read) {
    const { spec } = composed;
    if (spec.seed % 3 !== 0 || verdict.kind === 'refused' || !IN_ORDER.includes(spec.shape)) continue;
    const backwards = compose({ ...spec, backwards: true });
    const [there, back] = [summaries(composed), summaries(backwards)];
    // a sheet is drawn only where there is something to show
    if (JSON.stringify(there) !== JSON.stringify(back)) expect(back, explain(composed, verdict)).toEqual(there);
  }
});

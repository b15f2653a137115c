import type { FindingReport, SummaryReport } from '../../../src/core/summary/report.ts';
import type { Grid } from '../../../src/core/table/grid.ts';
import {
  type Answered,
  askingOf,
  isRefused,
  type Measured,
  questioned,
  reconciles,
} from '../../support/shape-checks.ts';
import { answersOf } from '../../support/shape-fixture.ts';
import { findUnit, sameName } from '../../support/unit-names.ts';
import type { Composed, TrueMonth, TrueUnit } from './compose.ts';

/** Where a finding has to stand to question a figure: a tab, and a row of it where there is one. */
export interface Spot {
  readonly sheet: string;
  readonly row: number | null;
}

/**
 * How a sheet was read, the worst first: something threw; a figure is wrong or lost and nothing questions it; totals are no sums or rows do not reconcile;
 * a fault is not told; no figures at all; questions about what is plain, or figures that are questioned; all right.
 */
export type Kind = 'thrown' | 'silent' | 'sums' | 'untold' | 'refused' | 'asked' | 'right';
export const KINDS: readonly Kind[] = ['thrown', 'silent', 'sums', 'untold', 'refused', 'asked', 'right'];

export interface Verdict {
  readonly kind: Kind;
  /** What differs, each as a line. */
  readonly differs: readonly string[];
  /** The findings that are no notes. */
  readonly told: readonly string[];
}

/** What a finding puts in question; a scale is a matter of points alone. */
const questions = (finding: FindingReport): readonly Measured[] =>
  finding.code === 'table/score-scale' ? ['score'] : questioned(finding);

/** Whether a finding speaks of one of these spots, or of the table in which they are: a wrong figure is questioned by an error of it, a lost one by a warning too. */
const near = (finding: FindingReport, spots: readonly Spot[], lost: boolean): boolean => {
  const own = spots.filter(({ sheet }) => sheet === finding.sheet);
  if (finding.code.startsWith('table/')) return (lost || finding.severity === 'error') && (own.length > 0 || lost);
  if (finding.code === 'roster/unit-merged') return true;
  // a row that names no unit may be any unit's
  if (finding.code === 'cell/missing' && /không ghi chi bộ/i.test(finding.message)) return true;
  return own.some(({ row }) => row === null || finding.row === null || row === finding.row);
};

/** Whether a finding near these spots puts a measure in question; what was lost is told by a warning of a missing column too. */
export const isQuestioned = (
  findings: readonly FindingReport[],
  spots: readonly Spot[],
  measure: Measured,
  lost: boolean,
): boolean =>
  askingOf(findings).some(finding => near(finding, spots, lost) && questions(finding).includes(measure)) ||
  (lost && findings.some(({ code, severity }) => code === 'table/missing-column' && severity !== 'note'));

const MEASURES = [
  ['due', 'attendance'],
  ['present', 'attendance'],
  ['score', 'score'],
  ['grade', 'score'],
  ['state', 'state'],
] as const;

const same = (got: unknown, want: unknown): boolean =>
  typeof got === 'number' && typeof want === 'number' ? Math.abs(got - want) < 1e-7 : (got ?? null) === (want ?? null);

interface Difference {
  readonly text: string;
  readonly silent: boolean;
}

/** The rows in which a name stands. */
const spotsNamed = (name: string, tabs: readonly Grid[]): Spot[] =>
  tabs.flatMap(({ sheet, boxes }) =>
    boxes.flatMap((boxesOfRow, row) =>
      boxesOfRow.some(box => typeof box === 'string' && sameName(box, name)) ? [{ sheet, row: row + 1 }] : [],
    ),
  );

/** What differs of the units of a month. */
export const unitsDiffer = (
  month: string,
  wanted: readonly TrueUnit[],
  report: SummaryReport,
  findings: readonly FindingReport[],
  spotsOf: (unit: TrueUnit) => readonly Spot[],
  tabs: readonly Grid[],
): Difference[] => {
  const differs: Difference[] = [];
  const known = new Set<SummaryReport['units'][number]>();
  for (const unit of wanted) {
    const spots = spotsOf(unit);
    const hit = findUnit(
      report.units.filter(other => !known.has(other)),
      unit.name,
    );
    if (hit === null) {
      differs.push({
        text: `${month} «${unit.name}»: no such unit`,
        silent: !isQuestioned(findings, spots, 'state', true),
      });
      continue;
    }
    known.add(hit);
    for (const [key, measure] of MEASURES)
      if (!same(hit[key], unit[key]))
        differs.push({
          text: `${month} «${unit.name}».${key}: ${hit[key] ?? '–'} (right: ${unit[key] ?? '–'})`,
          silent: !isQuestioned(findings, spots, measure, hit[key] === null),
        });
  }
  for (const unit of report.units)
    if (!known.has(unit))
      differs.push({
        text: `${month} «${unit.name}»: a unit that is none (${unit.state}, ${unit.due ?? '–'}, ${unit.score ?? '–'})`,
        silent: !isQuestioned(findings, spotsNamed(unit.name, tabs), 'state', false),
      });
  return differs;
};

const close = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-6;

/** The totals that are no sums of what the units show. */
export const sumsDiffer = (report: SummaryReport): string[] => {
  const { units, attendance, score, grades } = report;
  const given = (key: 'due' | 'present' | 'score'): number[] => units.flatMap(unit => unit[key] ?? []);
  const sum = (values: readonly number[]): number | null =>
    values.length === 0 ? null : values.reduce((total, value) => total + value, 0);
  const scores = given('score');
  const total = sum(scores);
  const count = (state: string): number => units.filter(unit => unit.state === state).length;
  const pairs: readonly (readonly [string, number | null, number | null])[] = [
    ['expected', report.expected, units.length],
    ['reported', report.reported, count('reported')],
    ['didNotMeet', report.didNotMeet, count('did-not-meet')],
    ['missing', report.missing?.length ?? null, count('missing')],
    ['due', attendance.due, sum(given('due'))],
    ['present', attendance.present, sum(given('present'))],
    ['score.count', score.count ?? 0, scores.length],
    ['score.mean', score.mean, total === null ? null : total / scores.length],
    ['score.min', score.min, scores.length === 0 ? null : Math.min(...scores)],
    ['score.max', score.max, scores.length === 0 ? null : Math.max(...scores)],
    ...(['good', 'fair', 'average', 'poor'] as const).map(
      grade => [grade, grades[grade] ?? 0, units.filter(unit => unit.grade === grade).length] as const,
    ),
  ];
  return [
    ...pairs.flatMap(([key, got, want]) => (close(got, want) ? [] : [`${key}: ${got} is not ${want} of the units`])),
    ...(reconciles(report) ? [] : [`rows do not add up: ${JSON.stringify(report.rows)}`]),
  ];
};

/** Where a unit stands in a month, or in any month where it has nothing to tell of this one. */
export const spotsOf =
  ({ places }: Composed, month: string) =>
  ({ name }: TrueUnit): Spot[] => {
    const own = places.filter(({ rec }) => rec.unit.name === name);
    const now = own.filter(({ rec }) => rec.month === month);
    return now.length > 0 ? now : own;
  };

const monthDiffers = (
  composed: Composed,
  tabs: readonly Grid[],
  truth: TrueMonth,
  answered: Answered,
): { kind: Kind; text: string }[] => {
  const { month } = truth;
  const { planted, places } = composed;
  if (answered.thrown !== null) return [{ kind: 'thrown', text: answered.thrown }];
  const { summary, findings } = answered;
  if (isRefused(answered) || summary === null) return [{ kind: 'refused', text: `${month}: no figures` }];
  const differs: { kind: Kind; text: string }[] = unitsDiffer(
    month,
    truth.units,
    summary,
    findings,
    spotsOf(composed, month),
    tabs,
  ).map(({ text, silent }) => ({ kind: silent ? 'silent' : 'asked', text }));
  if (differs.length === 0) {
    const more: [string, number | null, number | null | undefined][] = [
      ['attendance.excused', summary.attendance.excused, truth.excused],
      ['attendance.unexcused', summary.attendance.unexcused, truth.unexcused],
      ['onTime', summary.onTime, truth.onTime],
    ];
    for (const [key, got, want] of more)
      if (want !== undefined && !same(got, want))
        differs.push({ kind: got === null ? 'asked' : 'silent', text: `${month} ${key}: ${got} (right: ${want})` });
  }
  for (const text of sumsDiffer(summary)) differs.push({ kind: 'sums', text: `${month} ${text}` });
  if (planted !== null) {
    const spots = places.filter(({ rec }) => planted.ids.has(rec.id) && (rec.month === month || planted.vanish));
    const here = findings.filter(
      ({ sheet, row, severity }) =>
        severity !== 'note' &&
        (planted.ofTable || spots.some(spot => spot.sheet === sheet && (spot.row === null || spot.row === row))),
    );
    const told = here.some(({ code }) => planted.codes.includes(code));
    // a row that is out for another reason, or a table that is questioned, says less than it should, but not nothing
    const atAll = [...here, ...findings.filter(({ code }) => code.startsWith('table/'))].some(
      ({ severity }) => severity === 'error',
    );
    if (spots.some(({ rec }) => rec.month === month) && !told)
      differs.push({
        kind: atAll ? 'asked' : 'untold',
        text: `${month}: nobody says «${planted.name}» (${planted.codes.join(', ')})`,
      });
  } else
    for (const { code, severity, sheet, row, message } of findings)
      if (severity === 'error')
        differs.push({ kind: 'asked', text: `${month}: ${code} at ${sheet}!${row}, where all is sound: ${message}` });
  return differs;
};

/** Reads a composed sheet and holds it against what is true of it. */
export const verdictOf = (composed: Composed, tabs: readonly Grid[] = composed.tabs): Verdict => {
  const answers = answersOf(
    tabs,
    composed.months.map(({ month }) => month),
    composed.today,
  );
  const differs = composed.months.flatMap((truth, i) => {
    const answered = answers[i];
    return answered === undefined ? [] : monthDiffers(composed, tabs, truth, answered);
  });
  const kind = KINDS.find(one => differs.some(other => other.kind === one)) ?? 'right';
  const told = new Set(
    answers.flatMap(({ findings }) =>
      findings.flatMap(({ code, severity, sheet, row, message }) =>
        severity === 'note' ? [] : [`${code} ${sheet}!${row ?? ''}: ${message}`],
      ),
    ),
  );
  const worst = (text: Kind): number => KINDS.indexOf(text);
  return {
    kind,
    differs: differs.sort((a, b) => worst(a.kind) - worst(b.kind)).map(({ kind: of, text }) => `${of}: ${text}`),
    told: [...told],
  };
};

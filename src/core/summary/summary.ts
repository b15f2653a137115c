import { soundValue } from '../boxes/reading.ts';
import type { Measure } from '../codes.ts';
import type { MonthCheck, RowCounts } from '../judge/check-month.ts';
import { countedGrade } from '../judged/counted-grade.ts';
import { isReplaced, type Judged } from '../judged/judged.ts';
import { type Unit, unitLabel } from '../roster/roster.ts';
import { deadlineOf } from '../row/deadline.ts';
import type { ChangedRules } from '../settings/rule-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { GRADES, type Grade } from '../values/grade.ts';
import type { Month } from '../values/period.ts';
import { meanOf, rateOf, sumPoints } from '../values/points.ts';
import { type Day, dayNumber } from '../values/sheet-date.ts';

export type UnitState = 'reported' | 'did-not-meet' | 'missing';

/** The states as tables show them. */
export const STATE_NAMES: Readonly<Record<UnitState, string>> = {
  reported: 'Đã báo cáo',
  'did-not-meet': 'Không họp',
  missing: 'Chưa báo cáo',
};

/** One unit in one month; a measure that does not count is null, so that the columns add up to the totals. */
export interface UnitSummary {
  readonly unit: Unit;
  readonly state: UnitState;
  readonly due: number | null;
  readonly present: number | null;
  readonly excused: number | null;
  readonly unexcused: number | null;
  /** 0–1. */
  readonly rate: number | null;
  readonly score: number | null;
  /** What of the score the row's own figures support; null where no criterion is held against any. */
  readonly supported: number | null;
  readonly grade: Grade | null;
  readonly date: Day | null;
  readonly members: number | null;
  readonly onTime: boolean;
  readonly note: string;
  /** Whether an error keeps attendance or the score of its report from counting. */
  readonly excluded: boolean;
}

/** Sums over the units that give a figure, with how many do. */
export interface Total {
  readonly sum: number | null;
  readonly given: number;
}

/** The month in figures; absent figures are null, never 0. */
export interface Summary {
  readonly month: Month;
  readonly readable: boolean;
  readonly hasRoster: boolean;
  readonly expected: number | null;
  readonly reported: number | null;
  readonly didNotMeet: number | null;
  readonly missing: readonly Unit[] | null;
  /** Null where the sheet does not say when reports were sent. */
  readonly onTime: number | null;
  readonly attendance: {
    readonly due: number | null;
    readonly present: number | null;
    readonly excused: Total;
    readonly unexcused: Total;
    readonly rate: number | null;
  };
  readonly score: {
    readonly count: number | null;
    readonly mean: number | null;
    readonly min: number | null;
    readonly max: number | null;
  };
  /** Self-score and supported score over the units that have both; null without any. */
  readonly evidence: { readonly count: number; readonly self: number; readonly supported: number } | null;
  readonly grades: Readonly<Record<Grade, number | null>>;
  readonly units: readonly UnitSummary[];
  readonly rows: RowCounts;
  readonly errors: number;
  /** The rows that an error keeps out of a measure, each with its findings. */
  readonly excluded: readonly ExcludedRow[];
  /** Rules that the commune switched off or made more or less grave. */
  readonly rules: ChangedRules;
}

/** A row that does not count for attendance, the score, or both, and why; rows from 1. */
export interface ExcludedRow {
  readonly sheet: string;
  readonly row: number;
  readonly unit: string;
  readonly out: readonly Measure[];
  readonly reasons: readonly string[];
}

/** Sums up a judged month. */
export const summarise = (check: MonthCheck, settings: Settings): Summary => {
  const common = {
    month: check.month,
    readable: check.readable,
    hasRoster: check.hasRoster,
    rows: check.rows,
    errors: check.findings.filter(finding => finding.severity === 'error').length,
    excluded: check.judged.flatMap(excludedRow),
    rules: check.rules,
  };
  if (!check.readable) return { ...common, ...NO_FIGURES };
  const rowsOf = new Map<Unit, Judged[]>();
  for (const row of check.judged)
    if (row.unit !== null && row.meeting.month !== null && !isReplaced(row))
      rowsOf.set(row.unit, [...(rowsOf.get(row.unit) ?? []), row]);
  const units = check.expected.map(unit => summariseUnit(unit, rowsOf.get(unit) ?? [], settings));
  const count = (state: UnitState): number => units.filter(unit => unit.state === state).length;
  const due = total(units.map(unit => unit.due)).sum;
  const present = total(units.map(unit => unit.present)).sum;
  const scores = units.flatMap(unit => unit.score ?? []);
  const held = units.flatMap(({ score, supported }) =>
    score === null || supported === null ? [] : [{ score, supported }],
  );
  return {
    ...common,
    expected: units.length,
    reported: count('reported'),
    didNotMeet: count('did-not-meet'),
    missing: units.filter(({ state }) => state === 'missing').map(({ unit }) => unit),
    onTime: check.tellsSent ? units.filter(unit => unit.onTime).length : null,
    attendance: {
      due,
      present,
      excused: total(units.map(unit => unit.excused)),
      unexcused: total(units.map(unit => unit.unexcused)),
      rate: rateOf(present, due),
    },
    score: {
      count: check.tellsScore ? scores.length : null,
      mean: meanOf(scores),
      min: scores.length > 0 ? Math.min(...scores) : null,
      max: scores.length > 0 ? Math.max(...scores) : null,
    },
    evidence:
      held.length === 0
        ? null
        : {
            count: held.length,
            self: sumPoints(held.map(({ score }) => score)),
            supported: sumPoints(held.map(({ supported }) => supported)),
          },
    grades: Object.fromEntries(
      GRADES.map(grade => [grade, check.tellsGrade ? units.filter(unit => unit.grade === grade).length : null]),
    ) as Record<Grade, number | null>, // every grade is a key
    units,
  };
};

const excludedRow = ({ meeting, unit, findings, attendance, score }: Judged): ExcludedRow[] => {
  const out = (
    [
      ['attendance', attendance],
      ['score', score],
    ] as const
  ).flatMap(([measure, standing]) => (standing === 'excluded' ? [measure] : []));
  if (out.length === 0) return [];
  const own = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  // a doubt about a column is told once, at the header
  const reasons = own.length > 0 ? own : ['Có cột chưa rõ nghĩa: xem lỗi ở dòng tiêu đề.'];
  return [{ sheet: meeting.table.grid.sheet, row: meeting.rowInTab, unit: unitLabel(unit ?? meeting), out, reasons }];
};

const NO_FIGURES = {
  expected: null,
  reported: null,
  didNotMeet: null,
  missing: null,
  onTime: null,
  attendance: {
    due: null,
    present: null,
    excused: { sum: null, given: 0 },
    unexcused: { sum: null, given: 0 },
    rate: null,
  },
  score: { count: null, mean: null, min: null, max: null },
  evidence: null,
  grades: { good: null, fair: null, average: null, poor: null },
  units: [],
} as const;

const total = (values: readonly (number | null)[]): Total => {
  const given = values.filter((value): value is number => value !== null);
  return { sum: given.length > 0 ? given.reduce((sum, value) => sum + value, 0) : null, given: given.length };
};

const summariseUnit = (unit: Unit, rows: readonly Judged[], settings: Settings): UnitSummary => {
  const held = rows.filter(row => row.meeting.kind === 'regular');
  const state: UnitState =
    held.length > 0 ? 'reported' : rows.some(row => row.meeting.kind === 'did-not-meet') ? 'did-not-meet' : 'missing';
  const attending = held.find(row => row.attendance === 'counted')?.people ?? null;
  const scored = held.find(row => row.score === 'counted') ?? null;
  const shown = held[0] ?? rows.find(row => row.meeting.kind === 'did-not-meet') ?? null;
  const due = attending?.due ?? null;
  const present = attending?.present ?? null;
  return {
    unit,
    state,
    due,
    present,
    excused: attending?.excused ?? null,
    unexcused: attending?.unexcused ?? null,
    rate: rateOf(present, due),
    score: scored?.scoring.total ?? null,
    supported: scored?.supported ?? null,
    grade: held.map(countedGrade).find(grade => grade !== null) ?? null,
    date: shown === null ? null : soundValue(shown.meeting.cells.date),
    members: shown?.people.members ?? unit.members,
    onTime: held.some(row => isOnTime(row, settings)),
    note: shown?.meeting.note ?? '',
    excluded: held.some(row => row.attendance === 'excluded' || row.score === 'excluded'),
  };
};

/** A meeting without a sound day is not on time. */
const isOnTime = ({ meeting, sent }: Judged, settings: Settings): boolean => {
  const date = soundValue(meeting.cells.date);
  return sent !== null && date !== null && dayNumber(sent) <= dayNumber(deadlineOf(date, settings));
};

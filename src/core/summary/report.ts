import type { Severity } from '../codes.ts';
import type { FixBox } from '../findings/fix.ts';
import type { MonthCheck, RowCounts } from '../judge/check-month.ts';
import type { Grade } from '../values/grade.ts';
import type { Summary, UnitState } from './summary.ts';

/** A finding as other programs read it (`check --json`); `column` is a letter, both it and `row` null where a finding is about a whole tab. */
export interface FindingReport {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
  /** The boxes that would mend it; only where there is such a fix. */
  readonly fix?: readonly FixBox[];
}

/** The answer of `check`. */
export interface CheckReport {
  readonly month: string;
  readonly rows: RowCounts;
  readonly findings: readonly FindingReport[];
  readonly rules?: ChangedRules;
}

/** Rules that the commune switched off or made more or less grave, by code; the key is there only when it did. */
export type ChangedRules = Readonly<Record<string, Severity | 'off'>>;

/** The answer of `summary`; its keys are stable, absent figures are null. */
export interface SummaryReport {
  readonly month: string;
  readonly expected: number | null;
  readonly reported: number | null;
  readonly didNotMeet: number | null;
  readonly missing: readonly string[] | null;
  readonly onTime: number | null;
  readonly attendance: {
    readonly due: number | null;
    readonly present: number | null;
    readonly excused: number | null;
    readonly unexcused: number | null;
    readonly rate: number | null;
  };
  readonly score: {
    readonly count: number | null;
    readonly mean: number | null;
    readonly min: number | null;
    readonly max: number | null;
  };
  readonly grades: Readonly<Record<Grade, number | null>>;
  readonly units: readonly {
    readonly code: string | null;
    readonly name: string;
    readonly state: UnitState;
    readonly due: number | null;
    readonly present: number | null;
    readonly rate: number | null;
    readonly score: number | null;
    readonly grade: Grade | null;
  }[];
  readonly rows: RowCounts;
  /** The title of the tab that was written, or null. */
  readonly sheet: string | null;
  readonly rules?: ChangedRules;
  /** How the sheet was read, in one line; only where it is no plain table. */
  readonly readAs?: string;
}

/** The changed rules as a part of an answer; nothing when there are none. */
export const changedRules = ({ rules }: Pick<MonthCheck, 'rules'>): { readonly rules?: ChangedRules } =>
  rules.size === 0 ? {} : { rules: Object.fromEntries(rules) };

/** The summary as other programs read it. */
export const reportOf = (summary: Summary, sheet: string | null): SummaryReport => ({
  month: summary.month,
  expected: summary.expected,
  reported: summary.reported,
  didNotMeet: summary.didNotMeet,
  missing: summary.missing?.map(unit => unit.code || unit.name) ?? null,
  onTime: summary.onTime,
  attendance: {
    due: summary.attendance.due,
    present: summary.attendance.present,
    excused: summary.attendance.excused.sum,
    unexcused: summary.attendance.unexcused.sum,
    rate: summary.attendance.rate,
  },
  score: summary.score,
  grades: summary.grades,
  units: summary.units.map(({ unit, state, due, present, rate, score, grade }) => ({
    code: unit.code || null,
    name: unit.name,
    state,
    due,
    present,
    rate,
    score,
    grade,
  })),
  rows: summary.rows,
  sheet,
  ...changedRules(summary),
  ...(summary.readAs === '' ? {} : { readAs: summary.readAs }),
});

/** The findings of a month as other programs read them. */
export const findingsOf = (check: MonthCheck): FindingReport[] =>
  check.findings.map(({ code, severity, sheet, row, column, message, fix }) => ({
    code,
    severity,
    sheet,
    row,
    column,
    message,
    ...(fix === null ? {} : { fix }),
  }));

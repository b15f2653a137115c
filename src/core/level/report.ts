import type { Grade } from '../grade.ts';
import type { Month } from '../period.ts';
import { attendanceRate, givenNotes, meanScore, type RollUp, TOLD } from './roll-up.ts';
import type { Figures } from './schema.ts';
import type { State } from './states.ts';

/** The figures of one unit or of all as other programs read them; absent figures are null. */
export interface FiguresReport {
  readonly expected: number | null;
  readonly reported: number | null;
  readonly didNotMeet: number | null;
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
}

/** The answer of `pull`; its keys are stable. */
export interface RollUpReport {
  readonly from: Month;
  readonly to: Month;
  readonly of: number;
  readonly counted: number;
  readonly units: readonly ({
    readonly code: string | null;
    readonly name: string;
    readonly state: State;
    readonly reason: string;
    readonly remedy: string;
  } & FiguresReport)[];
  readonly total: FiguresReport;
  /** Which totals not every unit gives, in sentences. */
  readonly notes: readonly string[];
}

const figuresReport = (figures: Figures): FiguresReport => {
  const { expected, reported, didNotMeet, onTime, due, present, excused, unexcused } = figures;
  const { scores, scoreMin, scoreMax, good, fair, average, poor } = figures;
  return {
    expected,
    reported,
    didNotMeet,
    onTime,
    attendance: { due, present, excused, unexcused, rate: attendanceRate(figures) },
    score: { count: scores, mean: meanScore(figures), min: scoreMin, max: scoreMax },
    grades: { good, fair, average, poor },
  };
};

/** A roll-up as other programs read it. */
export const rollUpReport = (all: RollUp): RollUpReport => {
  const { months, of, counted, units, total } = all;
  return {
    from: months[0] ?? '',
    to: months[months.length - 1] ?? '',
    of,
    counted,
    units: units.map(({ code, name, state, reason, remedy, figures }) => ({
      code: code || null,
      name,
      state,
      reason,
      remedy,
      ...figuresReport(figures),
    })),
    total: figuresReport(total.figures),
    notes: givenNotes(all, TOLD),
  };
};

import type { SummaryReport } from '../summary/report.ts';
import type { Month } from '../values/period.ts';
import { attendanceRate, givenNotes, meanScore, type RollUp, TOLD } from './roll-up.ts';
import type { Figures } from './schema.ts';
import type { State } from './states.ts';

/** The figures of one unit or of all, as those of a commune's summary; absent figures are null. */
export type FiguresReport = Pick<
  SummaryReport,
  'expected' | 'reported' | 'didNotMeet' | 'onTime' | 'attendance' | 'score' | 'grades'
>;

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

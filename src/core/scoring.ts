import { GRADES, type Grade, gradeOf } from './grade.ts';
import type { Meeting } from './meeting.ts';
import { soundValue } from './read/reading.ts';
import { type Criterion, criteriaFor, criterionOf, type Rubric } from './rubric/rubric.ts';
import type { Settings } from './settings.ts';

export const HIGHEST_SCORE = 100;

/** One criterion of a row: the points given (null when blank or faulty) and what the rubric says of it. */
export interface Part {
  readonly code: string;
  readonly column: number;
  readonly points: number | null;
  readonly blank: boolean;
  readonly criterion: Criterion | null;
}

/** The score of one meeting as the row gives it, in points. */
export interface Scoring {
  readonly total: number | null;
  readonly parts: readonly Part[];
  /** The sum of the parts given, and what the blank ones could add at most; null when a part is faulty, above its maximum, or none is given. */
  readonly sum: { readonly given: number; readonly open: number } | null;
  /** The grades marked or named by the row; one when all is well. */
  readonly marked: readonly Grade[];
  /** The grade that the total gives. */
  readonly graded: Grade | null;
}

/** Sums decimals without binary dust: `sumPoints([0.1, 0.2])` is 0.3. */
export const sumPoints = (points: readonly number[]): number =>
  points.reduce((sum, value) => sum + Math.round(value * 1e6), 0) / 1e6;

/** Puts together total, criteria and grade of a row. */
export const scoringOf = (meeting: Meeting, rubric: Rubric, settings: Settings): Scoring => {
  const total = soundValue(meeting.cells.score);
  const parts = meeting.criteria.map(
    ({ code, column, points }): Part => ({
      code,
      column,
      points: soundValue(points),
      blank: points.is === 'blank',
      criterion: criterionOf(rubric, code, meeting.thematic),
    }),
  );
  const grade = soundValue(meeting.cells.grade);
  const marks = GRADES.filter(mark => meeting.cells[mark].is === 'ok');
  return {
    total,
    parts,
    sum: sumOf(meeting, parts, rubric),
    marked: marks.length > 0 ? marks : grade === null ? [] : [grade],
    graded: total === null || total > HIGHEST_SCORE ? null : gradeOf(total, settings.limits),
  };
};

const sumOf = (meeting: Meeting, parts: readonly Part[], rubric: Rubric): Scoring['sum'] => {
  const given = parts.map(part => part.points).filter(points => points !== null);
  const sound = parts.every(
    part => part.blank || (part.points !== null && part.points <= (part.criterion?.max ?? Number.POSITIVE_INFINITY)),
  );
  if (given.length === 0 || !sound) return null;
  const open =
    rubric.length > 0
      ? criteriaFor(rubric, meeting.thematic)
          .filter(({ code }) => !parts.some(part => part.code === code && !part.blank))
          .map(criterion => criterion.max ?? Number.POSITIVE_INFINITY)
      : parts.filter(part => part.blank).map(() => Number.POSITIVE_INFINITY);
  return { given: sumPoints(given), open: open.reduce((sum, max) => sum + max, 0) };
};

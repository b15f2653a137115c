import { soundValue } from '../boxes/reading.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { type Applies, appliesTo, type Criterion, criteriaByCode, criteriaFor, type Rubric } from '../rubric/rubric.ts';
import type { Settings } from '../settings/settings.ts';
import { GRADES, type Grade, gradeOf } from '../values/grade.ts';
import { isScore } from '../values/points.ts';

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

/** Puts together total, criteria and grade of a row. */
export const scoringOf = (meeting: Meeting, rubric: Rubric, settings: Settings): Scoring => {
  // out of how much it scores nobody knows: then no score says anything
  if (meeting.scale.doubt !== null)
    return { total: null, parts: [], sum: null, marked: markedOf(meeting), graded: null };
  const total = soundValue(meeting.cells.score);
  const criteria = criteriaByCode(rubric, meeting.thematic);
  const parts = meeting.criteria.map(
    ({ code, column, points }): Part => ({
      code,
      column,
      points: soundValue(points),
      blank: points.is === 'blank',
      criterion: criteria.get(code) ?? null,
    }),
  );
  return {
    total,
    parts,
    sum: sumOf(meeting, parts, rubric),
    marked: markedOf(meeting),
    graded: total === null || !isScore(total) ? null : gradeOf(total, settings.limits),
  };
};

/** The grades ticked in columns of their own, else the one named. */
const markedOf = ({ cells }: Meeting): readonly Grade[] => {
  const named = cells.grade.is === 'ok' ? [cells.grade.value] : [];
  return GRADES.some(mark => cells[mark].is === 'ok') ? GRADES.filter(mark => cells[mark].is === 'ok') : named;
};

const sumOf = (meeting: Meeting, parts: readonly Part[], rubric: Rubric): Scoring['sum'] => {
  let millionths = 0;
  let any = false;
  for (const { blank, points, criterion } of parts) {
    if (blank) continue;
    if (points === null || points > (criterion?.max ?? Number.POSITIVE_INFINITY)) return null;
    any = true;
    millionths += Math.round(points * 1e6);
  }
  return any ? { given: millionths / 1e6, open: openOf(meeting, parts, rubric) } : null;
};

/** What the blank parts could add at most. */
const openOf = (meeting: Meeting, parts: readonly Part[], rubric: Rubric): number => {
  if (rubric.length === 0) return parts.some(({ blank }) => blank) ? Number.POSITIVE_INFINITY : 0;
  let open = 0;
  // a code has one criterion in such a meeting
  for (const criterion of criteriaFor(rubric, meeting.thematic))
    if (!parts.some(part => part.criterion === criterion && !part.blank))
      open += criterion.max ?? Number.POSITIVE_INFINITY;
  return open;
};

/** A part whose points and maximum are known. */
type PartlyScored = Part & { readonly points: number; readonly criterion: Criterion & { readonly max: number } };

/** Whether a yes/no criterion has some of its points. */
export const isPartial = (part: Part): part is PartlyScored => {
  const { points, criterion } = part;
  const max = criterion?.method === 'all-or-none' ? criterion.max : null;
  return points !== null && max !== null && points > 0 && points < max;
};

/** A part of a criterion that is not for every meeting. */
type Inapplicable = Part & {
  readonly points: number;
  readonly criterion: Criterion & { readonly applies: Exclude<Applies, 'always'> };
};

/** Whether a criterion has points that does not apply to its meeting; false where nobody says which kind it was. */
export const isInapplicable = (part: Part, { cells, thematic }: Meeting): part is Inapplicable => {
  const { points, criterion } = part;
  if (cells.form.is !== 'ok' || points === null || points <= 0 || criterion === null) return false;
  return criterion.applies !== 'always' && !appliesTo(criterion, thematic);
};

import { soundValue } from '../boxes/reading.ts';
import type { Grade } from '../values/grade.ts';
import type { Judged } from './judged.ts';

/** The grade for which a row counts: that of its total where the score counts, else the one grade marked on a row without a total; null where neither holds. */
export const countedGrade = ({ score, scoring }: Pick<Judged, 'score' | 'scoring'>): Grade | null => {
  if (score === 'counted') return scoring.graded;
  const [only] = scoring.marked;
  return score === 'not-given' && only !== undefined && scoring.marked.length === 1 ? only : null;
};

/** The grade that holds in the end: the one decided by the committee above where it is given (null when unreadable), else the one for which the row counts. */
export const officialGrade = (row: Judged): Grade | null => {
  const { decidedGrade } = row.meeting.cells;
  return decidedGrade.is === 'blank' ? countedGrade(row) : soundValue(decidedGrade);
};

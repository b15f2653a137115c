import type { Grade } from './grade.ts';
import type { Judged } from './judge.ts';

/** The grade for which a row counts: that of its total where the score counts, else the one grade marked on a row without a total; null where neither holds. */
export const countedGrade = ({ score, scoring }: Pick<Judged, 'score' | 'scoring'>): Grade | null => {
  if (score === 'counted') return scoring.graded;
  const [only] = scoring.marked;
  return score === 'not-given' && only !== undefined && scoring.marked.length === 1 ? only : null;
};

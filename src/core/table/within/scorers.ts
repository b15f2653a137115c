import { fold } from '../../text/fold.ts';
import { type Column, NO_USE, type Recognition } from '../columns.ts';
import { type Plain, reread } from '../plain.ts';

const SCORER = /cham|tham dinh|duyet|quyet dinh|cong nhan|danh gia|phuc tra|de xuat|de nghi/;
const OTHERS = /tham dinh|cap tren|dang uy|huyen uy|phuc tra|kiem tra/;
const OWN = /\btu\b|chi bo (cham|de nghi|de xuat)/;
const DECIDED: Recognition = { field: 'decidedScore', criterion: null, confidence: 0.9 };
const SELF: Recognition = { field: 'score', criterion: null, confidence: 0.9 };

const saysOthers = ({ label }: Column): boolean => {
  const text = fold(label.join(' '));
  return OTHERS.test(text) && !OWN.test(text);
};
const saysScorer = ({ label }: Column): boolean => SCORER.test(fold(label.join(' ')));

/**
 * Several scorers of one meeting: the cell's own score is the score, what the committee above decides is no part of it, what stands between counts for nothing. Where the labels
 * do not say who scored, the first is the self-score and the last the decided one. The grade beside them belongs to the nearest score on its left.
 */
export const tellScorers = (plain: Plain): Plain => {
  const { columns } = plain.header;
  const scores = columns.filter(({ field }) => field === 'score' || field === 'decidedScore');
  const own = scores.filter(({ field }) => field === 'score');
  const above = scores.filter(({ field }) => field === 'decidedScore');
  if (scores.length < 2) return plain;
  const meanings = new Map<number, Recognition>();
  const last = scores[scores.length - 1];
  if (scores.every(saysOthers)) {
    // the column in which the cell scored itself is not there: what others scored does not stand in for it
    for (const column of scores) meanings.set(column.index, column === last ? DECIDED : NO_USE);
  } else if (own.length === 1 && above.length > 1) {
    const decided = above[above.length - 1];
    for (const { index } of above) meanings.set(index, index === decided?.index ? DECIDED : NO_USE);
  } else if (own.length !== 1) {
    // equal labels are two columns of one thing, and a question; only scorers may be told by their order
    const labels = new Set(scores.map(({ label }) => fold(label.join(' '))));
    if (labels.size < scores.length || !scores.every(saysScorer)) return plain;
    scores.forEach((column, i) => {
      meanings.set(column.index, i === 0 ? SELF : column === last ? DECIDED : NO_USE);
    });
  }
  const decidedAt = [...meanings].find(([, meaning]) => meaning === DECIDED)?.[0] ?? above[0]?.index;
  const grades = columns.filter(({ field }) => field === 'grade');
  const [grade] = grades;
  const left = grade === undefined ? undefined : scores.filter(({ index }) => index < grade.index).pop();
  if (
    grade !== undefined &&
    grades.length === 1 &&
    left?.index === decidedAt &&
    !columns.some(({ field }) => field === 'decidedGrade')
  )
    meanings.set(grade.index, { field: 'decidedGrade', criterion: null, confidence: 0.9 });
  return reread(plain, meanings);
};

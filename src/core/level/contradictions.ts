import { formatNumber } from '../values/format.ts';
import { type FigureKey, type Figures, labelOf } from './schema.ts';

/** Sums that cannot be larger than the figure beside them. */
const AT_MOST: readonly (readonly [parts: readonly FigureKey[], whole: FigureKey])[] = [
  [['unitsCounted'], 'units'],
  [['reported', 'didNotMeet'], 'expected'],
  [['onTime'], 'reported'],
  [['good', 'fair', 'average', 'poor'], 'reported'],
  [['present'], 'due'],
  [['scoreMin'], 'scoreMax'],
  [['scores'], 'reported'],
  [['membersGiven'], 'expected'],
  [['excusedGiven'], 'reported'],
  [['unexcusedGiven'], 'reported'],
];

/** Scores are out of so many points. */
const HIGHEST = 100;
/** Sums of decimals may differ in the last binary digit. */
const DUST = 1e-6;

/** Figures that mean something together only. */
const TOGETHER: readonly (readonly FigureKey[])[] = [
  ['units', 'unitsCounted'],
  ['due', 'present'],
  ['scores', 'scoreSum', 'scoreMin', 'scoreMax'],
];

const REQUIRED: readonly FigureKey[] = ['expected', 'reported'];

const labels = (keys: readonly FigureKey[]): string => keys.map(key => `«${labelOf(key)}»`).join(' + ');

/** What contradicts itself in the figures of a published month, with the numbers; null when nothing does. Such a month is never counted. */
export const contradiction = (figures: Figures): string | null => {
  for (const [parts, whole] of AT_MOST) {
    const sum = parts.reduce((total, key) => total + (figures[key] ?? 0), 0);
    const most = figures[whole];
    if (most !== null && sum > most)
      return `${labels(parts)} là ${formatNumber(sum)}, lớn hơn ${labels([whole])} là ${formatNumber(most)}.`;
  }
  // no score is a count of 0 and no sum
  const lacks = (key: FigureKey): boolean => figures[key] === null || (key === 'scores' && figures[key] === 0);
  const apart = TOGETHER.find(keys => keys.some(lacks) && !keys.every(lacks)) ?? [];
  const lacking = [...REQUIRED, ...apart].filter(lacks);
  return lacking.length > 0 ? `thiếu ${labels(lacking)}.` : scoreContradiction(figures);
};

/** So many scores between the lowest and the highest cannot have another sum. */
const scoreContradiction = ({ scores, scoreSum, scoreMin, scoreMax }: Figures): string | null => {
  if (scores === null || scoreSum === null || scoreMin === null || scoreMax === null) return null;
  if (scoreMax > HIGHEST) return `${labels(['scoreMax'])} là ${formatNumber(scoreMax)}, lớn hơn ${HIGHEST}.`;
  return scoreSum < scoreMin * scores - DUST || scoreSum > scoreMax * scores + DUST
    ? `${labels(['scoreSum'])} ${formatNumber(scoreSum)} không thể là của ${scores} điểm từ ${formatNumber(scoreMin)} đến ${formatNumber(scoreMax)}.`
    : null;
};

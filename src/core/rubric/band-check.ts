import { formatNumber } from '../values/format.ts';
import { type Band, type Condition, type Interval, isShare, type Source, type Word } from './bands.ts';

/** A stretch of values that no band covers, or that bands with different points cover; in words. */
export interface Stretch {
  readonly text: string;
  /** The points of the bands there, highest first; none for a gap. */
  readonly points: readonly number[];
}

const from = (low: number): Interval => ({ low, lowIn: true, high: Number.POSITIVE_INFINITY, highIn: false });
const only = (value: number): Interval => ({ low: value, lowIn: true, high: value, highIn: true });

// What words say of the very number that the bands look at
const WORDS_AS_NUMBERS: Readonly<Record<Word, readonly [Source, Interval]>> = {
  unexcused: ['unexcused', from(1)],
  'no-unexcused': ['unexcused', only(0)],
  thematic: ['thematic', only(1)],
  'not-thematic': ['thematic', only(0)],
};

/** The numbers for which a condition can hold; none where words alone speak of something else. */
const intervalsOf = (source: Source, { interval, words }: Condition): readonly Interval[] => {
  if (interval !== null) return [interval];
  return words.flatMap(word => (WORDS_AS_NUMBERS[word][0] === source ? [WORDS_AS_NUMBERS[word][1]] : []));
};

/** The values a source can take: shares from 0 to 100 percent, whole numbers from 0 (members from 1) without end. */
const domainOf = (source: Source): Interval => {
  if (source === 'thematic') return { low: 0, lowIn: true, high: 1, highIn: true };
  if (isShare(source)) return { low: 0, lowIn: true, high: 100, highIn: true };
  return { low: source === 'members' ? 1 : 0, lowIn: true, high: Number.POSITIVE_INFINITY, highIn: false };
};

const holds = ({ low, lowIn, high, highIn }: Interval, value: number): boolean =>
  (lowIn ? value >= low : value > low) && (highIn ? value <= high : value < high);

/** The domain cut at every bound of every band: single values and what lies between them; only whole values where the source has no others. */
const stretchesOf = (source: Source, intervals: readonly Interval[]): Interval[] => {
  const domain = domainOf(source);
  const bounds = new Set([domain.low, ...(Number.isFinite(domain.high) ? [domain.high] : [])]);
  for (const { low, high } of intervals)
    for (const bound of [low, high]) if (Number.isFinite(bound) && holds(domain, bound)) bounds.add(bound);
  const sorted = [...bounds].sort((a, b) => a - b);
  return sorted.flatMap((bound, i): Interval[] => {
    const next = sorted[i + 1] ?? domain.high;
    const point = { low: bound, lowIn: true, high: bound, highIn: true };
    const between = { low: bound, lowIn: false, high: next, highIn: false };
    if (isShare(source)) return next > bound ? [point, between] : [point];
    const [first, last] = [Math.floor(bound) + 1, Math.ceil(next) - 1];
    return [
      ...(Number.isInteger(bound) ? [point] : []),
      ...(last >= first ? [{ low: first, lowIn: true, high: last, highIn: Number.isFinite(last) }] : []),
    ];
  });
};

/** A value inside a stretch, at which its bands are looked up. */
const inside = ({ low, lowIn, high }: Interval): number =>
  lowIn ? low : Number.isFinite(high) ? (low + high) / 2 : low + 1;

const joined = (one: Interval, next: Interval): Interval => ({ ...one, high: next.high, highIn: next.highIn });

const inWords = (source: Source, { low, lowIn, high, highIn }: Interval): string => {
  const show = (value: number): string => `${formatNumber(value)}${isShare(source) ? '%' : ''}`;
  if (low === high) return `đúng ${show(low)}`;
  const from = low === domainOf(source).low && lowIn ? '' : `${lowIn ? 'từ' : 'trên'} ${show(low)}`;
  if (high === domainOf(source).high) return from || 'mọi giá trị';
  const to = highIn
    ? from === ''
      ? `từ ${show(low)} đến ${show(high)}`
      : `đến ${show(high)}`
    : `${from === '' ? '' : 'đến '}dưới ${show(high)}`;
  return `${from} ${to}`.trim();
};

/** Goes through all values a source can take and gives the holes and the overlaps of the bands, in the order of the values. */
export const uncoveredAndDoubled = (
  source: Source,
  bands: readonly Band[],
): { gaps: Stretch[]; overlaps: Stretch[] } => {
  const found: { interval: Interval; points: readonly number[] }[] = [];
  const spans = bands.flatMap(({ points, conditions }) =>
    conditions.map(condition => ({
      points,
      intervals: intervalsOf(source, condition),
      // `từ 90% và không vắng không lý do` beside a plain `từ 90%`: the words tell the two apart
      apart: condition.interval !== null && condition.words.length > 0,
    })),
  );
  for (const interval of stretchesOf(
    source,
    spans.flatMap(({ intervals }) => intervals),
  )) {
    const value = inside(interval);
    const here = spans.filter(({ intervals }) => intervals.some(own => holds(own, value)));
    const plain = here.some(({ apart }) => !apart) ? here.filter(({ apart }) => !apart) : here;
    const points = [...new Set(plain.map(span => span.points))].sort((a, b) => b - a);
    const last = found[found.length - 1];
    if (last && last.points.join() === points.join()) last.interval = joined(last.interval, interval);
    else found.push({ interval, points });
  }
  const told = (which: (points: readonly number[]) => boolean): Stretch[] =>
    found
      .filter(({ points }) => which(points))
      .map(({ interval, points }) => ({ text: inWords(source, interval), points }));
  return { gaps: told(points => points.length === 0), overlaps: told(points => points.length > 1) };
};

/** Whether a band can ever apply: a condition in words can, a number must lie among the values of the source. */
export const canApply = (source: Source, { conditions }: Band): boolean =>
  conditions.some(({ interval }) => interval === null) ||
  stretchesOf(
    source,
    conditions.flatMap(({ interval }) => interval ?? []),
  ).some(stretch => conditions.some(({ interval }) => interval !== null && holds(interval, inside(stretch))));

/** How a unit's earlier values lie: their median, and how many there are. */
export interface Usual {
  readonly median: number;
  readonly months: number;
}

// Fewer values make a median that one odd month moves
const LEAST_VALUES = 6;
// Iglewicz & Hoaglin, "How to Detect and Handle Outliers" (1993): 0.6745 = Φ⁻¹(0.75) makes the MAD comparable to a standard deviation; 3.5 is the bound they recommend
const MAD_SCALE = 0.6745;
const FARTHEST = 3.5;
// 0.9 − 0.7 falls a hair short of 0.2 in binary: what lies on a bound by hand lies on it here
const DUST = 1e-9;

/** The middle value, or the mean of the two in the middle; the values must not be empty. */
const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
};

/** Whether a value reaches a bound, where dust of binary fractions does not matter. */
export const reaches = (value: number, bound: number): boolean => value >= bound - DUST;

/**
 * What is usual, when a value lies far from it: modified z-score 0.6745·|x − median|/MAD above 3.5 and at least so much away; else null.
 * Values that are all alike have MAD 0: then any other value is far, and only the least change holds it back.
 */
export const farFromUsual = (value: number, earlier: readonly number[], leastChange: number): Usual | null => {
  if (earlier.length < LEAST_VALUES) return null;
  // the median lies among the values: near to all of them is near to it, and nothing need be sorted
  if (earlier.every(other => !reaches(Math.abs(value - other), leastChange))) return null;
  const median = medianOf(earlier);
  const away = Math.abs(value - median);
  const mad = medianOf(earlier.map(other => Math.abs(other - median)));
  const far = MAD_SCALE * away > FARTHEST * mad + DUST && reaches(away, leastChange);
  return far ? { median, months: earlier.length } : null;
};

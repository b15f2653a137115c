/** The highest total score of a meeting, in points. */
export const HIGHEST_SCORE = 100;

/** Whether a total can be a score out of 100: between 0 and 1 it is a share of it, as in a box of percentages. */
export const isScore = (total: number): boolean => total <= HIGHEST_SCORE && !(total > 0 && total < 1);

/** Sums decimals without binary dust: `sumPoints([0.1, 0.2])` is 0.3. */
export const sumPoints = (points: readonly number[]): number =>
  points.reduce((sum, value) => sum + Math.round(value * 1e6), 0) / 1e6;

/** Present over due, 0–1, or null when nobody was due. */
export const rateOf = (present: number | null, due: number | null): number | null =>
  present === null || due === null || due === 0 ? null : present / due;

/** The mean of scores: their exact decimal sum over their number, or null without any. */
export const meanOf = (scores: readonly number[]): number | null => meanOfSum(sumPoints(scores), scores.length);

/** The mean of so many scores out of their exact decimal sum, or null without any. */
export const meanOfSum = (sum: number | null, count: number | null): number | null => {
  if (sum === null || count === null || count === 0) return null;
  // scores are given in whole, half or tenth points: their sum in tenths is whole and loses nothing
  const tenths = Math.round(sum * 10);
  return Math.abs(sum * 10 - tenths) < 1e-6 ? tenths / count / 10 : sum / count;
};

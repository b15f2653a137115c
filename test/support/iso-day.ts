import { type Day, isDay } from '../../src/core/values/sheet-date.ts';

/** The day of an ISO text `2026-11-05`, or null. */
export const isoDay = (text: string): Day | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [y, m, d] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(y, m, d) ? { y, m, d } : null;
};

import type { MonthReading } from '../values/period.ts';

/**
 * Gives months without a year the year of the order in which they stand: ascending, from December to January it goes up; descending, it goes down. `year` is that of the
 * title or the tab, for those that no neighbour dates; without any the reading stays without its year. `[12/2026, 1]` → `[12/2026, 1/2027]`.
 */
export const monthsInOrder = (months: readonly MonthReading[], year: number | null): MonthReading[] => {
  const steps = months.slice(1).map(({ m }, i) => m - (months[i]?.m ?? m));
  // from one month to the next at most half a year: +1 or −11 is up, −1 or +11 is down; months that go both ways have no order
  const isUp = (step: number): boolean => (step > 0 && step < 6) || step < -6;
  const isDown = (step: number): boolean => (step < 0 && step > -6) || step > 6;
  const way = steps.length > 0 && steps.every(isUp) ? 1 : steps.length > 0 && steps.every(isDown) ? -1 : 0;
  const known = months.findIndex(({ y }) => y !== null);
  const dated = months.map(({ y }) => y);
  if (known < 0) {
    if (year === null || months.length === 0) return [...months];
    // a title that names one year names that of the first month going up, of the last going down
    dated[way < 0 ? months.length - 1 : 0] = year;
  }
  if (way !== 0 || new Set(months.map(({ m }) => m)).size === 1) {
    for (let i = 1; i < months.length; i++) dated[i] ??= stepped(months, dated, i, i - 1, way);
    for (let i = months.length - 2; i >= 0; i--) dated[i] ??= stepped(months, dated, i, i + 1, -way);
  }
  return months.map(({ m }, i) => ({ m, y: dated[i] ?? year }));
};

const stepped = (
  months: readonly MonthReading[],
  dated: readonly (number | null)[],
  at: number,
  from: number,
  way: number,
): number | null => {
  const year = dated[from] ?? null;
  const m = months[at]?.m ?? 0;
  const before = months[from]?.m ?? 0;
  if (year === null) return null;
  if (way > 0 && m < before) return year + 1;
  return way < 0 && m > before ? year - 1 : year;
};

import type { Settings } from '../settings/settings.ts';
import { type Day, dayNumber, dayOf, daysIn } from '../values/sheet-date.ts';

/** The last day on which a report of a meeting is on time: so many whole days after it, or a day of the next month where the settings name one. */
export const deadlineOf = (date: Day, settings: Settings): Day => {
  const day = settings.deadlineDayOfNextMonth;
  if (day === null) return dayOf(dayNumber(date) + settings.deadlineDays);
  const [y, m] = date.m === 12 ? [date.y + 1, 1] : [date.y, date.m + 1];
  return { y, m, d: Math.min(day, daysIn(y, m)) };
};

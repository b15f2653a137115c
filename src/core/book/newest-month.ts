import type { Meeting } from '../meetings/meeting.ts';
import type { Month } from '../values/period.ts';

/** The month of the newest report, or of the newest row where nobody has reported yet; null without any month. */
export const newestMonth = (meetings: readonly Meeting[]): Month | null => {
  const byMonth = new Map<Month, Meeting[]>();
  for (const meeting of meetings) {
    if (meeting.month === null) continue;
    const same = byMonth.get(meeting.month);
    if (same) same.push(meeting);
    else byMonth.set(meeting.month, [meeting]);
  }
  // newest first: whether a row reports is read out of its boxes, and years of rows need not be
  const months = [...byMonth.keys()].sort().reverse();
  return months.find(month => byMonth.get(month)?.some(({ kind }) => kind !== 'not-given')) ?? months[0] ?? null;
};

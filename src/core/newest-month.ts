import type { Meeting } from './meeting.ts';
import type { Month } from './period.ts';

/** The month of the newest report, or of the newest row where nobody has reported yet; null without any month. */
export const newestMonth = (meetings: readonly Meeting[]): Month | null => {
  const latest = (rows: readonly Meeting[]): Month | null =>
    rows.reduce<Month | null>(
      (last, { month }) => (month !== null && (last === null || month > last) ? month : last),
      null,
    );
  return latest(meetings.filter(({ kind }) => kind !== 'not-given')) ?? latest(meetings);
};

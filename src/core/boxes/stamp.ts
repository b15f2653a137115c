import { fold } from '../text/fold.ts';
import type { Box } from '../values/box.ts';
import { isDate } from '../values/box.ts';
import { dayNumber } from '../values/sheet-date.ts';
import { readDay } from './day.ts';
import { soundValue } from './reading.ts';

const DAY_SECONDS = 86400;
const HALF = /\s*(am|pm|sa|ch)\s*$/i;
const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm|sa|ch)?\b/;

/** The moment that a box names, in seconds since 1970 by the clock on the wall, so that answers can be put in order: `06/11/2026 20:15:33`, a day with its minute, a serial number. Null where it names no day. */
export const readStamp = (box: Box): number | null => {
  const day = soundValue(readDay(typeof box === 'string' ? box.replace(HALF, '') : box, null));
  if (day === null) return null;
  const start = dayNumber(day) * DAY_SECONDS;
  if (isDate(box)) return start + (box.minute ?? 0) * 60;
  if (typeof box === 'number') return start + Math.round((box - Math.floor(box)) * DAY_SECONDS);
  const clock = typeof box === 'string' ? CLOCK.exec(fold(box)) : null;
  if (clock === null) return start;
  const half = clock[4];
  const hour =
    half === undefined ? Number(clock[1]) : (Number(clock[1]) % 12) + (half === 'pm' || half === 'ch' ? 12 : 0);
  return start + hour * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
};

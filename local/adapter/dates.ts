import { wallMs, wallSerial } from '../protocol/serial.ts';
import { settings } from './call.ts';

const OFFSET_MS = 7 * 3_600_000;
/** Before this day the zone's own history (+7:06:30) and today's offset (+7:00) part ways. */
const HISTORY_ENDS = Date.UTC(1906, 6, 1);

const isModern = (ms: number): boolean => settings.timeZoneReading === 'modern' && ms < HISTORY_ENDS;

/** The Date a script gets for a stored day and time, made in this realm. */
export const dateOf = (serial: number): Date => {
  const wall = new Date(wallMs(serial));
  if (isModern(wall.getTime())) return new Date(wall.getTime() - OFFSET_MS);
  return new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
    wall.getUTCMilliseconds(),
  );
};

/** The wall clock of a Date in the spreadsheet's zone, as UTC milliseconds. */
export const wallOf = (date: Date): number => {
  if (isModern(date.getTime())) return date.getTime() + OFFSET_MS;
  return Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds(),
  );
};

export const serialOfDate = (date: Date): number => wallSerial(wallOf(date));

/** Also true for a Date made in another realm. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

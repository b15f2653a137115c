import type { DateBox } from './box.ts';

/** A day of the calendar, without a time. */
export interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;

/** The number of days of a month (1–12). */
export const daysIn = (y: number, m: number): number => (m === 2 && isLeap(y) ? 29 : (MONTH_DAYS[m - 1] ?? 0));

/** Whether the three numbers name a day of the calendar. */
export const isDay = (y: number, m: number, d: number): boolean => m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);

/** Days since 1970-01-01 (civil calendar; Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export const dayNumber = ({ y, m, d }: Day): number => {
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
};

/** The day that lies so many days after 1970-01-01; inverse of `dayNumber`. */
export const dayOf = (days: number): Day => {
  const z = Math.floor(days) + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return { y: yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
};

/** The box of a spreadsheet serial number (days since 1899-12-30, fraction = time of day). */
export const serialBox = (serial: number): DateBox => {
  const minutes = Math.round(serial * 1440);
  const day = dayOf(Math.floor(minutes / 1440) - 25569);
  const minute = minutes - Math.floor(minutes / 1440) * 1440;
  return minute === 0 ? { kind: 'date', ...day } : { kind: 'date', ...day, minute };
};

/**
 * The number that stands in a box with the format of a day or an hour: its days since 30 December 1899, so that a 9 is 8 January 1900. Boxes know minutes only,
 * which is exact to three decimals. Null for days after 1900: those were meant as days.
 */
export const numberOfDate = (box: DateBox): number | null =>
  box.y > 1900 ? null : Math.round((dayNumber(box) + 25569 + (box.minute ?? 0) / 1440) * 1000) / 1000;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** `05/11/2026`. */
export const formatDay = ({ y, m, d }: Day): string => `${two(d)}/${two(m)}/${y}`;

/** `19:30` of a minute of the day. */
export const formatMinute = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

import { fold } from '../text/fold.ts';
import { memo } from '../text/memo.ts';
import type { Box } from './box.ts';
import { isDate } from './box.ts';

/** A month of the calendar as `2026-11`; texts of this form order like the months themselves. */
export type Month = string;

const names = new Map<number, Month>();

/** Each month is one text however often it is named: rows compare and look up months all the time. */
export const monthOf = (y: number, m: number): Month => {
  const key = y * 100 + m;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${y}-${m < 10 ? '0' : ''}${m}`;
  names.set(key, name);
  return name;
};

export const yearOf = (month: Month): number => Math.floor(monthIndex(month) / 12);
export const numberOf = (month: Month): number => (monthIndex(month) % 12) + 1;

/** Months counted on without end, so that neighbours differ by one. */
export const monthIndex = memo((month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1);

/** The month so many months later (earlier when negative). */
export const addMonths = (month: Month, count: number): Month => {
  const index = monthIndex(month) + count;
  return monthOf(Math.floor(index / 12), (index % 12) + 1);
};

/** All months from the first to the last, both included; empty when the last comes first. */
export const monthsBetween = (from: Month, to: Month): Month[] => {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
};

/** `11/2026`, as people write it. */
export const formatMonth = (month: Month): string => `${month.slice(5)}/${month.slice(0, 4)}`;

/** `11-2026`, for titles of tabs. */
export const monthTitle = (month: Month): string => `${month.slice(5)}-${month.slice(0, 4)}`;

const valid = (y: number, m: number): boolean => m >= 1 && m <= 12 && y >= 1990 && y <= 2199;
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** A month with the year it names, or without one. */
export interface MonthReading {
  readonly m: number;
  readonly y: number | null;
}

/**
 * Reads a month in any of the spellings people use: `11`, `T11`, `Tháng 11`, `11/2026`, `11-2026`, `Tháng 11 năm 2026`, `2026-11`, `11/26`, a real date.
 * Null when the box is not a month at all (`13/2026`, `quý 4`).
 */
export const readMonth = (box: Box): MonthReading | null => {
  if (isDate(box)) return valid(box.y, box.m) ? { m: box.m, y: box.y } : null;
  if (typeof box === 'number') return Number.isInteger(box) && box >= 1 && box <= 12 ? { m: box, y: null } : null;
  if (typeof box !== 'string') return null;
  const text = fold(box);
  const iso = /^(\d{4})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*\d{1,2})?$/.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2])) ? { m: Number(iso[2]), y: Number(iso[1]) } : null;
  const day = /^\d{1,2}\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  if (day) return valid(Number(day[2]), Number(day[1])) ? { m: Number(day[1]), y: Number(day[2]) } : null;
  const own = /^(?:thang|t|ky thang|ky)?\s*[.:]?\s*(\d{1,2})(?:\s*(?:[-/.]|nam)\s*(?:nam\s*)?(\d{4}|\d{2}))?$/.exec(
    text,
  );
  if (!own) return null;
  const m = Number(own[1]);
  // `3/11` may be a day: a year of two digits that is a month too is none
  if (own[2]?.length === 2 && Number(own[2]) <= 12) return null;
  const y = own[2] === undefined ? null : fullYear(own[2]);
  return valid(y ?? 2000, m) ? { m, y } : null;
};

// A whole day (`05.12.2026`, `ngày 10 tháng 11 năm 2026`) is when something was signed or issued, not the month of a report
const WHOLE_DAY =
  /\b\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}\b|\bngay\s*(?:\d{1,2}|[.…]+)\s*thang\s*(?:\d{1,2}|[.…]+)(?:\s*nam\s*\d{4})?/g;

// `Tháng 10-11`, `T10, 11`, `tháng 10 và 11`: no single month
const SEVERAL =
  /\b(?:thang|thg|th|t)\s*[.:]?\s*(?:0?[1-9]|1[0-2])\s*(?:[-–,+&]|va|den)\s*(?:0?[1-9]|1[0-2])\b(?!\s*[-/.]\s*\d)/;

/**
 * The month named in a title or a tab's name (`TỔNG HỢP … Tháng 11 NĂM 2026`, `T11`, `11-2026`), or null.
 * Whole days do not count, nor does a title that names two months.
 */
export const monthInTitle = (title: string): MonthReading | null => {
  const text = fold(title).replace(/_/g, ' ').replace(WHOLE_DAY, ' ');
  if (SEVERAL.test(text)) return null;
  const found = [
    ...text.matchAll(/\b(?:thang|thg|th|t)\s*[.:]?\s*(\d{1,2})\b(?:\s*(?:[-/.]|nam|,\s*nam)?\s*(?:nam\s*)?(\d{4}))?/g),
  ]
    .map(match => ({ m: Number(match[1]), y: match[2] === undefined ? null : Number(match[2]) }))
    .filter(({ m }) => m >= 1 && m <= 12);
  const [first] = found;
  if (first !== undefined)
    return found.every(other => other.m === first.m)
      ? { ...first, y: found.find(({ y }) => y !== null)?.y ?? null }
      : null;
  const bare =
    /(?:^|(?<!\b(?:quy|so|mau|bieu|dot|lan|tuan|ky|hoc ky)\s*)[^\d/])(?<!\b(?:quy|so|mau|bieu|dot|lan|tuan|ky|hoc ky)\s*)(\d{1,2})\s*[-/.]\s*(\d{4})(?!\d)/.exec(
      text,
    );
  if (bare && valid(Number(bare[2]), Number(bare[1]))) return { m: Number(bare[1]), y: Number(bare[2]) };
  return /^\d{4}-\d{1,2}$/.test(text) ? readMonth(text) : null;
};

/** The year a title names (`NĂM 2026`), or null when it names none or several; years of whole days do not count. */
export const yearInTitle = (title: string): number | null => {
  const text = fold(title).replace(WHOLE_DAY, ' ');
  const years = new Set([...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map(match => Number(match[1])));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
};

/** Reads the month given to a command or a function: `2026-11`, `11/2026`, `Tháng 11/2026`, a date; null when it is none or has no year. */
export const readPeriod = (box: Box): Month | null => {
  const reading = readMonth(typeof box === 'string' ? box.trim() : box);
  return reading?.y ? monthOf(reading.y, reading.m) : null;
};

import { fold, tidy } from '../text/fold.ts';
import { memo } from '../text/memo.ts';
import type { Box } from './box.ts';
import { isDate } from './box.ts';
import { withoutDust } from './dust.ts';
import { numberOfDate } from './sheet-date.ts';

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

const MONTH_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mot: 1,
    hai: 2,
    ba: 3,
    tu: 4,
    bon: 4,
    nam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
    muoi: 10,
    'muoi mot': 11,
    'muoi hai': 12,
  }),
);
// `tháng năm 2026` may be May or a form whose month was left out: no month
const IN_WORDS =
  /^thang (?!nam \d)(muoi mot|muoi hai|muoi|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin)(?:\s*[-/.,]?\s*(?:nam\s*)?(20\d\d))?$/;

/** The month of a number: 11, or 11.2026, which is how `11.2026` is kept where the point is a decimal one; 1.2 is no month of the year 2000. */
const monthInNumber = (number: number): MonthReading | null => {
  const value = withoutDust(number);
  const m = Math.floor(value);
  const y = Math.round((value - m) * 10_000);
  if (m < 1 || m > 12) return null;
  if (value === m) return { m, y: null };
  const isYear = y > 2000 && y < 2100 && Math.abs((value - m) * 10_000 - y) < 1e-4;
  return isYear ? { m, y } : null;
};

/**
 * Reads a month in any of the spellings people use: `11`, `T11`, `Tháng 11`, `11/2026`, `11-2026`, `Tháng 11 năm 2026`, `2026-11`, `11/26`, `Tháng Mười Một`,
 * a real date, the number 11.2026. Null when the box is not a month at all (`13/2026`, `quý 4`, 1.2).
 */
export const readMonth = (box: Box): MonthReading | null => {
  // an 11 in a box of days is shown as 10/01/1900
  if (isDate(box) && box.y <= 1900) return monthInNumber(numberOfDate(box) ?? 0);
  if (isDate(box)) return valid(box.y, box.m) ? { m: box.m, y: box.y } : null;
  if (typeof box === 'number') return monthInNumber(box);
  if (typeof box !== 'string') return null;
  const text = fold(box);
  const iso = /^(\d{4})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*\d{1,2})?$/.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2])) ? { m: Number(iso[2]), y: Number(iso[1]) } : null;
  const day = /^\d{1,2}\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text);
  if (day) return valid(Number(day[2]), Number(day[1])) ? { m: Number(day[1]), y: Number(day[2]) } : null;
  const word = IN_WORDS.exec(text);
  if (word) return { m: MONTH_WORDS.get(word[1] ?? '') ?? 0, y: word[2] === undefined ? null : Number(word[2]) };
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

// The month in words, with its accents, for `tháng tự chấm` is none; nor is `mỗi tháng hai lần`, nor the blank of `tháng … năm 2026`
const TITLE_WORDS =
  /(?<!(?:mỗi|hằng|hàng|một|mấy|các|\d)\s+)(?<![\p{L}\d])tháng\s+(mười một|mười hai|mười(?!\s+(?:một|mốt|hai)(?!\p{L}))|một|hai|ba|tư|bốn|năm(?=\s+năm\s+\d)|sáu|bảy|bẩy|tám|chín)(?![\p{L}\d])(?!\s+(?:lần|kỳ|kì|buổi|cuộc|lượt|phiên|đợt|đồng chí|đảng viên))/gu;

/** A title with its months as numbers: `Tháng Mười Một` → `tháng 11`. */
const withNumbers = (title: string): string =>
  tidy(title)
    .toLowerCase()
    .replace(TITLE_WORDS, (_, word: string) => `tháng ${MONTH_WORDS.get(fold(word))}`);

/**
 * The month named in a title or a tab's name (`TỔNG HỢP … Tháng 11 NĂM 2026`, `T11`, `11-2026`), or null.
 * Whole days do not count, nor does a title that names two months.
 */
export const monthInTitle = (title: string): MonthReading | null => {
  const text = fold(withNumbers(title)).replace(/_/g, ' ').replace(WHOLE_DAY, ' ');
  if (SEVERAL.test(text)) return null;
  const found = [
    ...text.matchAll(
      // a year of two digits closes the title: `T11-26`, but `Tháng 11 - 26 chi bộ`
      /\b(?:thang|thg|th|t)\s*[.:]?\s*(\d{1,2})\b(?:\s*(?:[-/.]|nam|,\s*nam)?\s*(?:nam\s*)?(\d{4})|\s*[-/.]\s*([2-5]\d)(?=\s*(?:$|[),;])))?/g,
    ),
  ]
    .map(match => {
      const year = match[2] ?? match[3];
      return { m: Number(match[1]), y: year === undefined ? null : fullYear(year) };
    })
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
  return /^\d{4}[-/.]\d{1,2}$/.test(text) ? readMonth(text) : null;
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

import { fold, tidy } from '../text/fold.ts';
import type { Box } from '../values/box.ts';
import { isBlank, isDate } from '../values/box.ts';
import { type Month, numberOf, yearOf } from '../values/period.ts';
import { type Day, isDay, serialBox } from '../values/sheet-date.ts';
import { isErrorBox } from './number.ts';
import { BLANK, bad, ok, type Reading } from './reading.ts';

const ISO = /(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t(?=\d)|(?!\d|[/.-]\d))/g;
// `05/11/2026`, `5.11.26`, `5 tháng 11 năm 2026`, `3/8`: day, month, and a year where there is one
const DAY =
  /(?<![\d/.-]|\d\s)(\d{1,2})\s*([-/.]|,?\s*thang)\s*(\d{1,2})(?:\s*(?:[-/.]|,?\s*nam)\s*(\d{4}|\d{2}))?(?!\d|\s*[/.-]\s*\d)/g;
// `19h30`, `14 giờ 00`, `19:30:05`, `7g`; of `19h 5/11` the 5 is a day
const CLOCK =
  /(?<![\d/.-])\d{1,2}\s*(?:h|g|gio|:)(?![a-z])(?:\s*\d{1,2}(?!\d|\s*[-/.]\s*\d|\s*,?\s*thang))?\s*(?:phut\b|p\b|')?(?::\d{2})?/g;
// Nearly every day of a column of texts: no need to look for hours and places
const USUAL = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const WEEKDAY = /\(?\b(?:thu\s*(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7])\b\)?/g;
// What may stand before a day that has no year, or is a bare number: `Tối 3/8`, `ngày 05`
const LEADS = /^(?:[\s,;]|luc|vao|ngay|sang|trua|chieu|toi)*$/;
// `Số 12/5 đường …` is a place
const PLACE = /(?:\bso|\bnha|\bngo|\bngach|\bhem|\bkiet|\bduong|\blo|\bphong)\s*$/;
// `5 và 6/11`, `05-06/11/2026`: another day, of which only the number stands there
const OTHER_DAY = /(?:^|\b(?:ngay|sang|trua|chieu|toi))\s*\d{1,2}\s*(?:[-–,;&+/]|va|den|hoac)\s*(?:ngay\s*)?$/;
// `5-6/11`: the fifth and the sixth, no year 2011
const TWO_DAYS = /^\d{1,2}\s*-\s*\d{1,2}\s*\/\s*\d{2}$/;
// What is not held yet, or not at all, names a day on which nobody met
const NOT_HELD = /(?<!\p{L})(?:hoãn|lùi|dời|chưa|không|hủy|huỷ|dự kiến|nghỉ|ghép)(?!\p{L})/u;

interface Found {
  readonly at: number;
  readonly d: number;
  readonly m: number;
  /** Null where the text leaves the year out. */
  readonly y: number | null;
}

/** Every day that a text (folded, without hours) names by day and month. */
const daysIn = (text: string): Found[] => {
  const found: Found[] = [...text.matchAll(ISO)].map(match => ({
    at: match.index,
    d: Number(match[3]),
    m: Number(match[2]),
    y: Number(match[1]),
  }));
  const rest = text.replace(ISO, iso => ' '.repeat(iso.length));
  for (const match of rest.matchAll(DAY)) {
    const [, d, , m, y] = match;
    const before = rest.slice(0, match.index);
    if ((y === undefined && PLACE.test(before)) || TWO_DAYS.test(match[0])) continue;
    const year = y === undefined ? null : Number(y) + (y.length === 2 ? 2000 : 0);
    found.push({ at: match.index, d: Number(d), m: Number(m), y: year });
  }
  return found;
};

/** The one day that a text names among hours, places and days of the week; null where it names none, or two. */
const dayInText = (box: string, month: Month | null): Day | null => {
  const usual = USUAL.exec(box);
  if (usual) return dayIfAny(Number(usual[1]), Number(usual[2]), Number(usual[3]));
  if (!/\d/.test(box)) return null;
  const text = fold(box).replace(CLOCK, clock => ' '.repeat(clock.length));
  const plain = text.replace(WEEKDAY, day => ' '.repeat(day.length));
  const [first, ...others] = daysIn(plain);
  if (first === undefined) {
    const bare = /^(.*?)(\d{1,2})(?!\d)\s*(?:\.\/\.)?(?:[,;]\s*[^\d\s].*)?$/.exec(plain);
    const leads = bare !== null && LEADS.test(bare[1] ?? '');
    return leads && month !== null ? dayIfAny(Number(bare[2]), numberOf(month), yearOf(month)) : null;
  }
  const before = plain.slice(0, first.at);
  if (others.some(({ d, m, y }) => d !== first.d || m !== first.m || (y !== null && first.y !== null && y !== first.y)))
    return null;
  if (OTHER_DAY.test(before) || NOT_HELD.test(tidy(box).toLowerCase())) return null;
  const y = [first, ...others].find(day => day.y !== null)?.y ?? null;
  // without a year, `12/5` inside a text may be anything
  if (y === null && !LEADS.test(before)) return null;
  const year = y ?? nearYear(first.m, month);
  return year === null ? null : dayIfAny(first.d, first.m, year);
};

/**
 * Reads a day, day first: a real date, `05/11/2026`, `07/8/2026 (thứ Sáu)`, `3/8`, `ngày 5 tháng 11 năm 2026`, `2026-11-05`, a serial number, or the bare day
 * of the month (`5`); also among its hour and place (`19h30, ngày 05/11/2026, tại NVH thôn 1`). What the text leaves out (month, year) comes from the month of the
 * row. A text that names two days is none. Faults: `cell/not-a-date`, `cell/formula-error`.
 */
export const readDay = (box: Box, month: Month | null): Reading<Day> => {
  if (isBlank(box)) return BLANK;
  if (isErrorBox(box)) return bad('cell/formula-error', box);
  if (typeof box === 'string' && /^[-–—.…]+$/.test(tidy(box))) return BLANK;
  const day = dayInBox(box, month);
  return day === null ? bad('cell/not-a-date', box) : ok(day);
};

const dayInBox = (box: Box, month: Month | null): Day | null => {
  if (isDate(box)) return box.y < 1990 ? null : { y: box.y, m: box.m, d: box.d };
  if (typeof box === 'string') return dayInText(box, month);
  if (typeof box !== 'number') return null;
  if (box >= 32874 && box < 110000) {
    const { y, m, d } = serialBox(box);
    return { y, m, d };
  }
  return month !== null && Number.isInteger(box) ? dayIfAny(box, numberOf(month), yearOf(month)) : null;
};

/** The year that brings a day's month nearest to the month of its row: a report of 12/2026 sent on 3/1 was sent in 2027. */
const nearYear = (m: number, month: Month | null): number | null => {
  if (month === null) return null;
  const apart = m - numberOf(month);
  return yearOf(month) + (apart > 6 ? -1 : apart < -6 ? 1 : 0);
};

const dayIfAny = (d: number, m: number, y: number): Day | null =>
  y >= 1990 && y < 2200 && isDay(y, m, d) ? { y, m, d } : null;

/** Reads a time of day as its minute: `19:30`, `19h30`, `19 giờ 30`, `7g`, a time cell, a fraction of a day. Faults: `cell/not-a-date`, `cell/formula-error`. */
export const readMinute = (box: Box): Reading<number> => {
  if (isBlank(box)) return BLANK;
  if (isErrorBox(box)) return bad('cell/formula-error', box);
  if (isDate(box)) return box.minute === undefined && box.y > 1900 ? bad('cell/not-a-date', box) : ok(box.minute ?? 0);
  if (typeof box === 'number') return box >= 0 && box < 1 ? ok(Math.round(box * 1440)) : bad('cell/not-a-date', box);
  if (typeof box !== 'string') return bad('cell/not-a-date', box);
  const match = /^(?:luc\s*)?(\d{1,2})\s*(?::|h|g|gio|\.)\s*(\d{1,2})?\s*(?:phut|p|')?(?::\d{2})?$/.exec(fold(box));
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2] ?? 0);
  return match && hour < 24 && minute < 60 ? ok(hour * 60 + minute) : bad('cell/not-a-date', box);
};

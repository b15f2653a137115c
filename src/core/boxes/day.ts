import { fold } from '../text/fold.ts';
import type { Box } from '../values/box.ts';
import { isBlank, isDate } from '../values/box.ts';
import { type Month, numberOf, yearOf } from '../values/period.ts';
import { type Day, isDay, serialBox } from '../values/sheet-date.ts';
import { isErrorBox } from './number.ts';
import { BLANK, bad, ok, type Reading } from './reading.ts';

const WEEKDAY = /[,(\s]*\(?(thu\s*(hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7])\b\)?[\s,]*/g;
const DAY = /^(?:ngay\s*)?(\d{1,2})\s*(?:[-/.]|thang)\s*(\d{1,2})(?:\s*(?:[-/.]|,?\s*nam)\s*(\d{4}|\d{2}))?$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/;
const CLOCK = /\s+\d{1,2}\s*(:|h|g)\s*\d{0,2}(:\d{2})?$|^\d{1,2}\s*(:|h|g)\s*\d{0,2}\s*,?\s*(?=ngay|\d{1,2}[-/.])/;

/**
 * Reads a day, day first: a real date, `05/11/2026`, `07/8/2026 (thứ Sáu)`, `3/8`, `ngày 5 tháng 11 năm 2026`, `2026-11-05`, a serial number, or the bare day
 * of the month (`5`). What the text leaves out (month, year) comes from the month of the row. Faults: `cell/not-a-date`, `cell/formula-error`.
 */
export const readDay = (box: Box, month: Month | null): Reading<Day> => {
  if (isBlank(box)) return BLANK;
  if (isErrorBox(box)) return bad('cell/formula-error', box);
  if (isDate(box)) return box.y < 1990 ? bad('cell/not-a-date', box) : ok({ y: box.y, m: box.m, d: box.d });
  if (typeof box === 'number') {
    if (box >= 32874 && box < 110000) {
      const { y, m, d } = serialBox(box);
      return ok({ y, m, d });
    }
    return month !== null && Number.isInteger(box)
      ? dayIfAny(box, numberOf(month), yearOf(month), box)
      : bad('cell/not-a-date', box);
  }
  if (typeof box !== 'string') return bad('cell/not-a-date', box);
  const text = fold(box)
    .replace(WEEKDAY, ' ')
    .replace(CLOCK, '')
    .replace(/\.\/\.$/, '')
    .trim();
  const iso = ISO.exec(text);
  if (iso) return dayIfAny(Number(iso[3]), Number(iso[2]), Number(iso[1]), box);
  const own = DAY.exec(text);
  if (own) {
    const year =
      own[3] === undefined ? nearYear(Number(own[2]), month) : Number(own[3]) + (own[3].length === 2 ? 2000 : 0);
    return year === null ? bad('cell/not-a-date', box) : dayIfAny(Number(own[1]), Number(own[2]), year, box);
  }
  const bare = /^(?:ngay\s*)?(\d{1,2})$/.exec(text);
  if (bare && month !== null) return dayIfAny(Number(bare[1]), numberOf(month), yearOf(month), box);
  return bad('cell/not-a-date', box);
};

/** The year that brings a day's month nearest to the month of its row: a report of 12/2026 sent on 3/1 was sent in 2027. */
const nearYear = (m: number, month: Month | null): number | null => {
  if (month === null) return null;
  const apart = m - numberOf(month);
  return yearOf(month) + (apart > 6 ? -1 : apart < -6 ? 1 : 0);
};

const dayIfAny = (d: number, m: number, y: number, box: Box): Reading<Day> =>
  y >= 1990 && y < 2200 && isDay(y, m, d) ? ok({ y, m, d }) : bad('cell/not-a-date', box);

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

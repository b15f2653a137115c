import { readDay } from '../boxes/day.ts';
import { showBox, soundValue, textOf } from '../boxes/reading.ts';
import type { FieldId } from '../table/fields.ts';
import { tidy } from '../text/fold.ts';
import { type Box, isBlank } from '../values/box.ts';
import { type Month, type MonthReading, monthOf, readMonth } from '../values/period.ts';
import { type Day, dayOf } from '../values/sheet-date.ts';
import type { Surroundings } from './surroundings.ts';

/** The month of a row and the text that stands for it. */
interface MonthOfRow {
  readonly month: Month | null;
  readonly monthText: string;
}

/** The month that a row, or else its table, names; null where only the day of the meeting can tell. */
export const namedMonth = (
  at: (field: FieldId) => Box,
  around: Surroundings,
  stamp: number | null,
): MonthOfRow | null => {
  const own = at('month');
  if (!isBlank(own)) {
    const reading = readMonth(own);
    const month = reading === null ? null : withYear(reading, at, around, stamp);
    return { month, monthText: showBox(own) };
  }
  return around.month !== null && !around.monthsDiffer ? { month: around.month, monthText: '' } : null;
};

export const monthOfRow = (at: (field: FieldId) => Box, around: Surroundings, stamp: number | null): MonthOfRow => {
  const named = namedMonth(at, around, stamp);
  if (named !== null) return named;
  const day = soundValue(readDay(at('date'), null)) ?? dayWithYear(at('date'), around.year, stamp);
  return { month: day === null ? null : monthOf(day.y, day.m), monthText: '' };
};

const withYear = (
  reading: MonthReading,
  at: (field: FieldId) => Box,
  around: Surroundings,
  stamp: number | null,
): Month | null => {
  const typed = at('year');
  const own = typeof typed === 'number' ? typed : Number(textOf(typed).replace(/^năm\s*/i, '') || Number.NaN);
  const year =
    reading.y ??
    (own >= 1990 && own < 2200 ? own : null) ??
    (stamp === null ? null : nearestYear(reading.m, stamp)) ??
    around.titleYear ??
    soundValue(readDay(at('date'), null))?.y ??
    around.year;
  return year === null ? null : monthOf(year, reading.m);
};

/** The year that brings a month nearest to the moment an answer was sent: `Tháng 12` sent on 5 January is of the year before. Of two that are equally far the earlier one, for reports follow their month. */
const nearestYear = (m: number, stamp: number): number => {
  const day = dayOf(Math.floor(stamp / 86400));
  const apart = m - day.m;
  return day.y + (apart >= 6 ? -1 : apart < -6 ? 1 : 0);
};

/** The day alone of a row, `3/8`, with the year of the answer or of its surroundings. */
const dayWithYear = (box: Box, year: number | null, stamp: number | null): Day | null => {
  const m = typeof box === 'string' ? Number(/^\s*\d{1,2}\s*[-/.]\s*(\d{1,2})\b/.exec(tidy(box))?.[1]) : Number.NaN;
  const y = stamp === null || Number.isNaN(m) ? year : nearestYear(m, stamp);
  return y === null ? null : soundValue(readDay(withYearText(box, y), null));
};

/** `3/8` with the year of its surroundings, so that a day alone can give the month. */
const withYearText = (box: Box, year: number): Box =>
  typeof box === 'string' && /^\s*\d{1,2}\s*[-/.]\s*\d{1,2}\b(?!\s*[-/.]\s*\d)/.test(tidy(box))
    ? tidy(box).replace(/^(\s*\d{1,2}\s*[-/.]\s*\d{1,2})/, `$1/${year}`)
    : box;

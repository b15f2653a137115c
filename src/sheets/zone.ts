import type { Day } from '../core/values/sheet-date.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** How far a spreadsheet's clock is ahead of UTC, in ms: in January and in July (equal where no summer time is kept). */
export interface Zone {
  readonly winter: number;
  readonly summer: number;
}

// Until May 1911 clocks in Vietnam ran 7:06:30 ahead of UTC (tz database, Asia/Ho_Chi_Minh): a time-only cell, a Date of 1899, or a small number in a cell of days
// may be read with it
const HISTORY_ENDS = Date.UTC(1911, 4, 1);
const HISTORIC_EXTRA = (6 * 60 + 30) * 1000;

/** Which of the two clocks an old Date was read with: the one by which it is a whole minute, as hours are, or a whole thousandth of a day, as 92,33 is. */
const oldTime = (winter: number): number => {
  const clocks = [winter, winter + HISTORIC_EXTRA];
  for (const unit of [MINUTE, DAY / 1000])
    for (const clock of clocks) if (Math.abs(clock - Math.round(clock / unit) * unit) < 10) return clock;
  return winter + HISTORIC_EXTRA;
};

const offsetOn = (date: Date, zone: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(Utilities.formatDate(date, zone, 'Z')) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 7) * 60 + Number(minutes ?? 0)) * MINUTE;
};

/** Asks for a zone's offset twice, once per run; no box costs a call of its own. */
export const zoneOf = (name: string): Zone => ({
  winter: offsetOn(new Date(Date.UTC(2026, 0, 15)), name),
  summer: offsetOn(new Date(Date.UTC(2026, 6, 15)), name),
});

/** The reading of the sheet's clock, in ms since 1970 as if it were UTC. */
export const localTime = (date: Date, zone: Zone): number => {
  const time = date.getTime();
  const winter = time + zone.winter;
  if (time < HISTORY_ENDS) return oldTime(winter);
  if (zone.winter === zone.summer || winter % DAY === 0) return winter;
  const summer = time + zone.summer;
  if (summer % DAY === 0) return summer;
  const month = date.getUTCMonth();
  return month >= 3 && month <= 9 ? summer : winter;
};

/** The Date that a sheet in this zone shows as midnight of a day. */
export const dateOf = ({ y, m, d }: Day, zone: Zone): Date =>
  new Date(Date.UTC(y, m - 1, d) - (m >= 4 && m <= 10 ? zone.summer : zone.winter));

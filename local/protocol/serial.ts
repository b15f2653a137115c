/** Days as numbers since 1899-12-30, as spreadsheets store them; no clock and no zone in here. */

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** The serial of a civil day, null when the day does not exist (30 February). */
export const serialOf = (y: number, m: number, d: number, seconds = 0): number | null => {
  const ms = Date.UTC(y, m - 1, d);
  const back = new Date(ms);
  if (back.getUTCMonth() !== m - 1 || back.getUTCDate() !== d || y < 1000 || y > 9999) return null;
  return (ms - EPOCH_MS) / DAY_MS + seconds / 86_400;
};

/** The wall clock of a serial as UTC milliseconds: a stand-in that no zone touches. */
export const wallMs = (serial: number): number => Math.round(EPOCH_MS + serial * DAY_MS);

export const wallSerial = (ms: number): number => (ms - EPOCH_MS) / DAY_MS;

const two = (value: number): string => String(value).padStart(2, '0');

/** A serial as text: 46331 → `2026-11-05`, 46331.8125 → `2026-11-05 19:30`, 0.8125 → `19:30`. */
export const serialText = (serial: number): string => {
  const at = new Date(Math.round(wallMs(serial) / 1000) * 1000);
  const seconds = at.getUTCSeconds() ? `:${two(at.getUTCSeconds())}` : '';
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}${seconds}`;
  if (serial >= 0 && serial < 1) return time;
  const day = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
  return time === '00:00' ? day : `${day} ${time}`;
};

import { isErrorBox } from '../core/boxes/number.ts';
import type { Box } from '../core/values/box.ts';
import { localTime, type Zone } from './zone.ts';

// Values made outside the script's realm fail `instanceof Date`
const isDateValue = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

// `#REF!`, `Loading...`: how error values begin; a quick look that spares every other text the full one
const MAY_BE_ERROR = /^\s*[#lđ]/i;

/** A value as Apps Script reads it, as a box of the core: the one place where Dates are met. */
export const boxOf = (value: unknown, zone: Zone): Box => {
  if (typeof value === 'string')
    return MAY_BE_ERROR.test(value) && isErrorBox(value) ? { kind: 'error', text: value } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (!isDateValue(value)) return value === null || value === undefined ? '' : String(value);
  const local = new Date(Math.round(localTime(value, zone) / 60_000) * 60_000);
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  const day = { kind: 'date' as const, y: local.getUTCFullYear(), m: local.getUTCMonth() + 1, d: local.getUTCDate() };
  return minute === 0 && day.y > 1900 ? day : { ...day, minute };
};

/** A block of values as boxes. */
export const boxesOf = (values: readonly (readonly unknown[])[], zone: Zone): Box[][] =>
  values.map(row => row.map(value => boxOf(value, zone)));

// Writing is like typing: these would become a formula, a number, a date or yes/no
const RETYPED = /^[=+\-@'\t\r\n\0]|^[\d.,(%$€₫]|^(true|false)$/i;

/** Text as it must be written to stand in the box unchanged; the apostrophe is a marker that the sheet does not keep. */
export const safeText = (text: string): string => (RETYPED.test(text) ? `'${text}` : text);

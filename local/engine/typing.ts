import { serialOf } from '../protocol/serial.ts';

/** What a sheet makes of a typed text. */
type Typed =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'formula'; readonly value: string };

export type SheetLocale = 'vi_VN' | 'en_US';

export interface TypingRules {
  readonly locale: SheetLocale;
  /** The year a day without one falls in. */
  readonly year: number;
}

/** Reads a number as the locale writes it: `1.234,5` in vi_VN, `1,234.5` in en_US; null when it is none. */
const parseNumber = (text: string, locale: SheetLocale): { value: number; format?: string } | null => {
  const plain = locale === 'vi_VN' ? text.replace(/[.,]/g, mark => (mark === '.' ? ',' : '.')) : text;
  const match = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+|(?=\.\d))(\.\d*)?(e[+-]?\d+)?(\s?%)?$/i.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '', percent] = match;
  const value = Number(`${sign}${whole.replaceAll(',', '') || '0'}${fraction}${exponent}`);
  if (percent) return { value: Number((value / 100).toPrecision(15)), format: fraction.length > 1 ? '0.00%' : '0%' };
  return whole.includes(',') ? { value, format: fraction.length > 1 ? '#,##0.00' : '#,##0' } : { value };
};

const parseTime = (text: string): number | null => {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : null;
};

const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900);

/** The day of a typed date, in the order of the locale; a first part over 12 cannot be a month. */
const parseDay = (text: string, rules: TypingRules): { serial: number; format: string } | null => {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'yyyy-mm-dd');
  const month = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (month) return dated(serialOf(Number(month[2]), Number(month[1]), 1), 'mm/yyyy');
  const parts = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const [day, inMonth] = rules.locale === 'vi_VN' ? [first, second] : [second, first];
  const year = parts[4] ? fullYear(parts[4]) : rules.year;
  const long = rules.locale === 'vi_VN' ? 'dd/mm/yyyy' : 'm/d/yyyy';
  const short = rules.locale === 'vi_VN' ? 'dd/mm' : 'm/d';
  return dated(serialOf(year, inMonth, day), parts[4] ? long : short);
};
const dated = (serial: number | null, format: string) => (serial === null ? null : { serial, format });

const parseDateTime = (text: string, rules: TypingRules): { value: number; format: string } | null => {
  const alone = parseTime(text);
  if (alone !== null) return { value: alone / 86_400, format: text.length > 5 ? 'hh:mm:ss' : 'hh:mm' };
  const [dayText = '', timeText] = text.split(/\s+/, 2);
  const day = parseDay(dayText, rules);
  if (!day || text.split(/\s+/).length > 2) return null;
  if (timeText === undefined) return { value: day.serial, format: day.format };
  const seconds = parseTime(timeText);
  return seconds === null ? null : { value: day.serial + seconds / 86_400, format: `${day.format} hh:mm` };
};

/**
 * What a sheet makes of a text that is written into a box, which is the same as typing it there:
 * `=…` and `+…` are formulas, `0123` is 123, `3/4` is a day, `'0123` is the text `0123`.
 * @param asText whether the box has the number format `@`: then only `=` is still special
 */
export const typeText = (text: string, rules: TypingRules, asText = false): Typed => {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', value: text };
  if (asText) return { kind: 'text', value: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: /^true$/i.test(trimmed) };
  const number = parseNumber(trimmed, rules.locale);
  if (number) return { kind: 'number', ...number };
  const day = parseDateTime(trimmed, rules);
  if (day) return { kind: 'number', ...day };
  if (/^[+-]./s.test(text)) return { kind: 'formula', value: `=${text}` };
  return { kind: 'text', value: text };
};

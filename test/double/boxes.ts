import { withCommas } from '../../local/engine/formula-text.ts';
import { type SheetLocale, typeText } from '../../local/engine/typing.ts';
import { isDatePattern, isTextPattern } from '../../local/protocol/date-pattern.ts';
import { wallMs, wallSerial } from '../../local/protocol/serial.ts';
import { BadArgument } from './meter.ts';

/** A day and time as the sheet stores it: days since 1899-12-30. */
export interface Serial {
  readonly serial: number;
}

export type Stored = string | number | boolean | Serial;

/** A list, or limits, that a box checks what is written into it against. */
export interface BoxRule {
  readonly list: readonly string[];
  readonly allowInvalid: boolean;
}

/** A box; boxes are replaced, never changed, so that copies of a document may share them. */
export interface Box {
  readonly value: Stored;
  readonly formula: string;
  /** `General` where none was set. */
  readonly format: string;
  readonly note: string;
  readonly rule: BoxRule | null;
  /** Looks that only a reader of the page sees, by what they are called here. */
  readonly looks: Readonly<Record<string, unknown>>;
}

export const BLANK: Box = { value: '', formula: '', format: 'General', note: '', rule: null, looks: {} };

/** How a document reads what is written into it. */
export interface Reading {
  readonly locale: SheetLocale;
  readonly zone: 'historic' | 'modern';
  /** The year a day without one falls in. */
  readonly year: number;
}

const HOUR = 3_600_000;
/** Vietnam before July 1906, and as Google may read it. */
const OFFSETS = { historic: 7 * HOUR + 390_000, modern: 7 * HOUR } as const;
const HISTORY_ENDS = Date.UTC(1906, 6, 1);

/** The Date a script gets for a day and time in the sheet. */
export const dateOf = ({ serial }: Serial, { zone }: Reading): Date => {
  const wall = wallMs(serial);
  return new Date(wall - (wall < HISTORY_ENDS ? OFFSETS[zone] : OFFSETS.modern));
};

const serialOf = (date: Date, { zone }: Reading): number => {
  const ms = date.getTime();
  return wallSerial(ms + (ms < HISTORY_ENDS - OFFSETS.modern ? OFFSETS[zone] : OFFSETS.modern));
};

// Dates of another realm fail `instanceof`
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

const LONGEST = 50_000;

const dayFormat = (serial: number, { locale }: Reading): string => {
  const day = locale === 'vi_VN' ? 'dd/mm/yyyy' : 'm/d/yyyy';
  if (serial >= 0 && serial < 1) return 'hh:mm:ss';
  return Number.isInteger(serial) ? day : `${day} hh:mm:ss`;
};

/** A box after a script wrote a value into it, which is the same as typing it there. @throws for what no box can hold */
export const written = (box: Box, value: unknown, reading: Reading): Box => {
  const held = (stored: Stored, format = box.format): Box => ({ ...box, value: stored, formula: '', format });
  if (value === null || value === undefined) return held('');
  if (typeof value === 'boolean') return held(value);
  if (typeof value === 'number') return held(Number.isFinite(value) ? numberIn(value, box.format) : '#NUM!');
  if (isDate(value)) {
    const serial = serialOf(value, reading);
    return held({ serial }, isDatePattern(box.format) ? box.format : dayFormat(serial, reading));
  }
  if (typeof value !== 'string')
    throw new BadArgument(`Cannot convert ${Object.prototype.toString.call(value)} to a value of a box.`);
  if (value.length > LONGEST)
    throw new BadArgument('Your input contains more than the maximum of 50000 characters in a single cell.');
  const typed = typeText(value, reading, isTextPattern(box.format));
  if (typed.kind === 'blank') return held('');
  if (typed.kind === 'formula') return withFormula(box, typed.value);
  if (typed.kind !== 'number') return held(typed.value);
  const { format } = typed;
  const own = box.format === 'General' ? undefined : box.format;
  const changes = format !== undefined && (own === undefined || isDatePattern(format) !== isDatePattern(own));
  const pattern = changes ? format : box.format;
  return held(numberIn(typed.value, pattern), pattern);
};

export const withFormula = (box: Box, text: string): Box => ({
  ...box,
  value: '',
  formula: withCommas(text.startsWith('=') ? text : `=${text}`),
});

/** A number as its box's format makes it read: a number in a box of days is a day. */
const numberIn = (value: number, format: string): Stored => (isDatePattern(format) ? { serial: value } : value);

/** A box under another format. */
export const formatted = (box: Box, format: string): Box => {
  const { value } = box;
  const plain = typeof value === 'object' ? value.serial : value;
  return { ...box, format, value: typeof plain === 'number' ? numberIn(plain, format) : value };
};

/** A value as a script reads it. */
export const outward = (value: Stored, reading: Reading): string | number | boolean | Date =>
  typeof value === 'object' ? dateOf(value, reading) : value;

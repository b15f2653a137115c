import { fold, tidy } from '../text/fold.ts';
import type { Box } from '../values/box.ts';
import { isBlank, isDate, isError } from '../values/box.ts';
import { BLANK, bad, ok, type Reading } from './reading.ts';

/** Texts that spreadsheets show for a value they could not calculate or have not yet. */
const ERRORS = /^(#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|ERROR|SPILL|CALC)[!?]?|loading\.\.\.|đang tải\.\.\.)$/i;

/** Whether a box holds an error value, as such or as the text that stands for it. */
export const isErrorBox = (box: Box): boolean => isError(box) || (typeof box === 'string' && ERRORS.test(tidy(box)));

// What people write behind a number: 12 ĐV, 01 đ/c, 95 điểm, 95đ, 90 phút, 12 người
const UNIT = /\s*(dv|dang vien|d\/c|dong chi|d|diem|phut|p|nguoi|y kien|luot|chi tieu|ct)\.?$/;
const CLOSING = /\s*\.\/\.$/;

/** The number a text stands for, decimal comma or point, or null: `"92,5"`, `"01 đ/c"`, `"95 điểm"`, `"+3"`, `"−1"`. */
export const numberInText = (text: string): number | null => {
  const folded = fold(text).replace(CLOSING, '').replace(UNIT, '').replace(/−/g, '-').replace(/^'/, '').trim();
  return /^[-+]?\d+([.,]\d+)?$/.test(folded) ? Number(folded.replace(',', '.')) : null;
};

const NONE = new Set(['khong', 'ko', 'k', 'khong co', '0', 'khong vang']);
const DASH = /^[-–—.…]+$/;

/** How a column of counts is read. */
export interface CountOptions {
  /** The largest count that can be meant. */
  readonly max: number;
  /** Whether `không` and `-` mean none here (absences, exempt…); where every row must have a number a dash is a blank. */
  readonly noneIsZero: boolean;
}

/**
 * Reads a whole number of people, minutes or targets. Texts such as `"12 ĐV"` count; `"1.234"` is 1234, for a count has no decimals.
 * Faults: `cell/formula-error`, `cell/not-a-number`, `cell/negative`, `cell/not-whole`, `cell/out-of-range`.
 */
export const readCount = (box: Box, { max, noneIsZero }: CountOptions): Reading<number> => {
  if (isBlank(box)) return BLANK;
  if (isErrorBox(box)) return bad('cell/formula-error', box);
  let value: number | null = null;
  if (typeof box === 'number') value = box;
  else if (typeof box === 'string') {
    const text = fold(box);
    if (DASH.test(text)) return noneIsZero ? ok(0) : BLANK;
    if (noneIsZero && NONE.has(text)) return ok(0);
    value = /^\d{1,3}(\.\d{3})+$/.test(text) ? Number(text.replace(/\./g, '')) : numberInText(box);
  }
  if (value === null || isDate(box)) return bad('cell/not-a-number', box);
  if (value < 0) return bad('cell/negative', box);
  if (!Number.isInteger(value)) return bad('cell/not-whole', box);
  if (value > max) return bad('cell/out-of-range', box, `0–${max}`);
  return typeof box === 'string' ? { is: 'ok', value, asText: true } : ok(value);
};

/** Reads points: decimals allowed, `"92,5"`, `"95 điểm"`, `"95/100"`. Faults: `cell/formula-error`, `cell/not-a-number`, `cell/negative`. */
export const readPoints = (box: Box): Reading<number> => {
  if (isBlank(box)) return BLANK;
  if (isErrorBox(box)) return bad('cell/formula-error', box);
  let value: number | null = null;
  if (typeof box === 'number') value = box;
  else if (typeof box === 'string') {
    if (DASH.test(fold(box))) return BLANK;
    const ofHundred = /^(.+?)\s*\/\s*100(?:\s*(?:điểm|đ|diem))?$/i.exec(tidy(box));
    value = numberInText(ofHundred?.[1] ?? box);
  }
  if (value === null) return bad('cell/not-a-number', box);
  if (value < 0) return bad('cell/negative', box);
  return typeof box === 'string' ? { is: 'ok', value, asText: true } : ok(value);
};

/**
 * Reads a rate as a fraction of one: `0.9`, `"90%"`, `"91,7"`, `91.7`. A number of at most 1 is a fraction, a larger one a percentage.
 * Faults: `cell/formula-error`, `cell/not-a-number`, `cell/negative`.
 */
export const readRate = (box: Box): Reading<number> => {
  if (isBlank(box)) return BLANK;
  if (isErrorBox(box)) return bad('cell/formula-error', box);
  const text = typeof box === 'string' ? fold(box) : '';
  if (DASH.test(text)) return BLANK;
  const percent = text.endsWith('%');
  const value = typeof box === 'number' ? box : numberInText(text.replace(/\s*%$/, ''));
  if (value === null) return bad('cell/not-a-number', box);
  if (value < 0) return bad('cell/negative', box);
  return ok(percent || value > 1 ? value / 100 : value);
};

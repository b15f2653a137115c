import { fold, tidy } from '../text/fold.ts';
import { memo } from '../text/memo.ts';
import type { Box, DateBox } from '../values/box.ts';
import { isBlank, isDate, isError } from '../values/box.ts';
import { withoutDust } from '../values/dust.ts';
import { numberOfDate } from '../values/sheet-date.ts';
import { type Bad, BLANK, bad, type CellCode, type Ok, ok, type Reading } from './reading.ts';

/** Texts that spreadsheets show for a value they could not calculate or have not yet. */
const ERRORS = /^(#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|ERROR|SPILL|CALC)[!?]?|(loading|đang tải)(\.\.\.|…))$/i;

/** Whether a box holds an error value, as such or as the text that stands for it. */
export const isErrorBox = (box: Box): boolean => isError(box) || (typeof box === 'string' && ERRORS.test(tidy(box)));

// What people write behind a number: 12 ĐV, 01 đ/c, 95 điểm, 95đ, 90 phút, 12 người
const UNIT = /\s*(dv|dang vien|d\/c|dong chi|d|diem|phut|p|nguoi|y kien|luot|chi tieu|ct)\.?$/;
const CLOSING = /\s*\.\/\.$/;

/** The number a text stands for, decimal comma or point, or null: `"92,5"`, `"01 đ/c"`, `"95 điểm"`, `"+3"`, `"−1"`. */
export const numberInText = memo((text: string): number | null => {
  if (!/\d/.test(text)) return null;
  const folded = fold(text).replace(CLOSING, '').replace(UNIT, '').replace(/−/g, '-').replace(/^'/, '').trim();
  return /^[-+]?\d+([.,]\d+)?$/.test(folded) ? withoutDust(Number(folded.replace(',', '.'))) : null;
});

/** The number in a box of numbers, without dust, or null: also a text that stands for one, and a number that the box shows as a day or an hour. */
export const numberIn = (box: Box): number | null => {
  if (typeof box === 'number') return withoutDust(box);
  if (typeof box === 'string') return numberInText(box);
  return isDate(box) ? typedNumber(box) : null;
};

/** The number of a box that shows it as a day; what lies between 0 and 1 is an hour of the day, and meant as one. */
const typedNumber = (box: DateBox): number | null => {
  const value = numberOfDate(box);
  return value !== null && value > 0 && value < 1 ? null : value;
};

/** The reading of a number with what there is to say of its box. */
const okAs = (box: Box, value: number): Ok<number> => {
  if (typeof box === 'string') return { is: 'ok', value, asText: true };
  return isDate(box) ? { is: 'ok', value, asDate: true } : ok(value);
};

/** The fault of a number; a box that shows it as a day is quoted by its number. */
const badNumber = (code: CellCode, box: Box, value: number, hint?: string): Bad =>
  bad(code, isDate(box) ? value : box, hint);

const NONE = /^(khong|ko|k|khong co|0|khong vang)(\s*\([^()]*\))?$/;
const DASH = /^[-–—.…]+$/;

/** How a column of counts is read. */
export interface CountOptions {
  /** The largest count that can be meant. */
  readonly max: number;
  /** Whether `không` and `-` mean none here (absences, exempt…); where every row must have a number a dash is a blank. */
  readonly noneIsZero: boolean;
  /** The word that may stand before the count (folded): `vắng 2`, in a column of absences only. */
  readonly lead?: RegExp;
}

const THOUSANDS = /^\d{1,3}(\.\d{3})+$/;
// A count, whom it counts, and what was written behind it
const COUNT =
  /^([-+]?\d+(?:[.,]\d+)?)\s*(?:dv|dang vien|d\/c|dc|dong chi|nguoi|y kien|luot|phut|p)?(?![a-z\d])\.?\s*(.+)$/;
const BARE_COUNT = /^\d+(?:[.,]\d+)?\s*(?:dv|dang vien|d\/c|dc|dong chi|nguoi|phut|p)?\.?$/;
const IN_BRACKETS = /^[([]([^()[\]]*)[)\]]\s*(?:[,;:.–-]?\s*[^\d]*)$/;
// Why somebody was not there, and what of the count is told apart
const WHY =
  /^(?:deu )?(?:om|dau|benh|di|ban|nghi|phep|co (?:phep|ly do)|khong (?:phep|ly do)|vang|xin|hoc|thai san|cong tac|lam|viec|du bi|chinh thuc)\b\D*$/;
const THEREOF = /^(?:trong do|gom|bao gom)\b/;

/**
 * The count at the head of a text with a remark: `1 (ốm)`, `02 đ/c: 1 ốm, 1 đi công tác`, `17 (01 DB)`, `17 (94,4%)`; null where the remark could be a second
 * count beside the first (`17 (18)`, `17, 18`, `1 ốm, 1 công tác`). What the remark says of its own is not held against the count.
 */
const countWithRemark = (text: string): number | null => {
  const [, count = '', rest = ''] = COUNT.exec(text) ?? [];
  if (count === '') return null;
  const value = THOUSANDS.test(count) ? Number(count.replace(/\./g, '')) : Number(count.replace(',', '.'));
  const bracket = IN_BRACKETS.exec(rest)?.[1]?.trim();
  if (bracket !== undefined) return BARE_COUNT.test(bracket) && Number.parseFloat(bracket) !== value ? null : value;
  const [, mark = '', remark = ''] = /^([:,;–—-])\s*(.*)$/.exec(rest) ?? [];
  // `17:30` and `3: 2` are something else, `2: 1 ốm, 1 công tác` is a count; behind a comma a number is the next count
  if (mark === ':') return remark !== '' && !BARE_COUNT.test(remark) ? value : null;
  if (mark !== '') return /^[^\d\s]/.test(remark) ? value : null;
  return WHY.test(rest) || THEREOF.test(rest) ? value : null;
};

/**
 * Reads a whole number of people, minutes or targets. Texts such as `"12 ĐV"` count; `"1.234"` is 1234, for a count has no decimals.
 * Faults: `cell/formula-error`, `cell/not-a-number`, `cell/negative`, `cell/not-whole`, `cell/out-of-range`.
 */
export const readCount = (box: Box, { max, noneIsZero, lead }: CountOptions): Reading<number> => {
  if (isBlank(box)) return BLANK;
  if (isErrorBox(box)) return bad('cell/formula-error', box);
  let value = typeof box === 'string' ? null : numberIn(box);
  let remark = false;
  if (typeof box === 'string') {
    const text = fold(box);
    if (DASH.test(text)) return noneIsZero ? ok(0) : BLANK;
    const own = (lead === undefined ? text : text.replace(lead, '')).replace(CLOSING, '').replace(/−/g, '-').trim();
    if (noneIsZero && NONE.test(own)) return ok(0);
    value = THOUSANDS.test(own) ? Number(own.replace(/\./g, '')) : numberInText(own);
    if (value === null) {
      value = countWithRemark(own);
      remark = value !== null;
    }
  }
  if (value === null) return bad('cell/not-a-number', box);
  if (value < 0) return badNumber('cell/negative', box, value);
  if (!Number.isInteger(value)) return badNumber('cell/not-whole', box, value);
  if (value > max) return badNumber('cell/out-of-range', box, value, `0–${max}`);
  return remark ? { ...okAs(box, value), remark } : okAs(box, value);
};

/** Reads points: decimals allowed, `"92,5"`, `"95 điểm"`, `"95/100"`. Faults: `cell/formula-error`, `cell/not-a-number`, `cell/negative`. */
export const readPoints = (box: Box): Reading<number> => {
  if (isBlank(box)) return BLANK;
  if (isErrorBox(box)) return bad('cell/formula-error', box);
  if (typeof box === 'string' && DASH.test(fold(box))) return BLANK;
  const ofHundred = typeof box === 'string' ? /^(.+?)\s*\/\s*100(?:\s*(?:điểm|đ|diem))?$/i.exec(tidy(box)) : null;
  const value = numberIn(ofHundred?.[1] ?? box);
  if (value === null) return bad('cell/not-a-number', box);
  return value < 0 ? badNumber('cell/negative', box, value) : okAs(box, value);
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
  const value = typeof box === 'string' ? numberInText(text.replace(/\s*%$/, '')) : numberIn(box);
  if (value === null) return bad('cell/not-a-number', box);
  if (value < 0) return badNumber('cell/negative', box, value);
  const rate = percent || value > 1 ? withoutDust(value / 100) : value;
  return isDate(box) ? { is: 'ok', value: rate, asDate: true } : ok(rate);
};

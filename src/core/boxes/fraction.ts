import { fold } from '../text/fold.ts';
import type { Box } from '../values/box.ts';
import { isBlank, isDate } from '../values/box.ts';
import { withoutDust } from '../values/dust.ts';
import { isErrorBox, numberIn } from './number.ts';
import { BLANK, bad, ok, type Reading } from './reading.ts';

/** Two counts in one box: `18/20` is part 18 of whole 20. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

const WHO = String.raw`(?:dv|d\/c|dc|dang vien|dong chi|chi tieu|nguoi)?`;
// `17/18 (94,4%)`, `18/20 = 90%`, `17 (01 DB)/18 đ/c`: what stands in brackets is told of the count, not added to it
const FRACTION = new RegExp(
  String.raw`^(?:co mat|du|dat)?\s*:?\s*([-+]?\d+(?:[.,]\d+)?)\s*${WHO}\s*(?:\([^()/]*\))?\s*[/:]\s*` +
    String.raw`([-+]?\d+(?:[.,]\d+)?)\s*${WHO}\.?\s*` +
    String.raw`(?:[,;=–-]?\s*(?:dat|ty le)?:?\s*\d+(?:[.,]\d+)?\s*%|\(.*\)|[,;]\s*(?:vang|co ly do|khong ly do)[^/]*)?\s*(?:\.\/\.)?$`,
);

const number = (text: string): number => withoutDust(Number(text.replace(',', '.')));

/**
 * Reads `18/18`, `18/20 (90%)`, `10 / 12 đv`. A real date is what Sheets makes of a typed `10/12`: `cell/date-for-fraction`, with the fraction it may stand for.
 * Other faults: `cell/formula-error`, `cell/not-a-number`, `cell/negative`, `cell/not-whole`.
 */
export const readFraction = (box: Box, monthFirst = false): Reading<Fraction> => {
  if (isBlank(box)) return BLANK;
  if (isErrorBox(box)) return bad('cell/formula-error', box);
  // a plain number that the box shows as a day, or an hour, is no fraction
  if (isDate(box) && box.y <= 1900) return bad('cell/not-a-number', numberIn(box) ?? box);
  if (isDate(box)) return bad('cell/date-for-fraction', box, monthFirst ? `${box.m}/${box.d}` : `${box.d}/${box.m}`);
  if (typeof box !== 'string') return bad('cell/not-a-number', box);
  const text = fold(box).replace(/−/g, '-');
  if (/^[-–—]+$/.test(text)) return BLANK;
  const match = FRACTION.exec(text);
  if (!match) return bad('cell/not-a-number', box);
  const fraction = { part: number(match[1] ?? ''), whole: number(match[2] ?? '') };
  if (fraction.part < 0 || fraction.whole < 0) return bad('cell/negative', box);
  if (!Number.isInteger(fraction.part) || !Number.isInteger(fraction.whole)) return bad('cell/not-whole', box);
  return ok(fraction);
};

/** Whether a box is written as a fraction, so that its column can be told from a column of plain counts. */
export const looksLikeFraction = (box: Box): boolean => typeof box === 'string' && FRACTION.test(fold(box));

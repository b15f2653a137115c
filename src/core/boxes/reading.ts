import { tidy } from '../text/fold.ts';
import type { Box } from '../values/box.ts';
import { isDate, isError } from '../values/box.ts';
import { formatTyped } from '../values/format.ts';
import { formatDay, formatMinute } from '../values/sheet-date.ts';

/** Why one box cannot be used; each is a finding of its own. */
export type CellCode =
  | 'cell/not-a-number'
  | 'cell/not-whole'
  | 'cell/negative'
  | 'cell/out-of-range'
  | 'cell/not-a-date'
  | 'cell/unknown-choice'
  | 'cell/formula-error'
  | 'cell/date-for-fraction';

/** What one box gives: nothing, a value, or a fault with the text as the sheet shows it. */
export type Reading<T> = Blank | Ok<T> | Bad;

export interface Blank {
  readonly is: 'blank';
}

export interface Ok<T> {
  readonly is: 'ok';
  readonly value: T;
  /** The number stood there as text (`"12"`, `"12 ĐV"`). */
  readonly asText?: true;
  /** Words stand beside the number (`"2 (1 ốm, 1 công tác)"`), which nobody may write over. */
  readonly remark?: true;
  /** The number stood in a box that shows it as a day or an hour. */
  readonly asDate?: true;
  /** The number as it stands in the box, where the scale of the table makes another of it. */
  readonly written?: number;
}

export interface Bad {
  readonly is: 'bad';
  readonly code: CellCode;
  readonly text: string;
  /** Facts for the sentence: the fraction a date stands for, the bounds of a range, the words allowed. */
  readonly hint?: string;
}

export const BLANK: Blank = { is: 'blank' };

export const ok = <T>(value: T): Ok<T> => ({ is: 'ok', value });

export const bad = (code: CellCode, box: Box, hint?: string): Bad =>
  hint === undefined ? { is: 'bad', code, text: showBox(box) } : { is: 'bad', code, text: showBox(box), hint };

/** The value of a sound reading, else null: blank and faulty alike give no figure. */
export const soundValue = <T>(reading: Reading<T> | undefined): T | null =>
  reading?.is === 'ok' ? reading.value : null;

/** A box as a person sees it, at most 60 characters long. */
export const showBox = (box: Box): string => {
  if (typeof box === 'number') return formatTyped(box);
  if (typeof box === 'boolean') return box ? 'TRUE' : 'FALSE';
  if (isDate(box)) {
    // an hour alone is one of 30 December 1899
    if (box.y < 1900 && box.m === 12 && box.d === 30) return formatMinute(box.minute ?? 0);
    const hour = box.minute === undefined || (box.minute === 0 && box.y <= 1900) ? '' : ` ${formatMinute(box.minute)}`;
    return formatDay(box) + hour;
  }
  const text = tidy(isError(box) ? box.text : box);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** The text of a box that names something (code, name, type): dates and errors name nothing. */
export const textOf = (box: Box): string =>
  typeof box === 'string' ? tidy(box) : typeof box === 'number' ? String(box) : '';

/**
 * One box of a sheet as the core sees it: blank, text, number, yes/no, a day (with the minute of the day where it has one) or an error value.
 * A box that holds only a time of day is the day 1899-12-30 with its minute, as spreadsheets store it.
 */
export type Box = '' | string | number | boolean | DateBox | ErrorBox;

export interface DateBox {
  readonly kind: 'date';
  readonly y: number;
  readonly m: number;
  readonly d: number;
  /** Minute of the day, 0–1439. */
  readonly minute?: number;
}

export interface ErrorBox {
  readonly kind: 'error';
  /** As the sheet shows it: `#REF!`, `#N/A`, `Loading...`. */
  readonly text: string;
}

const NOTHING = /^(?:[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|[\ufe00-\ufe0f])*$/;

/** Whether nothing was entered: empty, or only white space and marks that nobody sees. */
export const isBlank = (box: Box | undefined): boolean => {
  if (typeof box !== 'string') return box === undefined;
  // asked of every box, and most begin with a letter or a digit
  const first = box.charCodeAt(0);
  return !(first > 32 && first < 127) && NOTHING.test(box);
};

export const isDate = (box: Box | undefined): box is DateBox => typeof box === 'object' && box.kind === 'date';

export const isError = (box: Box | undefined): box is ErrorBox => typeof box === 'object' && box.kind === 'error';

/** Whether two boxes hold the same: text is no number, a day no text. */
export const sameBox = (a: Box, b: Box): boolean => {
  if (!isDate(a) || !isDate(b)) return isError(a) && isError(b) ? a.text === b.text : a === b;
  return a.y === b.y && a.m === b.m && a.d === b.d && a.minute === b.minute;
};

import { memo } from './memo.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: pasted cells do carry control characters
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u00a0\u202f]+/g;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
// Most texts are tidy already: two looks are cheaper than five replacements, on every box of a workbook
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same pasted characters, looked for at once
const UNTIDY = /[\u0000-\u001f\u007f-\u00a0\u200b-\u200f\u202a-\u202f\u2060\ufeff]|\s\s|^\s|\s$|[\u2000-\u200a\u3000]/;
const COMBINING = /[\u0300-\u036f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of plain ASCII begins with them
const ASCII = /^[\u0000-\u007f]*$/;

/** Removes what changes neither sight nor sense: zero-width marks, control characters, repeated and non-breaking spaces. */
export const tidy = (text: string): string => {
  const clean = UNTIDY.test(text)
    ? text.replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
    : text;
  return COMBINING.test(clean) ? clean.normalize('NFC') : clean;
};

/**
 * Lower case, no accents, single spaces: `"Có  Lý do"` and decomposed `"co ly do"` both give `co ly do`.
 * For labels and words that people type; names of units keep their accents (`name-key.ts`).
 */
export const fold = memo((text: string): string => {
  const clean = tidy(text);
  if (ASCII.test(clean)) return clean.toLowerCase();
  return clean
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
});

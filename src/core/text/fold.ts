import { memo } from './memo.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: pasted cells do carry control characters
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u00a0\u202f]+/g;
// Soft hyphens, zero-width marks, directions of writing, variation selectors
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/g;
// Eth and the African D look like Đ, and keyboards of other languages type them
const TWINS: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ' };
const TWIN = /[ÐƉð]/g;
// Most texts are tidy already: two looks are cheaper than six replacements, on every box of a workbook
const UNTIDY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the same pasted characters, looked for at once
  /[\u0000-\u001f\u007f-\u00a0\u00adÐƉð\u061c\u180e\u200b-\u200f\u202a-\u202f\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]|\s\s|^\s|\s$|[\u2000-\u200a\u3000]/;
const COMBINING = /[\u0300-\u036f]/;
const JOINER = /\u034f/g;
// A tone typed before the circumflex or breve: Unicode keeps that order, for a reader it is the same letter
const TONE_FIRST = /([\u0300\u0301\u0303\u0309]+)([\u0302\u0306])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of plain ASCII begins with them
const ASCII = /^[\u0000-\u007f]*$/;

/** Removes what changes neither sight nor sense: zero-width marks, control characters, repeated and non-breaking spaces, the twins of Đ; marks in any order become one letter. */
export const tidy = (text: string): string => {
  const clean = UNTIDY.test(text)
    ? text
        .replace(CONTROLS, ' ')
        .replace(INVISIBLE, '')
        .replace(TWIN, twin => TWINS[twin] ?? twin)
        .replace(/\s+/g, ' ')
        .trim()
    : text;
  if (!COMBINING.test(clean)) return clean;
  return clean.replace(JOINER, '').normalize('NFD').replace(TONE_FIRST, '$2$1').normalize('NFC');
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

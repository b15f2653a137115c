/** Removes what changes neither sight nor sense: zero-width marks, control characters, repeated and non-breaking spaces. */
export const tidy = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: pasted cells do carry control characters
    .replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u202f]+/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

/**
 * Lower case, no accents, single spaces: `"Có  Lý do"` and decomposed `"co ly do"` both give `co ly do`.
 * For labels and words that people type; names of units keep their accents (`name-key.ts`).
 */
export const fold = (text: string): string =>
  tidy(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

import { fold, tidy } from './fold.ts';
import { memo } from './memo.ts';

// Grave, acute, tilde, hook, dot below: the tones. Circumflex, breve and horn make other letters and stay in place.
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const PREFIX = /^(chi bộ|chi bo|cb)[\s.:]+(?=\S)/;

// `(sửa lại)`, `(gửi lại lần 2)`: said of the report, not of the unit
const RESENT = /\s*\((?:sửa|gửi|nộp)(?:\s+lại)?(?:\s+lần\s+\d+)?\)$/;

/**
 * The key under which one unit's name is recognised however it is typed: prefix (`Chi bộ`, `CB`), capitals, spaces, Unicode form and the place of
 * the tone (`hoà`/`hòa`) do not matter; letters, tones and numbers do (`Thôn 1` is not `Thôn 11`). Example: `"CB  Thôn Hoà Bình"` → the key of `"chi bộ thôn Hòa Bình"`.
 */
export const nameKey = memo((name: string): string =>
  tidy(name)
    .toLowerCase()
    .replace(/[.,;:]+$/, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\s*[–—-]\s*/g, ' - ')
    .replace(PREFIX, '')
    .replace(RESENT, '')
    .normalize('NFD')
    .split(' ')
    .map(word => word.replace(TONES, '') + (word.match(TONES)?.sort().join('') ?? ''))
    .join(' '),
);

/** The key of a name typed without any accents; equal to `fold` of the name without its prefix. */
export const plainKey = (name: string): string =>
  fold(name.replace(/[.,;:]+$/, ''))
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\s*[–—-]\s*/g, ' - ')
    .replace(PREFIX, '');

/** Whether a name carries no Vietnamese letter at all, so that its accents may simply have been left out. */
export const isUnaccented = (name: string): boolean => fold(name) === tidy(name).toLowerCase();

import { plainKey } from './name-key.ts';
import { distance } from './nearest.ts';

// A number, a single letter or a Roman numeral tells `Khối A` from `Khối B` and `Tổ II` from `Tổ III`; in a short word one letter makes another name (`Tân`, `Tây`)
const TELLS_APART = /\d|^.$|^[ivx]+$/;
const SHORT = 3;

/**
 * Whether a name is another one but for its spelling: the same words without accents, or one letter wrong in one word. Numbers and other words that tell units
 * apart must be the same. Example: `Chi bộ thôn Hoà Bìn` is `Chi bộ thôn Hòa Bình`; `Thôn 1` is not `Thôn 2`.
 */
export const isMisspelling = (typed: string, name: string): boolean => {
  const [a, b] = [plainKey(typed), plainKey(name)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [words, others] = [a.split(' '), b.split(' ')];
  // a space too many or too few
  if (a.replace(/ /g, '') === b.replace(/ /g, '')) return !/\d/.test(a);
  if (words.length !== others.length) return false;
  const wrong = words.flatMap((word, i) => (word === others[i] ? [] : [[word, others[i] ?? ''] as const]));
  const [pair, ...more] = wrong;
  if (pair === undefined || more.length > 0 || pair.some(word => TELLS_APART.test(word))) return false;
  return Math.max(pair[0].length, pair[1].length) > SHORT && distance(...pair) === 1;
};

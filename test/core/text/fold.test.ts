import { expect, test } from 'vitest';
import { fold, tidy } from '../../../src/core/text/fold.ts';

test.each([
  ['Có  Lý do', 'co ly do'],
  ['CÓ LÝ DO'.normalize('NFD'), 'co ly do'],
  ['Đảng ủy', 'dang uy'],
  ['đ/c', 'd/c'],
  ['Số Ðảng viên', 'so dang vien'],
  ['ðiểm', 'diem'],
  ['Chuăh Krang', 'chuah krang'],
  ['ưỡng ỰỢ', 'uong uo'],
])('%s folds to %s', (text, folded) => expect(fold(text)).toBe(folded));

test.each([
  ['  a \n\t b ', 'a b'],
  ['a\u00a0\u202fb', 'a b'],
  ['a\u200bb\ufeff', 'ab'],
  ['a\u0007b', 'a b'],
  ['Hòa'.normalize('NFD'), 'Hòa'],
  // a soft hyphen, a word joiner, a variation selector
  ['Chi\u00ad bộ\u2060 ✔\ufe0f', 'Chi bộ ✔'],
  // eth, small eth and the African D are twins of Đ and đ
  ['Ðảng ðoàn Ɖ', 'Đảng đoàn Đ'],
  // ệ: dot below and circumflex in both orders, and on letters that carry one of them already
  ['e\u0323\u0302 e\u0302\u0323 \u1eb9\u0302 \u00ea\u0323', 'ệ ệ ệ ệ'],
  // ế, ắ with the tone typed first
  ['e\u0301\u0302 \u00e9\u0302 a\u0301\u0306', 'ế ế ắ'],
  // ợ: horn and dot in both orders; a joiner between them is not seen
  ['o\u031b\u0323 o\u0323\u031b o\u031b\u034f\u0323', 'ợ ợ ợ'],
])('%j is tidied to %j', (text, expected) => expect(tidy(text)).toBe(expected));

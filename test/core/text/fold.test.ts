import { expect, test } from 'vitest';
import { fold, tidy } from '../../../src/core/text/fold.ts';

test.each([
  ['Có  Lý do', 'co ly do'],
  ['CÓ LÝ DO'.normalize('NFD'), 'co ly do'],
  ['Đảng ủy', 'dang uy'],
  ['đ/c', 'd/c'],
  ['Chuăh Krang', 'chuah krang'],
  ['ưỡng ỰỢ', 'uong uo'],
])('%s folds to %s', (text, folded) => expect(fold(text)).toBe(folded));

test.each([
  ['  a \n\t b ', 'a b'],
  ['a\u00a0\u202fb', 'a b'],
  ['a\u200bb\ufeff', 'ab'],
  ['a\u0007b', 'a b'],
  ['Hòa'.normalize('NFD'), 'Hòa'],
])('%j is tidied to %j', (text, expected) => expect(tidy(text)).toBe(expected));

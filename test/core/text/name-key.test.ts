import { describe, expect, test } from 'vitest';
import { isUnaccented, nameKey, plainKey } from '../../../src/core/text/name-key.ts';

describe('one unit, however it is typed', () => {
  test.each([
    ['Chi bộ thôn 1', 'Thôn 1'],
    ['CB thôn 1', 'Thôn 1'],
    ['CB. Thôn 1', 'Thôn 1'],
    ['Chi bộ: thôn 1', 'Thôn 1'],
    ['chi bo thôn 1', 'Thôn 1'],
    ['CHI BỘ  THÔN 1', 'Thôn 1'],
    ['Thôn\u00a01', 'Thôn 1'],
    ['Thôn 1.', 'Thôn 1'],
    ['Thôn 1'.normalize('NFD'), 'Thôn 1'],
    ['CHI BỘ Thôn 1'.normalize('NFD'), 'Thôn 1'],
    ['Thôn Hoà Bình', 'Thôn Hòa Bình'],
    ['thuỷ sản', 'Thủy sản'],
    ['Đoàn thể–UBND', 'Đoàn thể - UBND'],
    ['Chi bộ Ðồng Tâm', 'Chi bộ Đồng Tâm'],
    ['ðồng tâm', 'Đồng Tâm'],
    ['Chi\u00ad bộ thôn 1', 'Thôn 1'],
    ['Thôn Ti\u1ebfn', 'Thôn Tie\u0301\u0302n'],
    ['Buôn H\u00ea\u0323', 'Buôn He\u0323\u0302'],
  ])('%s = %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));
});

describe('letters, tones and numbers tell units apart', () => {
  test.each([
    ['Thôn 1', 'Thôn 11'],
    ['Thôn 1', 'Thôn 1A'],
    ['Thôn 1', 'Buôn 1'],
    ['Thôn 1', 'Thon 1'],
    ['Hòa Bình', 'Hóa Bình'],
    ['Hòa Bình', 'Hòa Bính'],
    ['Ea Ô', 'Ea O'],
    ['Buôn Đa', 'Buôn Da'],
    ['Tân Tiến 1', 'Tân Tiến 2'],
    ['Thôn 01', 'Thôn 1'],
  ])('%s ≠ %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

test('a prefix alone is a name', () => expect(nameKey('Chi bộ')).toBe(nameKey('CHI BỘ')));

test.each([
  ['Chi bộ thôn Hòa Bình', 'thon hoa binh'],
  ['CB Thôn 1.', 'thon 1'],
  ['Đoàn thể–UBND', 'doan the - ubnd'],
  ['Chi bộ Ðồng Tâm', 'dong tam'],
])('%s without accents', (name, key) => expect(plainKey(name)).toBe(key));

test.each([
  ['Thon 1', true],
  ['CB THON 1', true],
  ['Thôn 1', false],
  ['Da', true],
  ['Đa', false],
])('%s is typed without accents: %s', (name, expected) => expect(isUnaccented(name)).toBe(expected));

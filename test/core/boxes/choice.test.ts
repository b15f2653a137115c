import { describe, expect, test } from 'vitest';
import { readForm, readGrade, readMark, readSuperior, readYesNo } from '../../../src/core/boxes/choice.ts';
import type { Box } from '../../../src/core/values/box.ts';

const NA: Box = { kind: 'error', text: '#N/A' };

describe('the form of a meeting', () => {
  test.each([
    ['thường kỳ', 'regular'],
    ['Thường Kỳ', 'regular'],
    ['TK', 'regular'],
    ['định kỳ', 'regular'],
    ['thường kỳ + chuyên đề', 'regular-thematic'],
    ['TK + CĐ', 'regular-thematic'],
    ['Thường kỳ kết hợp chuyên đề', 'regular-thematic'],
    ['chuyên đề', 'thematic'],
    ['CĐ', 'thematic'],
    ['bất thường', 'extraordinary'],
    ['đột xuất', 'extraordinary'],
    ['BT', 'extraordinary'],
    ['Bất thường kỳ 2', 'extraordinary'],
    ['TK, CĐ', 'regular-thematic'],
    ['TK+CĐ', 'regular-thematic'],
    ['TKCĐ', 'regular-thematic'],
    ['Thường kỳ (có CĐ)', 'regular-thematic'],
    ['Thường kỳ, không có chuyên đề', 'regular'],
    ['SH thường kỳ', 'regular'],
    ['SHTK', 'regular'],
    ['sinh hoạt lệ', 'regular'],
    ['Thường kì', 'regular'],
    ['hằng tháng', 'regular'],
    ['SHCĐ', 'thematic'],
    ['Sinh hoạt CÐ', 'thematic'],
    ['không họp', 'none'],
    ['Nghỉ họp', 'none'],
  ])('%s', (text, form) => expect(readForm(text)).toEqual({ is: 'ok', value: form }));
  test.each<[Box]>([['họp mặt'], ['LD'], ['TB'], [1], [true], [{ kind: 'date', y: 2026, m: 11, d: 5 }]])(
    '%s is none',
    box => {
      expect(readForm(box)).toMatchObject({ is: 'bad', code: 'cell/unknown-choice' });
    },
  );
});

test.each<[Box, boolean]>([
  ['có', true],
  ['x', true],
  [true, true],
  [1, true],
  ['không', false],
  ['Chưa', false],
  [false, false],
  [0, false],
  ['-', false],
])('yes or no: %s', (box, value) => expect(readYesNo(box)).toEqual({ is: 'ok', value }));

test.each<[Box, string]>([
  ['không', 'none'],
  [0, 'none'],
  ['xã', 'commune'],
  ['Đảng ủy phường', 'commune'],
  ['huyện', 'higher'],
  ['tỉnh', 'higher'],
  ['có', 'some'],
  [2, 'some'],
])('from above: %s', (box, value) => expect(readSuperior(box)).toEqual({ is: 'ok', value }));

test.each<[Box, string]>([
  ['x', 'ok'],
  ['X', 'ok'],
  ['✓', 'ok'],
  [true, 'ok'],
  ['', 'blank'],
  [' ', 'blank'],
  [false, 'blank'],
  [0, 'blank'],
  ['-', 'blank'],
  ['đạt', 'bad'],
  [2, 'bad'],
])('a mark: %s', (box, is) => expect(readMark(box).is).toBe(is));

test.each([readForm, readYesNo, readSuperior, readGrade, readMark])('%o: blanks are blank, errors are errors', read => {
  expect(read('')).toEqual({ is: 'blank' });
  expect(read('\u00a0')).toEqual({ is: 'blank' });
  expect(read(NA)).toEqual({ is: 'bad', code: 'cell/formula-error', text: '#N/A' });
  expect(read('gì đó')).toMatchObject({ is: 'bad', code: 'cell/unknown-choice', text: 'gì đó' });
});

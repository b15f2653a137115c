import { expect, test } from 'vitest';
import { sumPoints } from '../../../src/core/values/points.ts';
import { judgedBook } from '../../support/sheet.ts';

const RUBRIC = `
  Mã  | Nội dung  | Điểm tối đa | Áp dụng khi
  TC1 | Chuẩn bị  | 10          |
  TC2 | Tổ chức   | 75          |
  TC3 | Chuyên đề | 15          | có chuyên đề
  TC4 | Khác      | 5           | không chuyên đề`;

const scoring = (form: string, points: string) =>
  judgedBook({
    'Tiêu chí': RUBRIC,
    'Sổ họp': `Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm | Hình thức | TC1 | TC2 | TC3 | TC4
      Thôn 1 | 11/2026 | 18 | 20 | 89,5 | ${form} | ${points}`,
  }).judged[0]?.scoring;

test.each([
  // given; open = what the blank criteria that apply could add
  ['thường kỳ', '9 | 75 | | 5', { given: 89, open: 0 }],
  ['thường kỳ', '9 | 75 | |', { given: 84, open: 5 }],
  ['thường kỳ', '| 75 | |', { given: 75, open: 15 }],
  ['thường kỳ + chuyên đề', '9 | 75 | |', { given: 84, open: 15 }],
  ['thường kỳ + chuyên đề', '9 | | 0 |', { given: 9, open: 75 }],
  ['thường kỳ', '| | |', null],
  ['thường kỳ', '11 | 75 | | 5', null],
  ['thường kỳ', 'chín | 75 | | 5', null],
])('%s: %s', (form, points, expected) => expect(scoring(form, points)?.sum).toEqual(expected));

test('89,5 is Khá', () => expect(scoring('thường kỳ', '| | |')?.graded).toBe('fair'));

test.each([
  [[0.1, 0.2], 0.3],
  [[9.5, 75, 5], 89.5],
  [[], 0],
  [[33.333, 33.333, 33.334], 100],
])('%s add up to %s', (points, sum) => expect(sumPoints(points)).toBe(sum));

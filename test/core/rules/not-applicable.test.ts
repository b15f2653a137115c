import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const book = (form: string, points: string, applies = 'có chuyên đề') => ({
  'Tiêu chí': `
    Mã  | Nội dung  | Điểm tối đa | Áp dụng khi
    TC1 | Khác      | 95          |
    TC2 | Chuyên đề | 5           | ${applies}
    TC3 | Thay thế  | 5           | ${applies === 'có chuyên đề' ? 'không chuyên đề' : 'có chuyên đề'}`,
  'Sổ họp': `
    Tên chi bộ | Tháng   | Hình thức | Có mặt | Phải dự | TC1 | TC2       | TC3 | Tổng điểm
    Thôn 1     | 11/2026 | ${form}   | 10     | 10      | 90  | ${points} |     | ${90 + Number(points || 0)}`,
});

test('points for the thematic item in a meeting without one', () =>
  expect(check(book('thường kỳ', '4')).findings).toEqual([
    at(
      'score/not-applicable',
      'G2',
      'TC2 chỉ chấm khi kỳ họp có chuyên đề, nhưng ghi 4. Hãy để trống ô này hoặc sửa cột Hình thức.',
    ),
  ]));

test('and the other way round', () =>
  expect(check(book('thường kỳ + chuyên đề', '4', 'không chuyên đề')).findings[0]?.message).toBe(
    'TC2 chỉ chấm khi kỳ họp không có chuyên đề, nhưng ghi 4. Hãy để trống ô này hoặc sửa cột Hình thức.',
  ));

test.each([
  ['thường kỳ + chuyên đề', '4'],
  ['thường kỳ', ''],
  ['thường kỳ', '0'],
  ['', '4'],
])('«%s» with «%s» points: nothing to say', (form, points) => expect(check(book(form, points)).findings).toEqual([]));

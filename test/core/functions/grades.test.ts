import { describe, expect, test } from 'vitest';
import { grades } from '../../../src/core/functions/grades.ts';
import { range } from '../../support/sheet.ts';

test.each([
  ['100', 'Tốt'],
  ['90', 'Tốt'],
  ['89.999', 'Khá'],
  ['89,5', 'Khá'],
  ['70', 'Khá'],
  ['69.5', 'Trung bình'],
  ['50', 'Trung bình'],
  ['49,5', 'Kém'],
  ['0', 'Kém'],
  ['95 điểm', 'Tốt'],
  ['95đ', 'Tốt'],
  ['95/100', 'Tốt'],
  ['-', ''],
  ['', ''],
  ['100.5', '⚠ Tổng điểm ghi 100,5, nhưng cao nhất là 100. Hãy ghi lại.'],
  ['925', '⚠ Tổng điểm ghi 925, nhưng cao nhất là 100. Có thể thiếu dấu phẩy: 92,5. Hãy ghi lại.'],
  ['-5', '⚠ «Điểm» ghi −5, nhưng không thể là số âm. Hãy ghi lại cho đúng.'],
  ['tốt', '⚠ «Điểm» ghi «tốt», không phải là số. Hãy ghi lại bằng chữ số.'],
  ['#N/A', '⚠ «Điểm» đang là lỗi công thức #N/A. Hãy sửa công thức hoặc ghi thẳng số vào ô.'],
])('%s gives %s', (score, expected) => expect(grades(range(score || ' | '), []).flat()[0]).toBe(expected));

test('box for box, under a header', () => {
  expect(grades(range('Tổng điểm\n95\n\n72'), [])).toEqual([['Xếp loại'], ['Tốt'], [], ['Khá']]);
});

describe('with the settings of the commune', () => {
  const settings = range('Khóa | Giá trị\nNgưỡng Tốt | 92\nNgưỡng Khá | 75');
  test.each([
    ['92', 'Tốt'],
    ['91,9', 'Khá'],
    ['75', 'Khá'],
    ['74', 'Trung bình'],
    ['50', 'Trung bình'],
  ])('%s gives %s', (score, expected) => expect(grades(range(score), settings)).toEqual([[expected]]));
  test('scores out of ten, where the commune says so', () => {
    const outOfTen = range('Khóa | Giá trị\nThang điểm | 10');
    expect(grades(range('9\n8,9\n0\n95'), outOfTen).flat()).toEqual([
      'Tốt',
      'Khá',
      'Kém',
      '⚠ «Điểm» ghi 95, ngoài khoảng có thể có (0–10). Hãy kiểm tra và ghi lại.',
    ]);
  });
  test('a range without its header row', () => {
    expect(grades(range('95'), range('Ngưỡng Tốt | 92'))).toEqual([
      ['⚠ Vùng cấu hình phải có dòng tiêu đề «Khóa», «Giá trị». Hãy chọn lại vùng, kể cả dòng tiêu đề.'],
    ]);
  });
});

import { expect, test } from 'vitest';
import { at, errors } from '../../support/sheet.ts';

const MEETINGS = `
  Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
  Thôn 1     | 11/2026 | 20      | 18     | 95`;

const settings = (key: string, value: string) => ({
  'Cấu hình': `
    Khóa   | Giá trị
    ${key} | ${value}`,
  'Sổ họp': MEETINGS,
});

test('a value that is no number', () => {
  expect(errors(settings('Ngưỡng Tốt', 'chín mươi'))).toEqual([
    at(
      'cell/not-a-number',
      'B2',
      '«Ngưỡng Tốt» ghi «chín mươi», không phải là số. Hãy ghi lại bằng chữ số.',
      '',
      'Cấu hình',
    ),
  ]);
});

test('a value that cannot be', () => {
  expect(errors(settings('Ngày họp đến', '32'))).toEqual([
    at(
      'cell/out-of-range',
      'B2',
      '«Ngày họp đến» ghi 32, ngoài khoảng có thể có (1–31). Hãy kiểm tra và ghi lại.',
      '',
      'Cấu hình',
    ),
  ]);
});

test.each([
  ['Ngưỡng Tốt', '90'],
  ['Ngưỡng Tốt', '92,5'],
  ['Ngưỡng Tốt', ''],
  ['Tỷ lệ dự đạt (%)', '90%'],
  ['Ghi chú riêng', 'gì cũng được'],
])('silent: %s %s', (key, value) => expect(errors(settings(key, value))).toEqual([]));

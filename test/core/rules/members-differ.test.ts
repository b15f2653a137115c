import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const told = (members: string, listed: string) =>
  check({
    'Chi bộ': `Mã | Tên | Số đảng viên\nC1 | Thôn 1 | ${listed}`,
    'Sổ họp': `
      Mã chi bộ | Tháng   | Tổng số ĐV | Phải dự | Có mặt | Tổng điểm
      C1        | 11/2026 | ${members} | 16      | 16     | 95`,
  }).findings;

test('17 in the row, 16 in the roster', () => {
  expect(told('17', '16')).toEqual([
    at(
      'roster/members-differ',
      'C2',
      'Tổng số đảng viên ghi 17, trong danh mục là 16. Hãy sửa số nào chưa đúng.',
      'C1 – Thôn 1',
    ),
  ]);
});

test('equal, or one of them not given', () => {
  expect(told('16', '16')).toEqual([]);
  expect(told('16', '')).toEqual([]);
  expect(told('', '17')).toEqual([]);
});

import { expect, test } from 'vitest';
import { errors, summary } from '../../support/sheet.ts';

const rows = (subtotal: string) => `
  TỔNG HỢP THÁNG 11/2026
  STT | Chi bộ | Phải dự | Có mặt | Tổng điểm
  1   | Thôn 1 | 18      | 17     | 95
  2   | Thôn 2 | 20      | 18     | 88
      | Cụm 1  | ${subtotal} | 91.5
  3   | Thôn 3 | 10      | 9      | 90`;

test('what the rows beside it add up to is their subtotal, whatever it is called', () => {
  // 18 + 20 and 17 + 18: no unit; 18 + 20 + 10 and 17 + 18 + 9 in all
  expect(errors(rows('38 | 35'))).toEqual([]);
  expect(summary(rows('38 | 35'))).toMatchObject({ expected: 3, attendance: { due: 48, present: 44 } });
});

test('what they do not add up to stays a unit', () => {
  expect(summary(rows('37 | 35'))).toMatchObject({ expected: 4, attendance: { due: 85, present: 79 } });
});

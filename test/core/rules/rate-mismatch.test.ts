import { expect, test } from 'vitest';
import { at, told as toldOf } from '../../support/sheet.ts';

const told = (due: number, present: number, rate: string) =>
  toldOf(`
    Tên chi bộ | Tháng   | Phải dự | Có mặt     | Tỷ lệ dự (%) | Tổng điểm
    Thôn 1     | 11/2026 | ${due} | ${present} | ${rate}      | 95`);

test('11 of 13 is 84,6%, 100% typed', () => {
  expect(told(13, 11, '100%')).toEqual([
    at('row/rate-mismatch', 'E2', 'Tỷ lệ dự ghi 100,0%, nhưng 11/13 là 84,6%. Hãy sửa tỷ lệ hoặc xóa ô này.'),
  ]);
});

test.each([
  // 11/13 = 0,84615…: as a fraction, with one decimal, rounded to whole percents
  [13, 11, '0.846'],
  [13, 11, '84,6%'],
  [13, 11, '85'],
  [13, 13, '100'],
  [13, 13, '1'],
])('%s due, %s present, %s typed is right but for rounding', (due, present, rate) =>
  expect(told(due, present, rate)).toEqual([]),
);

test('83% is off by more than rounding', () =>
  expect(told(13, 11, '83%').map(({ code }) => code)).toEqual(['row/rate-mismatch']));

test('silent where present is itself in doubt: one slip, one finding', () => {
  expect(told(13, 14, '100%').map(({ code }) => code)).toEqual(['row/present-over-due']);
});

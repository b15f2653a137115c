import { expect, test } from 'vitest';
import { at, errors, places } from '../../support/sheet.ts';

const TODAY = { y: 2026, m: 11, d: 23 };

const sheet = (date: string): string => `
  Tên chi bộ | Tháng   | Ngày họp | Phải dự | Có mặt | Tổng điểm
  Thôn 1     | 11/2026 | ${date}  | 20      | 18     | 95`;

test('tomorrow', () => {
  expect(errors(sheet('2026-11-24'), TODAY)).toEqual([
    at('row/date-in-future', 'C2', 'Ngày họp 24/11/2026 chưa đến (hôm nay là 23/11/2026). Hãy sửa ngày họp.'),
  ]);
});

test('today is no future', () => expect(places(sheet('2026-11-23'), TODAY)).toEqual([]));

test('without a clock (custom functions) nothing is in the future', () => {
  expect(places(sheet('2026-11-24'))).toEqual([]);
});

test('a day of another month is one slip and one error', () => {
  expect(places(sheet('2026-12-05'), TODAY)).toEqual(['row/date-outside-month C2']);
});

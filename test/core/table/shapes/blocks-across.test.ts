import { describe, expect, test } from 'vitest';
import { check, errors, places, summary } from '../../../support/sheet.ts';

describe('blocks of units side by side under equal headers', () => {
  const drawing = (present = '9') => ({
    'Tháng 11': `
      THEO DÕI SINH HOẠT CHI BỘ THÁNG 11/2026
      STT | Chi bộ    | Phải dự | Có mặt | Điểm |  | STT | Chi bộ      | Phải dự | Có mặt | Điểm
      1   | CB thôn 1 | 18      | 17     | 95   |  | 1   | CB Mầm non  | 12      | 11     | 89.5
      2   | CB thôn 2 | 20      | 18     | 92.5 |  | 2   | CB Quân sự  | 9       | ${present} | 96`,
  });
  test('are one table after the other', () => {
    expect(errors(drawing())).toEqual([]);
    // 18 + 20 + 12 + 9 = 59; 17 + 18 + 11 + 9 = 55; (95 + 92.5 + 89.5 + 96) / 4 = 373 / 4
    expect(summary(drawing())).toMatchObject({
      reported: 4,
      attendance: { due: 59, present: 55 },
      score: { mean: 93.25 },
    });
    expect(check(drawing()).shapes).toEqual(['các khối chi bộ đặt cạnh nhau']);
  });
  test('name the box of the second block where it stands', () => {
    expect(places(drawing('10'))).toEqual(['row/present-over-due J4']);
  });
});

test('silent: a second column of units that says other things of them is no second block', () => {
  const drawing = {
    'Tháng 11': `
      Chi bộ    | Phải dự | Có mặt | Điểm | Chi bộ kết nghĩa
      CB thôn 1 | 18      | 17     | 95   | CB Mầm non
      CB thôn 2 | 20      | 18     | 92   | CB Quân sự`,
  };
  expect(check(drawing).shapes).toEqual([]);
});

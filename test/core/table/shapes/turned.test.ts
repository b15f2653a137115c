import { describe, expect, test } from 'vitest';
import { check, errors, places, summary } from '../../../support/sheet.ts';

describe('a table on its side', () => {
  const drawing = (present = '17') => ({
    'Tháng 11': `
      TỔNG HỢP THÁNG 11/2026
      Nội dung         | Chi bộ thôn 1 | Chi bộ thôn 2 | Chi bộ Mầm non | Cộng
      Phải dự          | 18            | 20            | 12             | 50
      Có mặt           | ${present}    | 18            | 11             | 46
      Vắng có lý do    | 1             | 1             | 1              | 3
      Vắng không lý do | 0             | 1             | 0              | 1
      Tổng điểm        | 95            | 88            | 92             |`,
  });
  test('is turned, each unit a row, its total passed over', () => {
    expect(errors(drawing())).toEqual([]);
    // 18 + 20 + 12 = 50, not 100 with the column of the total; 17 + 18 + 11 = 46; (95 + 88 + 92) / 3 = 275 / 3
    expect(summary(drawing())).toMatchObject({
      reported: 3,
      attendance: { due: 50, present: 46 },
      score: { count: 3 },
    });
    expect(check(drawing()).shapes).toEqual(['chi bộ theo cột, số liệu theo dòng']);
    expect(check(drawing()).rows).toMatchObject({ records: 3, skipped: 1 });
  });
  test('names the box where the figure stands', () => {
    // 16 + 1 + 0 = 17, not 18
    expect(places(drawing('16'))).toEqual(['row/attendance-sum B4']);
  });
});

test('silent: a plain table with units in a column', () => {
  const plain = 'Chi bộ | Tháng | Phải dự | Có mặt | Điểm\nChi bộ thôn 1 | 11/2026 | 18 | 17 | 95';
  expect(check(plain).shapes).toEqual([]);
});

test('months on their side below each other are read each by its own title', () => {
  const block = (month: string, first: string, second: string) =>
    `THÁNG ${month}\nNội dung | Chi bộ thôn 1 | Chi bộ thôn 2\nPhải dự | 18 | 20\nCó mặt | ${first} | ${second}`;
  const drawing = { Trang: `${block('10/2026', '17', '18')}\n${block('11/2026', '16', '15')}` };
  // 16 + 15 of 18 + 20; 17 + 18 before
  expect(summary(drawing)).toMatchObject({ reported: 2, attendance: { due: 38, present: 31 } });
  expect(summary(drawing, '2026-10')).toMatchObject({ reported: 2, attendance: { due: 38, present: 35 } });
});

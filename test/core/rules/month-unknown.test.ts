import { describe, expect, test } from 'vitest';
import { at, check, errors, places, standings, summary } from '../../support/sheet.ts';

const sheet = (month: string, date = ''): string => `
  Tên chi bộ | Tháng    | Ngày họp | Phải dự | Có mặt | Tổng điểm
  Thôn 1     | ${month} | ${date}  | 20      | 18     | 95
  Thôn 2     | 11/2026  | 2026-11-05 | 10    | 10     | 90`;

test('13/2026 is no month', () => {
  expect(errors(sheet('13/2026'))).toEqual([
    at('month/unknown', 'B2', 'Tháng ghi «13/2026» không đọc được. Hãy ghi lại theo dạng 11/2026.'),
  ]);
});

test('neither month nor day', () => {
  expect(errors(sheet(''))).toEqual([
    at(
      'month/unknown',
      'B2',
      'Không biết dòng này của tháng nào. Hãy ghi tháng (ví dụ 11/2026) hoặc ngày họp đầy đủ ngày, tháng, năm.',
    ),
  ]);
});

test('the row is told in every month, as read and excluded', () => {
  for (const month of ['2026-10', '2026-11', '2027-01']) {
    const { findings, rows } = check(sheet('quý 4'), month);
    expect(findings.map(({ code, row }) => `${code} ${row}`)).toEqual(['month/unknown 2']);
    expect([rows.attendance.excluded, rows.score.excluded]).toEqual([1, 1]);
  }
  expect(standings(sheet('quý 4'))).toEqual([
    ['excluded', 'excluded'],
    ['counted', 'counted'],
  ]);
  expect(summary(sheet('quý 4')).attendance).toMatchObject({ due: 10, present: 10 });
});

describe('silent', () => {
  test.each([
    ['11'],
    ['T11'],
    ['Tháng 11'],
    ['11/2026'],
    ['11-2026'],
    ['Tháng 11/2026'],
    ['Tháng 11 năm 2026'],
    ['2026-11-01'],
    ["'2026-11"],
  ])('%s', month => {
    expect(places(sheet(month))).toEqual([]);
    expect(summary(sheet(month)).reported).toBe(2);
  });
  test('no month, but a whole day', () => {
    expect(places(sheet('', '05/11/2026'))).toEqual([]);
    expect(summary(sheet('', '05/11/2026')).reported).toBe(2);
  });
});

test('a row that holds nothing but name and a wrong month reports nothing and raises nothing', () => {
  expect(
    places(`
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
      Thôn 1     | 13/2026 |         |        |
      Thôn 2     | 11/2026 | 10      | 10     | 90`),
  ).toEqual([]);
});

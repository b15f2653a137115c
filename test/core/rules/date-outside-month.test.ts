import { expect, test } from 'vitest';
import { at, errors, places, standings } from '../../support/sheet.ts';

const sheet = (date: string): string => `
  Tên chi bộ | Tháng   | Ngày họp | Phải dự | Có mặt | Tổng điểm
  Thôn 1     | 11/2026 | ${date}  | 20      | 18     | 95`;

test('5 October in a row of November; nothing is taken out', () => {
  expect(errors(sheet('2026-10-05'))).toEqual([
    at(
      'row/date-outside-month',
      'C2',
      'Ngày họp 05/10/2026 không thuộc tháng 11/2026 của dòng này. Hãy sửa ngày hoặc tháng.',
    ),
  ]);
  expect(standings(sheet('2026-10-05'))).toEqual([['counted', 'counted']]);
});

test('day and month swapped: 11 May is probably 5 November', () => {
  expect(errors(sheet('2026-05-11'))).toEqual([
    at(
      'row/date-outside-month',
      'C2',
      'Ngày họp 11/05/2026 không thuộc tháng 11/2026 của dòng này. Có thể ngày và tháng bị đảo: 05/11/2026. Hãy sửa ngày hoặc tháng.',
    ),
  ]);
});

test('the right day of the wrong year', () => {
  expect(places(sheet('05/11/2025'))).toEqual(['row/date-outside-month C2']);
});

test.each([
  ['first day', '2026-11-01'],
  ['last day', '2026-11-30'],
  ['no year: that of the month', '5/11'],
  ['the day alone', '5'],
  ['with a weekday', '05/11/2026 (thứ Năm)'],
  ['blank', ''],
])('silent: %s', (_, date) => expect(places(sheet(date))).toEqual([]));

test('a day of 30 November + 1 is one error: it cannot be read', () => {
  expect(places(sheet('31/11/2026'))).toEqual(['cell/not-a-date C2']);
});

import { expect, test } from 'vitest';
import { at, check, places, standings, summary, told } from '../../support/sheet.ts';

const book = (present: string, score: string, absent = '0') => `
  Tên chi bộ | Tháng   | Phải dự | Có mặt     | Vắng có lý do | Tổng điểm
  Thôn 1     | 11/2026 | 9       | ${present} | ${absent}     | ${score}`;

// 8 January 1900 is 9 days after 30 December 1899, 00:00 is 0 days
test('a number in a box of days or hours counts, is told, and its fix writes the number', () => {
  const drawing = book('1900-01-08', '95', '00:00');
  expect(told(drawing)).toEqual([
    at(
      'cell/number-as-date',
      'D2',
      '«Có mặt» ghi số 9 nhưng ô còn định dạng ngày giờ nên hiện thành «08/01/1900»; tiện ích vẫn tính là 9. Hãy đổi định dạng của ô thành số.',
    ),
    at(
      'cell/number-as-date',
      'E2',
      '«Vắng có lý do» ghi số 0 nhưng ô còn định dạng ngày giờ nên hiện thành «00:00»; tiện ích vẫn tính là 0. Hãy đổi định dạng của ô thành số.',
    ),
  ]);
  expect(summary(drawing).attendance).toMatchObject({ present: 9, due: 9, excused: { sum: 0, given: 1 } });
  expect(check(drawing).findings.map(({ fix }) => fix?.map(box => [box.box, box.new]))).toEqual([
    [['D2', 9]],
    [['E2', 0]],
  ]);
});

test('points too: 92 days are 1 April 1900', () => {
  const drawing = book('9', '1900-04-01');
  expect(told(drawing).map(({ code, column }) => `${code} ${column}`)).toEqual(['cell/number-as-date F']);
  expect(summary(drawing).score).toMatchObject({ count: 1, mean: 92 });
});

test('the number is held against the others, and a criterion says its code', () => {
  // 18 came of 9 due
  expect(places(book('1900-01-17', '95'))).toEqual(['row/present-over-due D2']);
  const scored = `
    Tên chi bộ | Tháng   | Phải dự | Có mặt | TC1        | Tổng điểm
    Thôn 1     | 11/2026 | 9       | 9      | 1900-04-01 | 92`;
  expect(told(scored).map(({ message }) => message.slice(0, 15))).toEqual(['«TC1» ghi số 92']);
});

test('a day of our time in a column of counts stays an error, and so does an hour', () => {
  // beside a plain count, for a column of nothing but days would be one of fractions
  const two = (present: string) => `${book(present, '95')}\n  Thôn 2 | 11/2026 | 9 | 8 | 1 | 95`;
  expect(places(two('2026-11-05'))).toEqual(['cell/not-a-number D2']);
  expect(places(two('19:30'))).toEqual(['cell/not-a-number D2']);
  expect(standings(two('2026-11-05'))).toEqual([
    ['excluded', 'counted'],
    ['counted', 'counted'],
  ]);
});

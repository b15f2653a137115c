import { expect, test } from 'vitest';
import { at, errors, places, standings } from '../../support/sheet.ts';

const sheet = (due: string, present: string, excused = '', unexcused = ''): string => `
  Tên chi bộ | Tháng   | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm
  Thôn 1     | 11/2026 | ${due} | ${present} | ${excused} | ${unexcused} | 95`;

test('16 of 15 with the absences left blank', () => {
  expect(errors(sheet('15', '16'))).toEqual([
    at('row/present-over-due', 'D2', 'Có mặt 16 nhiều hơn phải dự 15. Hãy kiểm tra lại hai số này.'),
  ]);
  expect(standings(sheet('15', '16'))).toEqual([['excluded', 'counted']]);
});

test('one kind of absence alone does not make a sum', () => {
  expect(places(sheet('15', '16', '0', ''))).toEqual(['row/present-over-due D2']);
  expect(places(sheet('15', '16', '', '0'))).toEqual(['row/present-over-due D2']);
});

test.each([
  ['as many as due', '15', '15'],
  ['fewer', '15', '1'],
  ['nobody due, nobody came', '0', '0'],
])('silent: %s', (_, due, present) => expect(places(sheet(due, present))).toEqual([]));

test('a fraction 16/15 points at its own box', () => {
  expect(
    errors(`
      Tên chi bộ | Tháng   | Dự họp (có mặt/phải dự) | Tổng điểm
      Thôn 1     | 11/2026 | 16/15                   | 95`),
  ).toEqual([at('row/present-over-due', 'C2', 'Có mặt 16 nhiều hơn phải dự 15. Hãy kiểm tra lại hai số này.')]);
});

test('an exempt member who comes is due as well: 14 + 1 of 14 + 1', () => {
  expect(
    places(`
      Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH | Miễn SH có dự | Có mặt | Tổng điểm
      Thôn 1     | 11/2026 | 15         | 1       | 1             | 14     | 95`),
  ).toEqual([]);
});

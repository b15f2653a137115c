import { describe, expect, test } from 'vitest';
import { at, errors, places, standings, summary } from '../../support/sheet.ts';

const sheet = (due: string, present: string, excused: string, unexcused: string): string => `
  Tên chi bộ | Tháng   | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm
  Thôn 1     | 11/2026 | ${due} | ${present} | ${excused} | ${unexcused} | 95`;

test('10 + 1 + 1 is 12, not 13', () => {
  expect(errors(sheet('13', '10', '1', '1'))).toEqual([
    at(
      'row/attendance-sum',
      'D2',
      'Có mặt 10 + vắng có lý do 1 + vắng không lý do 1 = 12, nhưng phải dự là 13. Hãy kiểm tra lại số có mặt và số vắng.',
    ),
  ]);
  expect(standings(sheet('13', '10', '1', '1'))).toEqual([['excluded', 'counted']]);
});

test.each([
  ['adds up', sheet('13', '11', '1', '1')],
  ['"không" and "-" are none', sheet('13', '13', 'không', '-')],
  ['"01 đ/c" is one', sheet('13', '11 ĐV', '01 đ/c', '1')],
  ['excused blank is not zero', sheet('13', '10', '', '1')],
  ['unexcused blank is not zero', sheet('13', '10', '1', '')],
])('silent: %s', (_, drawing) => expect(places(drawing)).toEqual([]));

test('more present than due with all absences given is this rule, not present-over-due', () => {
  // 16 + 0 + 0 = 16 ≠ 15
  expect(places(sheet('15', '16', '0', '0'))).toEqual(['row/attendance-sum D2']);
});

test('a negative absence that hides in the sum is one error', () => {
  // 11 + 2 − 1 = 12
  expect(places(sheet('12', '11', '2', '-1'))).toEqual(['cell/negative F2']);
});

test('the due that is not typed is members less deductions', () => {
  // 16 − 2 = 14; 12 + 1 + 0 = 13
  expect(
    errors(`
      Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm
      Thôn 1     | 11/2026 | 16         | 2       | 12     | 1             | 0                | 95`),
  ).toEqual([
    at(
      'row/attendance-sum',
      'E2',
      'Có mặt 12 + vắng có lý do 1 + vắng không lý do 0 = 13, nhưng phải dự là 14. Hãy kiểm tra lại số có mặt và số vắng.',
    ),
  ]);
});

describe('exempt members who come count in both', () => {
  const came = (present: string) => `
    Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH | Miễn SH có dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm
    Thôn 1     | 11/2026 | 20         | 3       | 2             | ${present} | 1 | 0 | 95`;
  test('due 20 − 3 + 2 = 19, present 16 + 2 = 18, 18 + 1 + 0 = 19', () => {
    expect(places(came('16'))).toEqual([]);
    expect(summary(came('16')).attendance).toMatchObject({ due: 19, present: 18, rate: 18 / 19 });
  });
  test('15 + 2 = 17, 17 + 1 + 0 = 18 is not 19', () => {
    expect(errors(came('15'))).toEqual([
      at(
        'row/attendance-sum',
        'F2',
        'Có mặt 17 + vắng có lý do 1 + vắng không lý do 0 = 18, nhưng phải dự là 19. Hãy kiểm tra lại số có mặt và số vắng.',
      ),
    ]);
  });
});

describe('excused absences out of the denominator', () => {
  const tabs = (row: string) => ({
    'Cấu hình': `
      Khóa                     | Giá trị
      Không tính vào số phải dự | miễn, vắng có lý do`,
    'Sổ họp': `
      Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm
      Thôn 1     | 11/2026 | ${row}`,
  });
  test('present + unexcused = due: 20 − 1 − 2 = 17 = 16 + 1', () => {
    expect(places(tabs('20 | 1 | 16 | 2 | 1 | 95'))).toEqual([]);
    expect(summary(tabs('20 | 1 | 16 | 2 | 1 | 95')).attendance).toEqual({
      due: 17,
      present: 16,
      excused: { sum: 2, given: 1 },
      unexcused: { sum: 1, given: 1 },
      rate: 16 / 17,
    });
  });
  test('15 + 1 is not 17', () => {
    expect(errors(tabs('20 | 1 | 15 | 2 | 1 | 95'))).toEqual([
      at(
        'row/attendance-sum',
        'E2',
        'Có mặt 15 + vắng không lý do 1 = 16, nhưng phải dự là 17. Hãy kiểm tra lại số có mặt và số vắng.',
      ),
    ]);
  });
});

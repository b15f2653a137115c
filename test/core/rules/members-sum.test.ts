import { expect, test } from 'vitest';
import { at, errors, places, standings } from '../../support/sheet.ts';

const sheet = (members: string, official: string, probationary: string): string => `
  Tên chi bộ | Tháng   | Tổng số ĐV | Chính thức | Dự bị | Có mặt | Tổng điểm
  Thôn 1     | 11/2026 | ${members} | ${official} | ${probationary} | 12 | 95`;

test('13 + 1 is not 15', () => {
  expect(errors(sheet('15', '13', '1'))).toEqual([
    at(
      'row/members-sum',
      'C2',
      'Chính thức 13 + dự bị 1 = 14, nhưng tổng số đảng viên là 15. Hãy kiểm tra lại ba số này.',
    ),
  ]);
  expect(standings(sheet('15', '13', '1'))).toEqual([['excluded', 'counted']]);
});

test.each([
  ['adds up', '14', '13', '1'],
  ['"không" on probation is 0', '13', '13', 'không'],
  ['a dash on probation is 0', '13', '13', '-'],
  ['a blank is not zero: nothing to compare', '15', '13', ''],
  ['members blank, due not known from them', '', '13', '1'],
])('silent: %s', (_, members, official, probationary) => {
  expect(places(sheet(members, official, probationary)).filter(place => place.startsWith('row/'))).toEqual([]);
});

test('one slip in the members gives one error though the due typed and the sum agree with official + probationary', () => {
  // 13 + 1 = 14 ≠ 15; due 14 = 14 − 0; 12 + 1 + 1 = 14
  expect(
    places(`
      Tên chi bộ | Tháng   | Tổng số ĐV | Chính thức | Dự bị | Miễn SH | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm
      Thôn 1     | 11/2026 | 15         | 13         | 1     | 0       | 14      | 12     | 1             | 1                | 95`),
  ).toEqual(['row/members-sum C2']);
});

test('one slip in the official members gives one error though the due is computed from the members', () => {
  // 12 + 1 = 13 ≠ 14; due 14 − 1 = 13; 11 + 1 + 1 = 13
  expect(
    places(`
      Tên chi bộ | Tháng   | Tổng số ĐV | Chính thức | Dự bị | Miễn SH | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm
      Thôn 1     | 11/2026 | 14         | 12         | 1     | 1       | 11     | 1             | 1                | 95`),
  ).toEqual(['row/members-sum C2']);
});

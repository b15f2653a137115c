import { expect, test } from 'vitest';
import { historyCodes, historyOf, monthly } from '../../support/months.ts';
import { at } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Tổng số ĐV | Chính thức | Dự bị | Có mặt | Tổng điểm';
const told = (...rows: readonly (string | null)[]) =>
  historyCodes(`${HEAD}\n${monthly(rows.map(row => (row === null ? null : `${row} | 9 | 95`)))}`);
const FIRES = ['history/members-jump'];

test('15 in October and 18 in November: three persons, exactly a fifth', () => {
  expect(historyOf(`${HEAD}\n${monthly(['15 | | | 15 | 95', '18 | | | 15 | 95'])}`)).toEqual([
    at(
      'history/members-jump',
      'C3',
      'Tổng số đảng viên 18, tháng 10/2026 là 15. Hãy kiểm tra lại; không cần sửa nếu đúng như vậy.',
    ),
  ]);
  expect(told('15 | |', '12 | |')).toEqual(FIRES);
});

test('two persons in a small unit, or less than a fifth in a large one, are no jump', () => {
  expect(told('9 | |', '11 | |')).toEqual([]);
  // 3/16 = 18,75 %
  expect(told('16 | |', '19 | |')).toEqual([]);
});

test('the nearest of the three months before that gives members', () => {
  expect(told('15 | |', null, ' | |', '20 | |')).toEqual(FIRES);
  // October says 20 already
  expect(told('15 | |', null, '20 | |', '20 | |')).toEqual([]);
  // four months before is too long ago
  expect(told('15 | |', null, null, null, '20 | |')).toEqual([]);
});

test('silent where official and probationary members contradict the members, now or before', () => {
  expect(told('15 | |', '51 | 14 | 1')).toEqual([]);
  // October's own figures disagree: September counts
  expect(told('15 | 14 | 1', '51 | 14 | 1', '15 | 14 | 1')).toEqual([]);
  expect(told('15 | 14 | 1', '15 | 14 | 2', '20 | 18 | 2')).toEqual(FIRES);
});

test('silent in a month reported twice', () => {
  expect(
    historyCodes(`${HEAD}\n${monthly(['15 | | | 9 | 95', '20 | | | 9 | 95'])}\nThôn 1 | 11/2026 | 20 | | | 9 | 95`),
  ).toEqual([]);
});

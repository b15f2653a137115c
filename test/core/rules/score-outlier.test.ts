import { expect, test } from 'vitest';
import { historyCodes, historyOf, monthly, times } from '../../support/months.ts';
import { at } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm';
const told = (...scores: readonly (number | string)[]) =>
  historyCodes(`${HEAD}\n${monthly(scores.map(score => `20 | 18 | ${score}`))}`);
const FIRES = ['history/score-outlier'];

test('six months of 95 and then 85: exactly ten points less', () => {
  const book = (score: string) => `${HEAD}\n${monthly([...times(6, '20 | 18 | 95'), `20 | 18 | ${score}`])}`;
  expect(historyOf(book('85'))).toEqual([
    at(
      'history/score-outlier',
      'E8',
      'Tổng điểm 85 khác hẳn mức thường thấy của chi bộ (95 trong 6 tháng đã có số liệu). Hãy kiểm tra lại; không cần sửa nếu đúng như vậy.',
    ),
  ]);
  expect(historyOf(book('85,1'))).toEqual([]);
});

test('ten points in tenths are ten points: 94,1 − 84,1', () => {
  expect(told(...Array.from({ length: 6 }, () => '94,1'), '84,1')).toEqual(FIRES);
});

test('a unit that varies much: median 80, distances 10, 6, 2, 2, 6, 10, so MAD 6 and the bound 3,5·6/0,6745 = 31,1 points', () => {
  expect(told(70, 74, 78, 82, 86, 90, 49)).toEqual([]);
  expect(told(70, 74, 78, 82, 86, 90, 48)).toEqual(FIRES);
});

test('a median between two months: of 70, 70, 70, 90, 90, 90 it is 80, MAD 10', () => {
  // 3,5·10/0,6745 = 51,9 points
  expect(told(70, 70, 70, 90, 90, 90, 29)).toEqual([]);
  expect(told(70, 70, 70, 90, 90, 90, 28)).toEqual(FIRES);
});

test('scores that do not count are no history, and are not held against it', () => {
  expect(told(101, 95, 95, 95, 95, 95, 60)).toEqual([]);
  expect(told(95, 95, 95, 95, 95, 95, 120)).toEqual([]);
  expect(told(95, 95, 95, 95, 95, 60)).toEqual([]);
});

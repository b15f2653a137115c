import { expect, test } from 'vitest';
import { historyCodes, historyOf, monthly, times } from '../../support/months.ts';
import { at } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm';
const told = (...rows: readonly (string | null)[]) => historyCodes(`${HEAD}\n${monthly(rows)}`);
const FIRES = ['history/attendance-outlier'];

test('six months of 18/20 and then 14/20: exactly a fifth less', () => {
  const book = (present: number) => `${HEAD}\n${monthly([...times(6, '20 | 18 | 95'), `20 | ${present} | 95`])}`;
  // 18/20 − 14/20 = 20 points of a hundred, 4 persons; the months before are all alike, so any other rate is far
  expect(historyOf(book(14))).toEqual([
    at(
      'history/attendance-outlier',
      'D8',
      'Tỷ lệ dự 70,0% (14/20) khác hẳn mức thường thấy của chi bộ (90,0% trong 6 tháng đã có số liệu). Hãy kiểm tra lại số có mặt và phải dự; không cần sửa nếu đúng như vậy.',
    ),
  ]);
  expect(historyOf(book(15))).toEqual([]);
});

test('much more than usual is told too', () => {
  expect(told(...times(6, '20 | 14 | 95'), '20 | 20 | 95')).toEqual(FIRES);
});

test('a village of nine does not cry wolf: two persons are 22 points, three are told', () => {
  expect(told(...times(6, '9 | 9 | 95'), '9 | 7 | 95')).toEqual([]);
  expect(told(...times(6, '9 | 9 | 95'), '9 | 6 | 95')).toEqual(FIRES);
  // 15 − 12 = 3 persons and 3/15 = a fifth: on both bounds at once
  expect(told(...times(6, '15 | 15 | 95'), '15 | 12 | 95')).toEqual(FIRES);
});

test('a unit that varies much: median 90, distances 10, 6, 2, 2, 6, 10, so MAD 6 and the bound 3,5·6/0,6745 = 31,1 points', () => {
  const earlier = [80, 84, 88, 92, 96, 100].map(present => `100 | ${present} | 95`);
  expect(told(...earlier, '100 | 59 | 95')).toEqual([]);
  expect(told(...earlier, '100 | 58 | 95')).toEqual(FIRES);
});

test('six months of the twelve before are needed', () => {
  expect(told(...times(5, '20 | 18 | 95'), '20 | 10 | 95')).toEqual([]);
  // the sixth lies 12 months before, then 13
  expect(told('20 | 18 | 95', ...times(6, '20 |  | 95'), ...times(5, '20 | 18 | 95'), '20 | 10 | 95')).toEqual(FIRES);
  expect(told('20 | 18 | 95', ...times(7, '20 |  | 95'), ...times(5, '20 | 18 | 95'), '20 | 10 | 95')).toEqual([]);
});

test('only rows whose attendance counts, and no month reported twice', () => {
  // more came than were due: the sixth month does not count
  expect(told('20 | 21 | 95', ...times(5, '20 | 18 | 95'), '20 | 10 | 95')).toEqual([]);
  // this month itself
  expect(told(...times(6, '10 | 10 | 95'), '10 | 13 | 95')).toEqual([]);
  const twice = `${HEAD}\n${monthly([...times(6, '20 | 18 | 95'), '20 | 10 | 95'])}`;
  expect(historyCodes(`${twice}\nThôn 1 | 05/2026 | 20 | 18 | 95`)).toEqual([]);
  expect(historyCodes(`${twice}\nThôn 1 | 11/2026 | 20 | 18 | 95`)).toEqual([]);
});

test("another unit's months are not this one's", () => {
  expect(
    historyCodes(
      `${HEAD}\n${monthly(times(6, '20 | 18 | 95').concat('20 | 18 | 95'))}\nThôn 2 | 11/2026 | 20 | 8 | 95`,
    ),
  ).toEqual([]);
});

import { expect, test } from 'vitest';
import { historyCodes, historyOf, monthly } from '../../support/months.ts';
import { at } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Tự xếp loại | Cấp trên quyết định';
const told = (...rows: readonly (string | null)[]) =>
  historyCodes(`${HEAD}\n${monthly(rows.map(row => (row === null ? null : `20 | 18 | ${row}`)))}`);
const FIRES = ['history/weak-two-months'];

test('Kém in October and Trung bình in November', () => {
  expect(historyOf(`${HEAD}\n${monthly(['20 | 18 | 49 | |', '20 | 18 | 50 | |'])}`)).toEqual([
    at(
      'history/weak-two-months',
      'E3',
      'Hai tháng liền xếp loại thấp: tháng 10/2026 Kém, tháng này Trung bình. Cần cấp ủy dự họp và giúp chi bộ.',
    ),
  ]);
});

test('70 is Khá, 69,9 is not', () => {
  expect(told('69,9 | |', '69,9 | |')).toEqual(FIRES);
  expect(told('70 | |', '69,9 | |')).toEqual([]);
  expect(told('69,9 | |', '70 | |')).toEqual([]);
});

test('a grade without a score is a grade', () => {
  const book = `${HEAD}\n${monthly(['20 | 18 | | Kém |', '20 | 18 | | Trung bình |'])}`;
  expect(historyOf(book).map(({ code, column }) => [code, column])).toEqual([['history/weak-two-months', 'F']]);
  expect(told('60 | |', ' | Khá |')).toEqual([]);
});

test('a score that does not count gives no grade', () => {
  // 60 is Trung bình, marked Tốt
  expect(told('60 | |', '60 | Tốt |')).toEqual([]);
  expect(told('60 | Tốt |', '60 | |')).toEqual([]);
});

test('only the calendar month before', () => {
  expect(told('60 | |', null, '60 | |')).toEqual([]);
});

test('the grade decided above holds where it is given', () => {
  expect(told('60 | | Tốt', '60 | | Tốt')).toEqual([]);
  expect(told('95 | | Kém', '95 | | Kém')).toEqual(FIRES);
  expect(told('95 | | Kém', '60 | | ')).toEqual(FIRES);
});

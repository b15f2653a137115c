import { describe, expect, test } from 'vitest';
import { historyCodes, historyOf, monthly } from '../../support/months.ts';
import { at } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Hình thức | Phải dự | Có mặt | Tổng điểm';
const quarter = (forms: readonly (string | null)[], last = '2026-09'): string =>
  `${HEAD}\n${monthly(
    forms.map(form => (form === null ? null : `${form} | 20 | 18 | 95`)),
    'Thôn 1',
    last,
  )}`;
const told = (...forms: readonly (string | null)[]) => historyCodes(quarter(forms), '2026-09');
const FIRES = ['history/no-thematic-in-quarter'];

test('the third quarter without a thematic meeting, told in September', () => {
  expect(historyOf(quarter(['thường kỳ', 'thường kỳ', 'thường kỳ']), '2026-09')).toEqual([
    at(
      'history/no-thematic-in-quarter',
      'C4',
      'Quý 3 năm 2026 chi bộ chưa có kỳ sinh hoạt chuyên đề nào. Hãy họp chuyên đề, hoặc sửa cột Hình thức nếu đã họp.',
    ),
  ]);
});

describe('one thematic meeting is enough', () => {
  test.each([
    ['in its first month', 'thường kỳ + chuyên đề', 'thường kỳ', 'thường kỳ'],
    ['in its last', 'thường kỳ', 'thường kỳ', 'thường kỳ + chuyên đề'],
    ['in a month whose own regular meeting was not reported', 'thường kỳ', 'chuyên đề', 'thường kỳ'],
  ])('%s', (_, ...forms) => expect(told(...forms)).toEqual([]));

  test('alone, beside the regular one', () => {
    const book = quarter(['thường kỳ', 'thường kỳ', 'thường kỳ']);
    expect(historyCodes(`${book}\nThôn 1 | 08/2026 | chuyên đề | 20 | 18 |`, '2026-09')).toEqual([]);
    // an extraordinary one is none
    expect(historyCodes(`${book}\nThôn 1 | 08/2026 | bất thường | 20 | 18 |`, '2026-09')).toEqual(FIRES);
  });

  test('in a month reported twice', () => {
    const book = quarter(['thường kỳ', 'thường kỳ', 'thường kỳ']);
    expect(historyCodes(`${book}\nThôn 1 | 08/2026 | thường kỳ + chuyên đề | 20 | 18 | 95`, '2026-09')).toEqual([]);
  });
});

test('one before the quarter is none in it', () => {
  expect(told('thường kỳ + chuyên đề', 'thường kỳ', 'thường kỳ', 'thường kỳ')).toEqual(FIRES);
});

test.each(['2026-08', '2026-10', '2026-11'])('silent in %s, which ends no quarter', last => {
  expect(historyCodes(quarter(['thường kỳ', 'thường kỳ', 'thường kỳ', 'thường kỳ'], last), last)).toEqual([]);
});

test.each(['2026-03', '2026-06', '2026-12'])('told in %s, which ends one', last => {
  expect(historyCodes(quarter(['thường kỳ', 'thường kỳ', 'thường kỳ'], last), last)).toEqual(FIRES);
});

test('silent where a form cannot be read, and where this row leaves it blank', () => {
  expect(told('thường kỳ', 'đại hội', 'thường kỳ')).toEqual([]);
  expect(told('thường kỳ', 'thường kỳ', 'đại hội')).toEqual([]);
  expect(told('thường kỳ', 'thường kỳ', '')).toEqual([]);
  // a meeting is regular unless its form says more
  expect(told('thường kỳ', '', 'thường kỳ')).toEqual(FIRES);
});

test('silent where a tab of the quarter has no column for the form', () => {
  const tab = (head: string, row: string) =>
    `Tên chi bộ | ${head} Phải dự | Có mặt | Tổng điểm\nThôn 1 | ${row} 20 | 18 | 95`;
  const book = (august: string) => ({
    'Tháng 7-2026': tab('Hình thức |', 'thường kỳ |'),
    'Tháng 8-2026': august,
    'Tháng 9-2026': tab('Hình thức |', 'thường kỳ |'),
  });
  expect(historyCodes(book(tab('Hình thức |', 'thường kỳ |')), '2026-09')).toEqual(FIRES);
  expect(historyCodes(book(tab('', '')), '2026-09')).toEqual([]);
});

test('nobody knows what a unit did in a month that it did not report; a month without a meeting is known', () => {
  expect(told('thường kỳ', null, 'thường kỳ')).toEqual([]);
  // the book tells of August, but of another unit
  const others = `${quarter(['thường kỳ', null, 'thường kỳ'])}\nThôn 2 | 08/2026 | thường kỳ | 20 | 18 | 95`;
  expect(historyCodes(others, '2026-09')).toEqual([]);
  const noMeeting = `${quarter(['thường kỳ', null, 'thường kỳ'])}\nThôn 1 | 08/2026 | không họp | | |`;
  expect(historyCodes(noMeeting, '2026-09')).toEqual(FIRES);
});

test('a unit that did not exist in the whole quarter owes no thematic meeting yet', () => {
  const book = (from: string) => ({
    'Chi bộ': `Mã | Tên | Số đảng viên | Từ tháng\nC1 | Thôn 1 | 20 | ${from}\nC2 | Thôn 2 | 20 |`,
    'Sổ họp': `${quarter(['không họp', 'thường kỳ', 'thường kỳ'])}\nThôn 2 | 07/2026 | thường kỳ | 20 | 18 | 95`,
  });
  expect(historyCodes(book('08/2026'), '2026-09')).toEqual([]);
  expect(historyCodes(book('07/2026'), '2026-09')).toEqual(FIRES);
});

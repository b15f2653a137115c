import { expect, test } from 'vitest';
import { historyCodes, historyOf, monthly, times } from '../../support/months.ts';
import { at } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Cấp trên dự | Phải dự | Có mặt | Tổng điểm';
const book = (...visits: readonly (string | null)[]): string =>
  `${HEAD}\n${monthly(visits.map(visit => (visit === null ? null : `${visit} | 20 | 18 | 95`)))}`;
const told = (...visits: readonly (string | null)[]) => historyCodes(book(...visits));
const FIRES = ['history/not-visited'];

test('twelve months of «không»', () => {
  expect(historyOf(book(...times(12, 'không')))).toEqual([
    at(
      'history/not-visited',
      'C13',
      '12 tháng qua không kỳ nào có cấp trên dự (12 báo cáo đều ghi không). Cần bố trí cấp ủy viên về dự.',
    ),
  ]);
});

test.each(['xã', 'huyện', 'có'])('one visit of the twelve (%s) is enough', visit => {
  expect(told(visit, ...times(11, 'không'))).toEqual([]);
  expect(told(...times(11, 'không'), visit)).toEqual([]);
});

test('a visit thirteen months ago is too long ago', () => {
  expect(told('xã', ...times(12, 'không'))).toEqual(FIRES);
});

test('a blank says nothing: somebody may have come', () => {
  expect(told(...times(11, 'không'), '')).toEqual([]);
  expect(told('', ...times(11, 'không'))).toEqual([]);
});

test('silent where a box cannot be read', () => {
  expect(told('?', ...times(11, 'không'))).toEqual([]);
});

test('a book of eleven months cannot tell of twelve', () => {
  expect(told(...times(11, 'không'))).toEqual([]);
  // the twelfth month is there when any unit reports it
  expect(historyCodes(`${book(...times(11, 'không'))}\nThôn 2 | 12/2025 | | 20 | 18 | 95`)).toEqual(FIRES);
});

test('whoever came to a meeting of another kind came', () => {
  const head = HEAD.replace('Cấp trên dự', 'Hình thức | Cấp trên dự');
  const rows = monthly(times(12, 'thường kỳ | không | 20 | 18 | 95'));
  expect(historyCodes(`${head}\n${rows}\nThôn 1 | 08/2026 | bất thường | không | 20 | 18 |`)).toEqual(FIRES);
  expect(historyCodes(`${head}\n${rows}\nThôn 1 | 08/2026 | bất thường | xã | 20 | 18 |`)).toEqual([]);
});

test('the unit must have existed for the twelve months', () => {
  const roster = (from: string) => `Mã | Tên | Số đảng viên | Từ tháng\nC1 | Thôn 1 | 20 | ${from}`;
  const rows = book(...times(12, 'không'));
  expect(historyCodes({ 'Chi bộ': roster('12/2025'), 'Sổ họp': rows })).toEqual(FIRES);
  const young = {
    'Chi bộ': `${roster('01/2026')}\nC2 | Thôn 2 | 20 |`,
    'Sổ họp': `${book(...times(11, 'không'))}\nThôn 2 | 12/2025 | | 20 | 18 | 95`,
  };
  expect(historyCodes(young)).toEqual([]);
});

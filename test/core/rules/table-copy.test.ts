import { describe, expect, test } from 'vitest';
import { expectToAddUp } from '../../support/add-up.ts';
import { check, type Drawing, places, summary } from '../../support/sheet.ts';

const MONTH = 'Tên chi bộ | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm';
const YEAR = 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm';
const OCTOBER = `${MONTH}\nThôn 1 | 20 | 18 | 2 | 0 | 95\nThôn 2 | 10 | 9 | 1 | 0 | 88`;
const NOVEMBER = `${MONTH}\nThôn 1 | 20 | 19 | 1 | 0 | 96\nThôn 2 | không họp | | | |`;
const ROWS = [
  'Thôn 1 | 10/2026 | 20 | 18 | 95',
  'Thôn 2 | 10/2026 | 10 | 9 | 88',
  'Thôn 1 | 11/2026 | 20 | 19 | 96',
  'Thôn 2 | 11/2026 | không họp | |',
];
const MONTHS = { 'Tháng 10-2026': OCTOBER, 'Tháng 11-2026': NOVEMBER };
const list = (...rows: readonly string[]): Drawing => ({ ...MONTHS, 'Cả năm': [YEAR, ...rows].join('\n') });

const told = (drawing: Drawing) =>
  check(drawing)
    .findings.filter(({ code }) => code === 'table/copy')
    .map(({ sheet, row, message }) => [sheet, row, message]);

test('a list of the year beside the tabs of its months is passed over, its rows are skipped', () => {
  const drawing = list(...ROWS);
  expect(told(drawing)).toEqual([
    [
      'Cả năm',
      1,
      'Trang «Cả năm» chép lại đúng 4 dòng đã có ở trang «Tháng 10-2026» và trang «Tháng 11-2026», nên bỏ qua cả trang này; số liệu lấy ở các trang kia. Không cần sửa.',
    ],
  ]);
  expect(places(drawing)).toEqual([]);
  const { reported, didNotMeet, attendance } = summary(drawing);
  expect({ reported, didNotMeet, present: attendance.present }).toEqual({ reported: 1, didNotMeet: 1, present: 19 });
  // two rows of November, four of the list
  expect(check(drawing).rows).toMatchObject({ read: 6, skipped: 4, records: 2 });
  expectToAddUp(check(drawing).rows);
});

test('the list comes first in the file and is the copy all the same: it gathers several tabs', () =>
  expect(told({ 'Cả năm': [YEAR, ...ROWS].join('\n'), ...MONTHS })[0]?.[0]).toBe('Cả năm'));

test('a row that differs makes duplicates of all that both have', () => {
  const drawing = list(...ROWS.map(row => row.replace('| 19 |', '| 17 |')));
  expect(told(drawing)).toEqual([]);
  expect(places(drawing)).toEqual(['month/duplicate-report A2', 'month/duplicate-report A4']);
});

describe('two tabs that repeat each other', () => {
  const copied = { 'Sổ họp': [YEAR, ...ROWS].join('\n') };
  test('the one called a copy is one', () =>
    expect(told({ 'Bản sao của Sổ họp': copied['Sổ họp'], ...copied })[0]?.[0]).toBe('Bản sao của Sổ họp'));
  test('else the later one', () => expect(told({ ...copied, 'Sổ 2': copied['Sổ họp'] })[0]?.[0]).toBe('Sổ 2'));
});

test('units that have not reported stand in any list', () => {
  const drawing = list(...ROWS, 'Thôn 3 | 11/2026 | 12 | |');
  expect(told(drawing)).toHaveLength(1);
});

describe('silent', () => {
  test.each<[string, Drawing]>([
    ['a month that only the list has', list(...ROWS, 'Thôn 1 | 12/2026 | 20 | 20 | 97')],
    ['one row that stands twice', list('Thôn 1 | 11/2026 | 20 | 19 | 96')],
    ['one tab', { 'Sổ họp': [YEAR, ...ROWS].join('\n') }],
  ])('%s', (_, drawing) => expect(told(drawing).filter(([sheet]) => sheet === 'Cả năm')).toEqual([]));
});

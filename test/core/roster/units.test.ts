import { describe, expect, test } from 'vitest';
import { check, places, summary } from '../../support/sheet.ts';

const names = (...rows: readonly string[]): string[] =>
  check(
    `Mã chi bộ | Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\n${rows.map(row => `${row} | 20 | 18 | 92`).join('\n')}`,
  ).expected.map(({ code, name }) => (code === '' ? name : `${code} ${name}`));

describe('without a roster: all units seen in any month', () => {
  test.each([
    ['one unit in two months', ['| Thôn 1 | 10/2026', '| Thôn 1 | 11/2026'], ['Thôn 1']],
    ['prefix, capitals, spaces', ['| Chi bộ thôn 1 | 10/2026', '| CB  THÔN 1 | 11/2026'], ['Chi bộ thôn 1']],
    ['hoà and hòa', ['| Hoà Bình | 10/2026', '| Hòa Bình | 11/2026'], ['Hoà Bình']],
    ['decomposed', ['| Thôn Tân Tiến | 10/2026', `| ${'Thôn Tân Tiến'.normalize('NFD')} | 11/2026`], ['Thôn Tân Tiến']],
    [
      'never merged',
      ['| Thôn 1 | 11/2026', '| Thôn 11 | 11/2026', '| Thôn 1A | 11/2026', '| Buôn 1 | 11/2026'],
      ['Thôn 1', 'Thôn 11', 'Thôn 1A', 'Buôn 1'],
    ],
    ['one name under two codes', ['A-1 | Thôn 1 | 11/2026', 'B-1 | Thôn 1 | 11/2026'], ['A-1 Thôn 1', 'B-1 Thôn 1']],
    [
      'a name joins the unit of that name with a code',
      ['| Thôn 1 | 10/2026', 'A-1 | Thôn 1 | 11/2026'],
      ['A-1 Thôn 1'],
    ],
  ])('%s', (_, rows, expected) => expect(names(...rows)).toEqual(expected));
});

test('missing lists codes, or names where there are no codes; a unit of October is missing in November', () => {
  const { missing } = summary(`
    Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
    Thôn 1     | 10/2026 | 20      | 18     | 92
    Thôn 2     | 10/2026 | 20      | 18     | 92
    Thôn 2     | 11/2026 | 20      | 18     | 92`);
  expect(missing?.map(unit => unit.code || unit.name)).toEqual(['Thôn 1']);
});

test('a code typed as a number and the same code as text are one', () => {
  const tabs = {
    'Chi bộ': `
      Mã  | Tên    | Số đảng viên
      '12 | Thôn 1 | 20`,
    'Sổ họp': `
      Mã chi bộ | Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm
      12        | Thôn 1     | 11/2026 | 20    | 18     | 92`,
  };
  expect(places(tabs)).toEqual([]);
  expect(summary(tabs).reported).toBe(1);
});

test('codes are texts: leading zeros and dots tell them apart', () => {
  expect(
    places({
      'Chi bộ': `
        Mã                 | Tên    | Số đảng viên
        38.168.053.000.001 | Thôn 1 | 20`,
      'Sổ họp': `
        Mã chi bộ          | Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
        38.168.053.000.001 | Thôn 1     | 11/2026 | 20      | 18     | 92
        38168053000001     | Thôn 1     | 11/2026 | 20      | 18     | 92`,
    }),
  ).toEqual(['roster/unknown-unit A3']);
});

test('a roster in which nobody stands yet tells of nobody: the units are those of the rows', () => {
  const month = summary({
    'Chi bộ': 'Mã | Tên | Loại hình | Số đảng viên',
    'Sổ họp': 'Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm\nThôn 1 | 11/2026 | 10 | 10 | 95',
  });
  expect([month.hasRoster, month.expected, month.errors]).toEqual([false, 1, 0]);
});

import { expect, test } from 'vitest';
import { at, errors, places, summary } from '../../support/sheet.ts';

const tabs = (third: string) => ({
  'Chi bộ': `
    Mã    | Tên           | Số đảng viên
    HS-01 | Chi bộ thôn 1 | 20
    HS-02 | Chi bộ thôn 2 | 20
    ${third}`,
  'Sổ họp': `
    Mã chi bộ | Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm
    HS-01 | Chi bộ thôn 1 | 11/2026 | 20 | 18 | 95`,
});

test('one code in two rows: told on each, expected once, and its report counts', () => {
  const told =
    'HS-01 – Chi bộ thôn 1 đứng 2 lần trong danh mục (dòng 2 và 4); chỉ được tính một lần. Hãy xóa dòng thừa hoặc sửa mã.';
  const twice = tabs('hs-01 | Chi bộ thôn 1 | 21');
  expect(errors(twice).slice(0, 1)).toEqual([
    at('roster/duplicate-code', 'A2', told, 'HS-01 – Chi bộ thôn 1', 'Chi bộ'),
  ]);
  expect(places(twice)).toEqual(['roster/duplicate-code A2', 'roster/duplicate-code A4']);
  const { expected, reported, attendance } = summary(twice);
  expect([expected, reported, attendance.due]).toEqual([2, 1, 20]);
});

test.each([
  ['another code', 'HS-03 | Chi bộ thôn 3 | 20', 3],
  ['one name under two codes is two units', 'HS-03 | Chi bộ thôn 1 | 20', 3],
  ['leading zeros tell codes apart', 'HS-001 | Chi bộ thôn 3 | 20', 3],
])('silent: %s', (_, third, expected) => {
  expect(places(tabs(third))).toEqual([]);
  expect(summary(tabs(third)).expected).toBe(expected);
});

test('a roster of names: a name that stands twice is expected once', () => {
  const { expected } = summary({
    'Chi bộ': `
      Tên chi bộ    | Số đảng viên
      Chi bộ thôn 1 | 20
      CB Thôn 1     | 20`,
    'Sổ họp': `
      Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm
      Thôn 1 | 11/2026 | 20 | 18 | 95`,
  });
  expect(expected).toBe(1);
});

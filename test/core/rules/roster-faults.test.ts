import { expect, test } from 'vitest';
import { at, check, errors, places, summary } from '../../support/sheet.ts';

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

test('one name under two codes is a warning on each line; one unit in two lines is not', () => {
  const drawing = (second: string) => ({
    'Chi bộ': `Mã | Tên\nHS-01 | Chi bộ thôn 1\n${second}`,
    'Sổ họp': 'Mã chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nHS-01 | 11/2026 | 20 | 18 | 95',
  });
  const told = (second: string) =>
    check(drawing(second)).findings.filter(({ code }) => code === 'roster/duplicate-name');
  expect(told('HS-02 | CB Thôn 1').map(({ row, message }) => [row, message])).toEqual([
    [2, 'Tên «Chi bộ thôn 1» đứng ở các dòng 2 và 3 với mã khác nhau. Hãy ghi tên phân biệt để khỏi nhầm.'],
    [3, 'Tên «Chi bộ thôn 1» đứng ở các dòng 2 và 3 với mã khác nhau. Hãy ghi tên phân biệt để khỏi nhầm.'],
  ]);
  expect(told('HS-01 | Chi bộ thôn 1')).toEqual([]);
  expect(told('HS-02 | Chi bộ thôn 2')).toEqual([]);
});

test('months and members of the roster that cannot be used are told, and the unit is expected all the same', () => {
  const drawing = (line: string) => ({
    'Chi bộ': `Mã | Tên | Số đảng viên | Từ tháng | Đến tháng\n${line}`,
    'Sổ họp': 'Mã chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nHS-01 | 11/2026 | 20 | 18 | 95',
  });
  expect(places(drawing('HS-01 | Thôn 1 | 20 | sdf |'))).toEqual(['cell/not-a-date D2']);
  expect(places(drawing('HS-01 | Thôn 1 | hai mươi | |'))).toEqual(['cell/not-a-number C2']);
  // from 12/2026 until 06/2026 would be never
  expect(places(drawing('HS-01 | Thôn 1 | 20 | 01/2026 | 06/2025'))).toEqual(['cell/out-of-range E2']);
  expect(summary(drawing('HS-01 | Thôn 1 | 20 | sdf |')).expected).toBe(1);
});

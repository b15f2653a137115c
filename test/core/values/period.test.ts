import { describe, expect, test } from 'vitest';
import type { Box } from '../../../src/core/values/box.ts';
import {
  addMonths,
  formatMonth,
  monthInTitle,
  monthsBetween,
  monthTitle,
  readMonth,
  readPeriod,
  yearInTitle,
} from '../../../src/core/values/period.ts';

const NOVEMBER: Box = { kind: 'date', y: 2026, m: 11, d: 1 };

describe('a month as people write it', () => {
  test.each<[Box, number, number | null]>([
    [11, 11, null],
    ['11', 11, null],
    ['T11', 11, null],
    ['t.11', 11, null],
    ['Tháng 11', 11, null],
    ['THÁNG 9', 9, null],
    ['tháng 09', 9, null],
    ['11/2026', 11, 2026],
    ['11-2026', 11, 2026],
    ['11.2026', 11, 2026],
    ['11/26', 11, 2026],
    ['T11/2026', 11, 2026],
    ['Tháng 11/2026', 11, 2026],
    ['Tháng 11 năm 2026', 11, 2026],
    ['tháng  11 / năm 2026', 11, 2026],
    ['Tháng 11 năm 2026'.normalize('NFD'), 11, 2026],
    ['2026-11', 11, 2026],
    ['2026-11-05', 11, 2026],
    ['05/11/2026', 11, 2026],
    ['\u00a011/2026 ', 11, 2026],
    [NOVEMBER, 11, 2026],
    ['2026/11', 11, 2026],
    ['T11-26', 11, 2026],
    ['tháng 11-2026', 11, 2026],
    ['Tháng 11/26', 11, 2026],
    // as numbers: the point is a decimal one
    [11.2026, 11, 2026],
    [1.2026, 1, 2026],
    [10.2026, 10, 2026],
    [12 + 0.2026, 12, 2026],
    // 10.2020 loses its last zero
    [10.202, 10, 2020],
    // an 11 in a box of days: 31 December 1899 is 1, 10 January 1900 is 11
    [{ kind: 'date', y: 1900, m: 1, d: 10 }, 11, null],
    // in words
    ['Tháng Mười Một', 11, null],
    ['tháng mười', 10, null],
    ['Tháng mười hai năm 2026', 12, 2026],
    ['tháng tư', 4, null],
    ['Tháng bốn/2026', 4, 2026],
    ['tháng năm', 5, null],
    ['tháng năm năm 2026', 5, 2026],
    ['THANG MUOI MOT 2026', 11, 2026],
  ])('%s', (box, m, y) => expect(readMonth(box)).toEqual({ m, y }));

  test.each<[Box]>([
    [''],
    [0],
    [13],
    [11.5],
    [-1],
    ['13/2026'],
    ['0/2026'],
    ['quý 4'],
    ['mười một'],
    // moon months, and a form whose month was left out
    ['tháng chạp'],
    ['tháng giêng'],
    ['tháng năm 2026'],
    ['tháng'],
    [1.2],
    [1.21],
    [11.5],
    [11.20265],
    [13.2026],
    [0.2026],
    ['1.2'],
    [{ kind: 'date', y: 1900, m: 1, d: 12 }],
    ['11/2026/05'],
    [true],
    [{ kind: 'error', text: '#REF!' }],
    [{ kind: 'date', y: 1899, m: 12, d: 30, minute: 600 }],
  ])('%s is none', box => expect(readMonth(box)).toBeNull());
});

test.each<[Box, string | null]>([
  ['11/2026', '2026-11'],
  ['2026-11', '2026-11'],
  [' Tháng 11/2026 ', '2026-11'],
  [NOVEMBER, '2026-11'],
  ['9/2026', '2026-09'],
  ['11', null],
  [11, null],
  ['', null],
])('the month of a command: %s is %s', (box, month) => expect(readPeriod(box)).toBe(month));

describe('the month of a title or a tab', () => {
  test.each([
    ['TỔNG HỢP ĐÁNH GIÁ … Tháng 11 NĂM 2026', 11, 2026],
    ['Tháng 11', 11, null],
    ['T11', 11, null],
    ['T9-2026', 9, 2026],
    ['11-2026', 11, 2026],
    ['2026-11', 11, 2026],
    ['Biểu tháng 11/2026 (tháng 11)', 11, 2026],
    ['TỔNG HỢP THÁNG MƯỜI MỘT NĂM 2026', 11, 2026],
    ['Báo cáo tháng tám', 8, null],
    ['Tháng năm năm 2026', 5, 2026],
    ['T11-26', 11, 2026],
    ['Tổng hợp tháng 11/26', 11, 2026],
    ['Tháng 11 - 26 chi bộ', 11, null],
    ['2026/11', 11, 2026],
    ['11.2026', 11, 2026],
  ])('%s', (title, m, y) => expect(monthInTitle(title)).toEqual({ m, y }));

  test.each([
    ['Cư Pui, ngày 10 tháng 11 năm 2026'],
    ['Cư Pui, ngày … tháng 11 năm 2026'],
    ['Từ tháng 6 đến tháng 11'],
    ['Tháng 13'],
    ['Thôn 11'],
    ['Sổ họp 2026'],
    ['Tổ 11'],
    ['Tổng điểm tháng tự chấm'],
    ['Mỗi tháng một lần'],
    ['Sinh hoạt tháng hai kỳ'],
    ['THÁNG NĂM 2026'],
    ['Tháng chạp'],
    [''],
  ])('%s names none', title => expect(monthInTitle(title)).toBeNull());
});

test.each([
  ['SỔ HỌP NĂM 2026', 2026],
  ['2026', 2026],
  ['Năm 2025 – 2026', null],
  ['Sổ họp', null],
  ['Số 20261105', null],
])('the year of %s is %s', (title, year) => expect(yearInTitle(title)).toBe(year));

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-11', 2, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-11', -23, '2024-12'],
  ['2026-11', 0, '2026-11'],
])('%s and %s months is %s', (month, count, expected) => expect(addMonths(month, count)).toBe(expected));

test.each([
  ['2026-11', '2027-02', ['2026-11', '2026-12', '2027-01', '2027-02']],
  ['2026-11', '2026-11', ['2026-11']],
  ['2026-11', '2026-10', []],
])('from %s to %s', (from, to, months) => expect(monthsBetween(from, to)).toEqual(months));

test('as people read it', () => {
  expect([formatMonth('2026-09'), monthTitle('2026-09')]).toEqual(['09/2026', '09-2026']);
});

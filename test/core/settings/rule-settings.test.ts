import { describe, expect, test } from 'vitest';
import { monthFigures } from '../../../src/core/functions/month-figures.ts';
import { check, errors, range, ranges, standings } from '../../support/sheet.ts';

const SHEET = `
  Tên chi bộ | Tháng   | Ngày họp   | Có mặt | Phải dự | Vắng có lý do | Vắng không lý do | Tổng điểm | Ghi chú
  Thôn 1     | 11/2026 | 2026-11-20 | 15     | 17      | 1             | 0                | 95        | - họp muộn`;
const book = (rules: string) => ({ 'Cấu hình': `Khóa | Giá trị\n${rules}`, 'Sổ họp': SHEET });
const codes = (rules: string): string[] =>
  check(book(rules)).findings.map(({ code, severity }) => `${code} ${severity}`);

test('as it is: 15 + 1 + 0 = 16 of 17, and a day outside the window', () => {
  expect(codes('Ngày họp từ | 3')).toEqual(['row/attendance-sum error', 'row/outside-window warning']);
  expect(standings(book('Ngày họp từ | 3'))).toEqual([['excluded', 'counted']]);
});

test('a rule switched off says nothing and takes nothing out', () => {
  const off = 'Quy tắc: row/attendance-sum | tắt';
  expect(codes(off)).toEqual(['row/outside-window warning']);
  expect(standings(book(off))).toEqual([['counted', 'counted']]);
});

test('an error made a warning takes nothing out; a warning made an error only counts as one', () => {
  const milder = 'Quy tắc: row/attendance-sum | cảnh báo\nQuy tắc: row/outside-window | Lỗi';
  expect(codes(milder)).toEqual(['row/attendance-sum warning', 'row/outside-window error']);
  expect(standings(book(milder))).toEqual([['counted', 'counted']]);
});

describe('a row of Cấu hình that cannot hold is an error, and the rule stays as it is', () => {
  test.each([
    [
      'Quy tắc: row/attendence-sum | tắt',
      '«Khóa» ghi «Quy tắc: row/attendence-sum», nhưng chỉ nhận: mã có trong bảng mã của hướng dẫn. Hãy chọn lại.',
    ],
    [
      'Quy tắc: row/attendance-sum | thôi',
      '«Quy tắc: row/attendance-sum» ghi «thôi», nhưng chỉ nhận: tắt, lỗi, cảnh báo, lưu ý. Hãy chọn lại.',
    ],
    [
      'Quy tắc: month/duplicate-report | tắt',
      '«Quy tắc: month/duplicate-report» ghi «tắt», nhưng chỉ nhận: lỗi (quy tắc này không tắt hay hạ mức được). Hãy chọn lại.',
    ],
    [
      'Quy tắc: cell/not-a-number | cảnh báo',
      '«Quy tắc: cell/not-a-number» ghi «cảnh báo», nhưng chỉ nhận: lỗi (quy tắc này không tắt hay hạ mức được). Hãy chọn lại.',
    ],
  ])('%s', (rule, message) => {
    expect(errors(book(rule)).map(finding => finding.message)).toContain(message);
    expect(standings(book(rule))).toEqual([['excluded', 'counted']]);
  });
});

test('the function says which rules were changed, and nothing when none was', () => {
  const figures = (settings?: string) =>
    monthFigures(ranges({ meetings: SHEET, ...(settings ? { settings } : {}) }), range('11/2026')).find(
      ([label]) => label === 'Quy tắc đã đổi',
    );
  expect(figures('Khóa | Giá trị\nQuy tắc: row/attendance-sum | tắt')).toEqual([
    'Quy tắc đã đổi',
    'Quy tắc đã đổi ở trang Cấu hình: row/attendance-sum (tắt).',
  ]);
  expect(figures()).toBeUndefined();
});

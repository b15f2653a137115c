import { expect, test } from 'vitest';
import { check, summary } from '../../support/sheet.ts';

const drawing = (third: string) => `
  Dấu thời gian | Tháng | Chọn chi bộ (khối thôn) | Chọn chi bộ (khối trường) | Phải dự | Có mặt | Tổng điểm
  2026-11-06 | 11/2026 | Thôn 1 |             | 18 | 16 | 95
  2026-11-06 | 11/2026 |        | Trường THCS | 12 | 12 | 92
  2026-11-07 | 11/2026 | Thôn 2 | ${third}    | 20 | 18 | 88`;

const told = (third: string) =>
  check(drawing(third))
    .findings.filter(({ code }) => code.startsWith('table/'))
    .map(({ code, column, message }) => [code, column, message]);

test('a question asked section by section is one column', () => {
  expect(told('')).toEqual([
    [
      'table/columns-joined',
      'C',
      'Các cột C và D đều là «Tên chi bộ» và không dòng nào ghi ở hai cột, nên được đọc như một cột. Nếu không phải, hãy đổi tên cột.',
    ],
  ]);
  // 18 + 12 + 20
  expect(summary(drawing('')).attendance.due).toBe(50);
});

test('two that one row fills are two columns, and a question', () => {
  expect(told('Trường MN').map(([code]) => code)).toEqual(['table/duplicate-column']);
});

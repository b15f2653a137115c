import { describe, expect, test } from 'vitest';
import { check, errors, places, summary } from '../../../support/sheet.ts';

const drawing = (second: string) => `
  Tháng   | Tên chi bộ (khối thôn) | Tên chi bộ (khối cơ quan) | Phải dự | Có mặt | Tổng điểm
  11/2026 | Thôn 1                 | ${second}                 | 18      | 17     | 95
  11/2026 |                        | Trường THCS               | 12      | 11     | 89`;

describe('two columns of one field', () => {
  test('that no row fills both are one', () => {
    expect(errors(drawing(''))).toEqual([]);
    // 17 + 11 of 18 + 12
    expect(summary(drawing('')).attendance).toMatchObject({ due: 30, present: 28 });
    expect(summary(drawing('')).units.map(({ unit }) => unit.name)).toEqual(['Thôn 1', 'Trường THCS']);
    expect(check(drawing('')).findings.map(({ code }) => code)).toEqual(['table/columns-joined']);
  });
  test('of which one row fills both are a question', () => {
    expect(places(drawing('Trạm Y tế'))).toEqual(['table/duplicate-column B1']);
    expect(summary(drawing('Trạm Y tế')).attendance.due).toBeNull();
  });
  test('of which one is never filled are a question too: nobody knows which of them is meant', () => {
    const never = drawing('').replace('|                        | Trường THCS  ', '| Trường THCS |  ');
    expect(places(never)).toEqual(['table/duplicate-column B1']);
  });
});

test('a box of the second column is named where it stands', () => {
  const bad = `
    Tháng   | Tên chi bộ | Phải dự | Có mặt | Tổng điểm | Điểm
    11/2026 | Thôn 1     | 18      | 17     | 95        |
    11/2026 | Thôn 2     | 12      | 11     |           | 189`;
  // F3 in the sheet, though read as column E
  expect(places(bad)).toEqual(['score/out-of-range F3']);
});

import { describe, expect, test } from 'vitest';
import { check, errors, places, summary } from '../../../support/sheet.ts';

describe('a tab a unit', () => {
  const tab = (present: string) => `
    SỔ THEO DÕI SINH HOẠT NĂM 2026
    Tháng | Ngày họp   | Phải dự | Có mặt | Tổng điểm
    10    | 05/10/2026 | 18      | 16     | 91
    11    | 05/11/2026 | 18      | ${present} | 95
    Cộng  |            | 36      | 33     |`;
  const drawing = { 'CB Thôn 1': tab('17'), 'CB Thôn 2': tab('18') };
  test('takes the unit from the name of the tab, month by month', () => {
    expect(errors(drawing)).toEqual([]);
    // 17 + 18 of 18 + 18
    expect(summary(drawing)).toMatchObject({ reported: 2, attendance: { due: 36, present: 35 } });
    expect(summary(drawing).units.map(({ unit }) => unit.name)).toEqual(['CB Thôn 1', 'CB Thôn 2']);
    // each tab alike, said once
    expect(check(drawing).shapes).toEqual(['mỗi chi bộ một trang']);
  });
  test('or from its title', () => {
    const titled = { Sheet1: tab('17').replace('SINH HOẠT', 'SINH HOẠT CHI BỘ THÔN 7 –') };
    expect(summary(titled).units.map(({ unit }) => unit.name)).toEqual(['Chi bộ Thôn 7']);
  });
  test('or from the line above each of several tables in the tab', () => {
    const table = (unit: string, row: string) => `
    Chi bộ: ${unit}
    Tháng | Phải dự | Có mặt | Tổng điểm
    ${row}`;
    const stacked = {
      Sheet1: `SỔ THEO DÕI NĂM 2026${table('Thôn 1', '10 | 18 | 17 | 95')}\n\n${table('Thôn 2', '11 | 20 | 18 | 92')}`,
    };
    // Thôn 1 has no row of November
    expect(summary(stacked)).toMatchObject({ expected: 2, reported: 1, attendance: { due: 20, present: 18 } });
  });
  test('under labels in two rows', () => {
    const two = (grade: string) => `
    SỔ THEO DÕI NĂM 2026
    Tháng | Ngày SHCB  | Kết quả   |
          |            | Tổng điểm | Xếp loại
    11    | 05/11/2026 | 95        | ${grade}`;
    expect(summary({ 'CB Thôn 1': two('Tốt'), 'CB Thôn 2': two('Tốt') })).toMatchObject({
      reported: 2,
      grades: { good: 2 },
    });
  });
  test('names the box of its own tab', () => {
    expect(places({ ...drawing, 'CB Thôn 2': tab('19') })).toEqual(['row/present-over-due D4']);
  });
});

test('without a unit in tab or title there are no figures, and it is said', () => {
  const drawing = { Sheet1: 'Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm\n11 | 05/11/2026 | 18 | 17 | 95' };
  expect(check(drawing).shapes).toEqual([]);
  expect(places(drawing)).toEqual(['table/missing-column 1']);
});

import { expect, test } from 'vitest';
import { errors, summary } from '../../support/sheet.ts';

const tab = (labels: string, row: string) => `
  SỔ THEO DÕI NĂM 2026
  ${labels}
  ${row}`;
const WHOLE = tab('Tháng | Phải dự | Có mặt', '11 | 18 | 17');

test('a tab that has the labels of the others but for the month is asked about, not passed over', () => {
  const drawing = { 'CB Thôn 1': WHOLE, 'CB Thôn 2': tab('Phải dự | Có mặt', '20 | 18') };
  expect(errors(drawing).map(({ code, sheet }) => [code, sheet])).toContainEqual(['table/missing-column', 'CB Thôn 2']);
  expect(summary(drawing).attendance.present).toBeNull();
});

test('a tab of a month whose one column of figures nobody knows is asked about', () => {
  const month = (fraction: string) => `
  TỔNG HỢP THÁNG
  STT | Đảng bộ bộ phận | Đơn vị   | Ngày họp   | ${fraction}
  1   | Trường THCS     | Chi bộ 1 | 05/11/2026 | 17/18
  2   |                 | Chi bộ 2 | 05/11/2026 | 18/20`;
  const drawing = {
    'Tháng 10-2026': month('Số đảng viên dự / Tổng số').replaceAll('/11/', '/10/'),
    'Tháng 11-2026': month('Xyz'),
  };
  expect(errors(drawing).map(({ code, sheet }) => [code, sheet])).toContainEqual([
    'table/missing-column',
    'Tháng 11-2026',
  ]);
  expect(summary(drawing).attendance.present).toBeNull();
});

test('a list of the year that shares some labels is none of a month', () => {
  const month = `
    THÁNG 11/2026
    STT | Chi bộ | Phải dự | Có mặt | Tổng điểm | Xếp loại
    1   | Thôn 1 | 18      | 17     | 95        | Tốt`;
  const year = `
    XẾP LOẠI CẢ NĂM
    STT | Chi bộ | Xếp loại
    1   | Thôn 1 | Khá`;
  expect(errors({ T11: month, 'Cả năm': year })).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { monthTable } from '../../../src/core/functions/month-table.ts';
import { MEETINGS, ROSTER } from '../../support/month-of-four.ts';
import { range, ranges } from '../../support/sheet.ts';

const HEAD = [
  'Mã',
  'Tên chi bộ',
  'Tình trạng',
  'Ngày họp',
  'Phải dự',
  'Có mặt',
  'Vắng có lý do',
  'Vắng không lý do',
  'Tỷ lệ dự',
  'Điểm',
  'Xếp loại',
];

test('one row per unit, and the totals: what does not count is blank, never 0', () => {
  expect(monthTable(ranges({ meetings: MEETINGS, roster: ROSTER }), range('11/2026'))).toEqual([
    HEAD,
    ['HS-01', 'Chi bộ thôn 1', 'Đã báo cáo', '05/11/2026', 20, 18, 1, 1, 0.9, 92, 'Tốt'],
    ['HS-02', 'Chi bộ thôn 2', 'Đã báo cáo', '05/11/2026', 12, 9, '', '', 0.75, 70.5, 'Khá'],
    ['HS-03', 'Chi bộ thôn 3', 'Không họp', '', '', '', '', '', '', '', ''],
    // 10 + 1 + 0 = 11 ≠ 12: out of attendance; the grade alone counts as a grade
    ['HS-04', 'Chi bộ thôn 4', 'Đã báo cáo', '04/11/2026', '', '', '', '', '', '', 'Khá'],
    ['HS-05', 'Chi bộ thôn 5', 'Chưa báo cáo', '', '', '', '', '', '', '', ''],
    // 20 + 12 = 32, 18 + 9 = 27, 27/32 = 0,84375; (92 + 70,5)/2 = 81,25
    ['', 'Tổng cộng', '3/5 đã báo cáo', '', 32, 27, 1, 1, 0.84375, 81.25, '2 chi bộ có điểm'],
  ]);
});

test('without a roster the units of any month are expected, also the one that ended', () => {
  const table = monthTable(ranges({ meetings: MEETINGS }), range('11/2026'));
  expect(table.map(row => `${row[1]}: ${row[2]}`)).toEqual([
    'Tên chi bộ: Tình trạng',
    'Chi bộ thôn 1: Đã báo cáo',
    'CB Thôn 2: Đã báo cáo',
    'Chi bộ thôn 3: Không họp',
    'Chi bộ thôn 4: Đã báo cáo',
    'Chi bộ thôn 5: Chưa báo cáo',
    'Chi bộ thôn 6: Chưa báo cáo',
    'Tổng cộng: 3/6 đã báo cáo',
  ]);
});

test('a month without a row: everybody who exists then is missing', () => {
  const table = monthTable(ranges({ meetings: MEETINGS, roster: ROSTER }), range('2026-12'));
  expect(table.slice(1).map(row => row[2])).toEqual([
    'Chưa báo cáo',
    'Chưa báo cáo',
    'Chưa báo cáo',
    'Chưa báo cáo',
    'Chưa báo cáo',
    '0/5 đã báo cáo',
  ]);
  expect(table.at(-1)).toEqual(['', 'Tổng cộng', '0/5 đã báo cáo', '', '', '', '', '', '', '', '0 chi bộ có điểm']);
});

describe('the month of the argument', () => {
  test.each([['11/2026'], ["'2026-11"], ['Tháng 11/2026'], ['2026-11-23'], ['tháng 11 năm 2026'], ['T11/2026']])(
    '%s',
    month => {
      expect(monthTable(ranges({ meetings: MEETINGS, roster: ROSTER }), range(month)).at(-1)?.[2]).toBe(
        '3/5 đã báo cáo',
      );
    },
  );
  test.each([
    ['11', '⚠ Tháng «11» không đọc được. Hãy ghi ví dụ "11/2026".'],
    ['13/2026', '⚠ Tháng «13/2026» không đọc được. Hãy ghi ví dụ "11/2026".'],
    ['', '⚠ Chưa có tháng. Hãy ghi tháng, ví dụ "11/2026".'],
  ])('%s', (month, expected) => {
    expect(monthTable(ranges({ meetings: MEETINGS, roster: ROSTER }), range(month))).toEqual([[expected]]);
  });
});

describe('wrong ranges say so in one box', () => {
  const first = (drawn: Parameters<typeof ranges>[0]) => monthTable(ranges(drawn), range('11/2026'));
  test.each([
    [{}, '⚠ Vùng sổ họp đang trống. Hãy chọn lại vùng, kể cả dòng tiêu đề.'],
    [
      { meetings: 'Thôn 1 | 11/2026 | 20' },
      '⚠ Không thấy bảng họp trong vùng đã chọn: cần có cột chi bộ, và số có mặt hoặc tổng điểm. Hãy chọn lại vùng, kể cả dòng tiêu đề.',
    ],
    [
      { meetings: MEETINGS, roster: 'HS-01 | 20' },
      '⚠ Vùng chi bộ phải có cột «Mã» hoặc «Tên chi bộ». Hãy chọn lại vùng, kể cả dòng tiêu đề.',
    ],
    [
      { meetings: MEETINGS, settings: 'Ngưỡng Tốt | 90' },
      '⚠ Vùng cấu hình phải có dòng tiêu đề «Khóa», «Giá trị». Hãy chọn lại vùng, kể cả dòng tiêu đề.',
    ],
    [
      { meetings: MEETINGS, rubric: 'TC1 | 10' },
      '⚠ Vùng tiêu chí phải có các cột «Mã», «Nội dung», «Điểm tối đa». Hãy chọn lại vùng, kể cả dòng tiêu đề.',
    ],
    [
      { meetings: 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 20 | 18 | 95' },
      '⚠ Trang «»: không thấy cột «Tháng» trong tiêu đề ở dòng 1. Hãy thêm cột Tháng, hoặc ghi «Tháng 11 năm 2026» phía trên bảng, hoặc đặt tên trang là «Tháng 11»; chưa sửa thì chưa tính được số liệu của trang này.',
    ],
  ])('%#', (drawn, expected) => expect(first(drawn)).toEqual([[expected]]));
});

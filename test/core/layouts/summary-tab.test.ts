import { describe, expect, test } from 'vitest';
import { checkMonth } from '../../../src/core/judge/check-month.ts';
import { FIRST_UNIT_ROW, SUMMARY_WIDTH } from '../../../src/core/layouts/summary-columns.ts';
import { summaryDone, summaryTab, warning } from '../../../src/core/layouts/summary-tab.ts';
import { stampKey } from '../../../src/core/layouts/tab.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { summarise } from '../../../src/core/summary/summary.ts';
import { yearUpTo } from '../../../src/core/summary/year.ts';
import { MEETINGS, ROSTER } from '../../support/month-of-four.ts';
import { monthly, times } from '../../support/months.ts';
import { judgedBook, summary } from '../../support/sheet.ts';
import { shown, valuesOf } from '../../support/tab-text.ts';

const november = summary({ 'Chi bộ': ROSTER, 'Sổ họp': MEETINGS });
const layout = summaryTab(november, { ...DEFAULT_SETTINGS, unitName: 'Đảng ủy xã Hòa Sơn' }, null);
const rows = layout.rows.map(valuesOf);

test('its title, its key, and the stamp line by which it is known again', () => {
  expect([layout.title, layout.key]).toEqual(['Tổng hợp 11-2026', 'tong-hop/2026-11']);
  expect(rows.map(row => stampKey(String(row[0] ?? ''))).filter(key => key !== null)).toEqual(['tong-hop/2026-11']);
});

test('every row is as wide as the table', () => {
  for (const row of layout.rows) expect(row).toHaveLength(SUMMARY_WIDTH);
  expect(layout.widths).toHaveLength(SUMMARY_WIDTH);
});

test('the head says the month in one line, and how much is not counted', () => {
  expect(rows.slice(0, 5)).toEqual([
    ['ĐẢNG ỦY XÃ HÒA SƠN'],
    ['TỔNG HỢP ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG SINH HOẠT CHI BỘ'],
    ['Tháng 11 năm 2026'],
    // 27/32 = 84,375 %
    ['Đã báo cáo 3/5 chi bộ · tỷ lệ dự 84,4% (27/32) · điểm bình quân 81,25 (2 chi bộ)'],
    ['Còn 1 lỗi: 1 dòng không được tính vào tỷ lệ dự, 0 dòng không được tính vào điểm (chọn Kiểm tra tháng để xem).'],
  ]);
});

test('the head names the check of the month where it is there, and the page its own', () => {
  const beside = summaryTab(november, DEFAULT_SETTINGS, null, 'Lỗi tháng 11');
  expect(String(beside.rows[4]?.[0]?.value)).toContain(' vào điểm (xem trang «Lỗi tháng 11»).');
  expect(warning(november, 'xem phần Kiểm tra')).toContain(' vào điểm (xem phần Kiểm tra).');
});

test('one row per unit from the row that is fixed, then the totals', () => {
  expect(rows[FIRST_UNIT_ROW - 2]).toEqual(Array.from({ length: SUMMARY_WIDTH }, (_, i) => i + 1));
  expect(rows.slice(FIRST_UNIT_ROW - 1, FIRST_UNIT_ROW + 5)).toEqual([
    [1, 'HS-01', 'Chi bộ thôn 1', 20, '05/11/2026', 20, 18, 1, 1, 0.9, 92, '', 'x', '', '', '', 'Đã báo cáo'],
    [2, 'HS-02', 'Chi bộ thôn 2', 12, '05/11/2026', 12, 9, '', '', 0.75, 70.5, '', '', 'x', '', '', 'Đã báo cáo'],
    [3, 'HS-03', 'Chi bộ thôn 3', 9, '', '', '', '', '', '', '', '', '', '', '', '', 'Không họp'],
    [4, 'HS-04', 'Chi bộ thôn 4', 12, '04/11/2026', '', '', '', '', '', '', '', '', 'x', '', '', 'Đã báo cáo, có lỗi'],
    [5, 'HS-05', 'Chi bộ thôn 5', 7, '', '', '', '', '', '', '', '', '', '', '', '', 'Chưa báo cáo'],
    // members 20 + 12 + 9 + 12 + 7 = 60
    [
      '',
      '',
      'Tổng cộng',
      60,
      '',
      32,
      27,
      1,
      1,
      0.84375,
      81.25,
      '',
      1,
      2,
      0,
      0,
      '3/5 báo cáo',
      'Điểm bình quân của 2 chi bộ',
    ],
  ]);
});

test('who is missing, how many give each figure, and how the rows add up', () => {
  expect(rows.slice(FIRST_UNIT_ROW + 6, FIRST_UNIT_ROW + 26)).toEqual([
    ['1. Tình hình báo cáo'],
    ['Chi bộ phải báo cáo', '', '', '', 5],
    ['Đã báo cáo', '', '', '', 3],
    ['Không họp (có báo)', '', '', '', 1],
    ['Chưa báo cáo', '', '', '', 1],
    ['Báo cáo đúng hạn', '', '', '', 2],
    ['Số lượng đảng viên', '', '', '', 60, '5/5 chi bộ ghi'],
    // two rows count for attendance; HS-02 leaves the absences blank
    ['Vắng có lý do', '', '', '', 1, '1/2 chi bộ ghi'],
    ['Vắng không lý do', '', '', '', 1, '1/2 chi bộ ghi'],
    ['Điểm thấp nhất – cao nhất', '', '', '', '70,5 – 92'],
    [],
    ['2. Chi bộ chưa báo cáo'],
    ['– HS-05 – Chi bộ thôn 5'],
    [],
    ['3. Đối chiếu số dòng'],
    ['Số dòng đã đọc', '', '', '', 6, '= 5 dòng của các chi bộ + 1 dòng bỏ qua (tiêu đề, tổng cộng, ghi chú, chữ ký)'],
    ['Tính vào tỷ lệ dự', '', '', '', 2, '+ 1 dòng có lỗi + 2 dòng không có số liệu = 5'],
    ['Tính vào điểm', '', '', '', 2, '+ 0 dòng có lỗi + 3 dòng không có điểm = 5'],
    ['Các dòng không được tính và lý do:'],
    [
      '– Trang «Sổ họp», dòng 6, HS-04 – Chi bộ thôn 4: không tính vào tỷ lệ dự. Có mặt 10 + vắng có lý do 1 + vắng không lý do 0 = 11, nhưng phải dự là 12. Hãy kiểm tra lại số có mặt và số vắng.',
    ],
  ]);
});

describe('the year, where Cấu hình asks for it', () => {
  const tabs = {
    'Cấu hình': 'Khóa | Giá trị\nXếp loại năm | theo tháng',
    'Chi bộ': 'Mã | Tên | Số đảng viên\nC1 | Thôn 1 | 20\nC2 | Thôn 2 | 20\nC3 | Thôn 3 | 20\nC4 | Thôn 4 | 20',
    'Sổ họp': `
      Tên chi bộ | Tháng | Hình thức | Phải dự | Có mặt | Tổng điểm
      ${monthly(times(8, 'thường kỳ | 20 | 18 | 95'), 'Thôn 1', '2026-08')}
      ${monthly(times(8, 'thường kỳ | 20 | 18 | 80'), 'Thôn 2', '2026-08')}
      ${monthly([...times(5, 'thường kỳ | 20 | 18 | 95'), null, null, 'thường kỳ | 20 | 18 | 45'], 'Thôn 3', '2026-08')}
      ${monthly(['không họp | | |', ...times(7, 'thường kỳ | 20 | 18 | 95')], 'Thôn 4', '2026-08')}`,
  };
  const judged = judgedBook(tabs);
  const august = summarise(checkMonth(judged, '2026-08'), judged.book.settings);
  const withYear = summaryTab(august, judged.book.settings, yearUpTo(judged, '2026-08'));

  test('one block more, below the others: counts, then who is not good or left out a meeting, and why', () => {
    const shown = withYear.rows.map(valuesOf);
    const from = shown.findIndex(([text]) => String(text).startsWith('4.'));
    expect(shown[from - 2]?.[0]).toBe('Tính vào điểm');
    expect(shown.slice(from - 1, from + 9)).toEqual([
      [],
      ['4. Xếp loại năm 2026 (tính đến tháng 08)'],
      ['Tốt', '', '', '', 2],
      ['Khá', '', '', '', 1],
      ['Chưa xếp loại', '', '', '', 1],
      ['– C2 – Thôn 2: Khá (có 0 kỳ loại Tốt, cần ít nhất 7)'],
      ['– C3 – Thôn 3: chưa xếp loại (còn thiếu báo cáo tháng 06, 07; xếp loại Kém tháng 08)'],
      ['– C4 – Thôn 4: Tốt (không họp tháng 01)'],
      [],
      ['', '', '', '', '', '', '', '', '', '', '…………, ngày … tháng … năm ……'],
    ]);
  });

  test('everything else stays as it is, and the signatures keep their merged boxes', () => {
    const without = summaryTab(august, judged.book.settings, null);
    expect(without.rows.flatMap(valuesOf)).not.toContain('Chưa xếp loại');
    // a blank row, the heading, three counts, three units
    expect(withYear.rows).toHaveLength(without.rows.length + 8);
    const signature = (tab: typeof without) => tab.merges.slice(-2).map(({ area: [row] }) => row);
    expect(signature(withYear)).toEqual(signature(without).map(row => row + 8));
  });
});

test('the signatures stand in the boxes that are merged for them', () => {
  const [left, right] = layout.merges.slice(-2).map(({ area }) => area);
  const at = (row: number, column: number) => {
    const box = layout.rows[row - 1]?.[column - 1];
    return box === undefined ? null : shown(box);
  };
  const [row = 0, column = 0] = left ?? [];
  const [, other = 0] = right ?? [];
  expect([at(row, other), at(row + 1, column), at(row + 1, other), at(row + 2, other)]).toEqual([
    '…………, ngày … tháng … năm ……',
    'NGƯỜI LẬP BIỂU',
    'T/M ĐẢNG ỦY XÃ HÒA SƠN',
    'BÍ THƯ',
  ]);
});

describe('in one line, for a message', () => {
  test('with errors', () => {
    expect(summaryDone(november)).toBe(
      'Đã lập «Tổng hợp 11-2026»: Đã báo cáo 3/5 chi bộ · tỷ lệ dự 84,4% (27/32) · điểm bình quân 81,25 (2 chi bộ). Còn 1 lỗi của tháng 11/2026.',
    );
  });
  test('a month without a row', () => {
    expect(summaryDone(summary({ 'Chi bộ': ROSTER, 'Sổ họp': MEETINGS }, '2026-12'))).toBe(
      'Đã lập «Tổng hợp 12-2026»: Đã báo cáo 0/5 chi bộ · chưa có tỷ lệ dự · chưa có điểm.',
    );
  });
});

test('scores beside what the rows support, and the rules that were changed', () => {
  const drawn = {
    'Cấu hình': 'Khóa | Giá trị\nQuy tắc: row/outside-window | tắt',
    'Tiêu chí': `
      Mã  | Nội dung | Điểm tối đa | Cách chấm | Căn cứ   | Bậc
      TC1 | Khác     | 95          | tự do     |          |
      TC2 | Dự       | 5           | bậc       | tỷ lệ dự | từ 90%: 5; dưới 90%: 2`,
    'Sổ họp': `
      Tên chi bộ | Tháng   | Ngày họp   | Có mặt | Phải dự | TC1 | TC2 | Tổng điểm
      Thôn 1     | 11/2026 | 2026-11-20 | 8      | 10      | 90  | 5   | 95
      Thôn 2     | 11/2026 | 2026-11-05 | 10     | 10      | 90  | 5   | 95`,
  };
  const { settings } = judgedBook(drawn).book;
  const written = summaryTab(summary(drawn), settings, null).rows.map(row => valuesOf(row));
  // 8/10 = 80 % supports 2 of 5 points: 95 − 3 = 92
  expect(written.slice(FIRST_UNIT_ROW - 1, FIRST_UNIT_ROW + 2).map(row => row.slice(10, 12))).toEqual([
    [95, 92],
    [95, 95],
    // (92 + 95)/2
    [95, 93.5],
  ]);
  const text = written.flat().join('\n');
  expect(text).toContain('tự chấm cộng lại 190 điểm, theo số liệu trong dòng 187 điểm.');
  expect(text).toContain('Quy tắc đã đổi ở trang Cấu hình: row/outside-window (tắt).');
});

test('how the sheet was read, in one grey line below the reconciliation, where it is no plain table', () => {
  const across = summary({
    'Theo dõi 2026': `
      Chi bộ    | Tháng 10 |        |      | Tháng 11 |        |
                | Phải dự  | Có mặt | Điểm | Phải dự  | Có mặt | Điểm
      CB thôn 1 | 18       | 16     | 91   | 18       | 17     | 95`,
  });
  const told = summaryTab(across, DEFAULT_SETTINGS, null).rows.map(valuesOf);
  const at = told.findIndex(([label]) => label === 'Đọc theo dạng: mỗi tháng một nhóm cột.');
  expect(told[at - 1]?.[0]).toBe('Tính vào điểm');
  expect(rows.some(([label]) => String(label).startsWith('Đọc theo dạng'))).toBe(false);
});

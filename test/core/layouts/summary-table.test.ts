import { expect, test } from 'vitest';
import { summaryTab } from '../../../src/core/layouts/summary-tab.ts';
import { summaryChanges, summaryTexts, TABLE_COLUMNS } from '../../../src/core/layouts/summary-table.ts';
import { judgedBook, summary } from '../../support/sheet.ts';

const boxes = (rows: string): unknown[][] => {
  const drawing = `Mã | Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm\n${rows}`;
  const layout = summaryTab(summary(drawing), judgedBook(drawing).book.settings, null);
  return layout.rows.map(row => row.map(({ value }) => value));
};

const OLD = `C1 | Thôn 1 | '11/2026 | 2026-11-05 | 20 | 18 | 92.5
  C2 | Thôn 2 | '11/2026 | 2026-11-06 | 10 | 10 | 95`;

test('the table as texts: as printed, the grades in one column, the total last', () => {
  const rows = summaryTexts(boxes(OLD));
  expect(TABLE_COLUMNS).toHaveLength(15);
  expect(rows).toHaveLength(3);
  expect(Object.fromEntries(TABLE_COLUMNS.map((label, i) => [label, rows[0]?.[i]]))).toEqual({
    'S TT': '1',
    Mã: 'C1',
    'Tên đơn vị': 'Thôn 1',
    'Số lượng đảng viên': '',
    'Ngày họp chi bộ': '05/11/2026',
    'Phải dự': '20',
    'Có mặt': '18',
    'Vắng có lý do': '',
    'Vắng không lý do': '',
    'Tỷ lệ dự': '90,0%',
    'KQ số điểm được đánh giá': '92,5',
    'Điểm theo số liệu': '',
    'Xếp loại': 'Tốt',
    'Tình trạng': 'Đã báo cáo',
    'Ghi chú (thuyết minh điểm trừ)': '',
  });
  expect(rows[2]?.slice(9, 13)).toEqual(['93,3%', '93,75', '', 'Tốt 2, Khá 0, Trung bình 0, Kém 0']);
});

test('the same table changes nothing, in any order of its units', () => {
  expect(summaryChanges(boxes(OLD), boxes(OLD))).toEqual([]);
  expect(summaryChanges(boxes(OLD.split('\n').reverse().join('\n')), boxes(OLD))).toEqual([]);
});

test('what changed is told by unit and column, as the print shows it', () => {
  const now = `C1 | Thôn 1 | '11/2026 | 2026-11-05 | 20 | 19 | 88
    C3 | Thôn 3 | '11/2026 | 2026-11-06 | 5 | 5 | 95`;
  expect(summaryChanges(boxes(OLD), boxes(now))).toEqual([
    { who: 'C1 – Thôn 1', what: 'Có mặt', old: '18', new: '19' },
    { who: 'C1 – Thôn 1', what: 'Tỷ lệ dự', old: '90,0%', new: '95,0%' },
    { who: 'C1 – Thôn 1', what: 'KQ số điểm được đánh giá', old: '92,5', new: '88' },
    { who: 'C1 – Thôn 1', what: 'Xếp loại', old: 'Tốt', new: 'Khá' },
    { who: 'C3 – Thôn 3', what: 'Cả dòng', old: 'chưa có', new: 'thêm vào' },
    { who: 'Tổng cộng', what: 'Phải dự', old: '30', new: '25' },
    { who: 'Tổng cộng', what: 'Có mặt', old: '28', new: '24' },
    { who: 'Tổng cộng', what: 'Tỷ lệ dự', old: '93,3%', new: '96,0%' },
    { who: 'Tổng cộng', what: 'KQ số điểm được đánh giá', old: '93,75', new: '91,5' },
    {
      who: 'Tổng cộng',
      what: 'Xếp loại',
      old: 'Tốt 2, Khá 0, Trung bình 0, Kém 0',
      new: 'Tốt 1, Khá 1, Trung bình 0, Kém 0',
    },
    { who: 'C2 – Thôn 2', what: 'Cả dòng', old: 'đang có', new: 'bỏ đi' },
  ]);
});

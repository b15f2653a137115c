/** The columns of the printed table (domain.md §3, with attendance): heading, width in pixels. A4 across with narrow margins, fitted to the width of the page. */
export const COLUMNS = [
  ['S TT', 36],
  ['Mã', 62],
  ['Tên đơn vị', 210],
  ['Số lượng đảng viên', 54],
  ['Ngày họp chi bộ', 80],
  ['Phải dự', 48],
  ['Có mặt', 48],
  ['Vắng có lý do', 48],
  ['Vắng không lý do', 48],
  ['Tỷ lệ dự', 58],
  ['KQ số điểm được đánh giá', 76],
  ['Điểm theo số liệu', 76],
  ['Tốt', 48],
  ['Khá', 48],
  ['Trung bình', 48],
  ['Kém', 48],
  ['Tình trạng', 100],
  ['Ghi chú (thuyết minh điểm trừ)', 230],
] as const;

/** What stands above each column of the table. */
export const SUMMARY_LABELS: readonly string[] = COLUMNS.map(([label]) => label);
export const SUMMARY_WIDTH = COLUMNS.length;

/** The row (from 1) in which the units begin: three title rows, the headline, a blank row, two header rows and the numbering come first. */
export const FIRST_UNIT_ROW = 9;

/** Columns (from 1) of code and name, by which a later run finds what people wrote beside a unit. */
export const CODE_COLUMN = 2;
export const NAME_COLUMN = 3;

/** What stands in the column of names of the last row of the table. */
export const TOTAL_NAME = 'Tổng cộng';

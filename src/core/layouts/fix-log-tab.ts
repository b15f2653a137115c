import { COLORS, cell, line, type Style, stampText, type TabLayout } from './tab.ts';

export const FIX_LOG_KEY = 'nhat-ky-sua';
export const FIX_LOG_TITLE = 'Nhật ký sửa';

const COLUMNS = [
  ['Lần', 48],
  ['Lúc', 130],
  ['Trang', 150],
  ['Ô', 60],
  ['Giá trị cũ', 150],
  ['Giá trị mới', 150],
  ['Mã lỗi', 170],
  ['Tình trạng', 210],
] as const;

/** The columns of the log, from 1. */
export const FIX_LOG_WIDTH = COLUMNS.length;
export const STATE_COLUMN = COLUMNS.length;

const HEAD: Style = { bold: true, align: 'center', background: COLORS.head, wrap: true };

/** The log of fixes before its first entry: rows are added below and never written over, but for their state. */
export const fixLogTab = (): TabLayout => ({
  key: FIX_LOG_KEY,
  title: FIX_LOG_TITLE,
  rows: [
    line(FIX_LOG_WIDTH, cell('NHẬT KÝ SỬA', { bold: true, size: 13 })),
    // above the entries, for they grow downwards
    line(FIX_LOG_WIDTH, cell(stampText(FIX_LOG_KEY), { size: 8, color: COLORS.muted })),
    COLUMNS.map(([text]) => cell(text, HEAD)),
  ],
  merges: [],
  grids: [[3, 1, 1, FIX_LOG_WIDTH]],
  widths: COLUMNS.map(([, width]) => width),
  heights: [],
  frozenRows: 3,
});

import { COLUMNS } from '../level/schema.ts';
import { COLORS, cell, line, type Style, stampText, type TabLayout } from './tab.ts';

const W = COLUMNS.length;
const HEAD: Style = { bold: true, align: 'center', background: COLORS.head };

const KEY = 'nguon/';

export const sourcesKey = (year: number): string => `${KEY}${year}`;
export const isSourcesKey = (key: string): boolean => key.startsWith(KEY);
/** The row (from 1) of its stamp line. */
export const SOURCES_STAMP_ROW = 2;
export const sourcesTitle = (year: number): string => `Nguồn ${year}`;

/** The tab of imports before its first block: blocks are added below (`planSources`) and this head is written once. */
export const sourcesTab = (year: number): TabLayout => ({
  key: sourcesKey(year),
  title: sourcesTitle(year),
  rows: [
    line(
      W,
      cell(
        `NGUỒN SỐ LIỆU NĂM ${year}: mỗi đơn vị một khối. Khối nào báo #REF! thì bấm vào ô đó và chọn «Cho phép truy cập».`,
        { bold: true },
      ),
    ),
    // above the blocks, for they grow downwards
    line(W, cell(stampText(sourcesKey(year)), { size: 8, color: COLORS.muted })),
    line(W, ...['Mã', 'Tên đơn vị', 'Loại hình', 'Liên kết'].map(label => cell(label, HEAD))),
  ],
  merges: [],
  grids: [],
  widths: COLUMNS.map((_, column) => [110, 240, 240, 200][column] ?? 72),
  heights: [],
  frozenRows: 3,
});

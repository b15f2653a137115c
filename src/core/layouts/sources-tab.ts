import { COLUMNS } from '../level/schema.ts';
import { FIRST_BLOCK_ROW, type SourcesPlan } from '../level/sources.ts';
import { type Cell, COLORS, cell, line, type Style, stampText, type TabLayout } from './tab.ts';

const W = COLUMNS.length;
const HEAD: Style = { bold: true, align: 'center', background: COLORS.head };

const KEY = 'nguon/';

export const sourcesKey = (year: number): string => `${KEY}${year}`;
export const isSourcesKey = (key: string): boolean => key.startsWith(KEY);
/** The row (from 1) of its stamp line. */
export const SOURCES_STAMP_ROW = 2;
export const sourcesTitle = (year: number): string => `Nguồn ${year}`;

/** The rows of the blocks of a new tab, one below the other. */
const blockRows = ({ headers, formulas, length }: SourcesPlan): Cell[][] => {
  const texts = new Map(headers.map(header => [header.row, header.texts]));
  const imports = new Map(formulas.map(({ row, formula }) => [row, formula]));
  return Array.from({ length: Math.max(0, length - FIRST_BLOCK_ROW + 1) }, (_, i) => {
    const row = FIRST_BLOCK_ROW + i;
    const formula = imports.get(row);
    return line(
      W,
      ...(texts.get(row) ?? []).map(text => cell(text, { bold: true })),
      ...(formula === undefined ? [] : [cell({ formula })]),
    );
  });
};

/** The tab of imports with the blocks of a plan, all new. */
export const sourcesTab = (year: number, plan: SourcesPlan): TabLayout => ({
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
    ...blockRows(plan),
  ],
  merges: [],
  grids: [],
  widths: COLUMNS.map((_, column) => [110, 240, 240, 200][column] ?? 72),
  heights: [],
  frozenRows: 3,
});

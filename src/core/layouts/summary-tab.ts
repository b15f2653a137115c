import type { Settings } from '../settings/settings.ts';
import type { Summary, UnitSummary } from '../summary/summary.ts';
import { STATE_NAMES } from '../summary/summary.ts';
import type { Year } from '../summary/year.ts';
import { formatNumber, formatRate } from '../values/format.ts';
import { GRADES } from '../values/grade.ts';
import { formatMonth, type Month, monthTitle, numberOf, yearOf } from '../values/period.ts';
import { signatures } from './signatures.ts';
import { blocks, membersOf, reasonLines, yearBlock } from './summary-blocks.ts';
import { COLUMNS, FIRST_UNIT_ROW, SUMMARY_WIDTH, TOTAL_NAME } from './summary-columns.ts';
import { type Cell, COLORS, cell, line, type Style, stampText, type TabLayout } from './tab.ts';

const W = SUMMARY_WIDTH;
const HEAD: Style = { bold: true, align: 'center', wrap: true, background: COLORS.head };
const CENTER: Style = { align: 'center' };
const TOTAL: Style = { bold: true, background: COLORS.total };
const TITLE: Style = { bold: true, size: 13, align: 'center' };

export const summaryKey = (month: Month): string => `tong-hop/${month}`;
export const summaryTitle = (month: Month): string => `Tổng hợp ${monthTitle(month)}`;

/** The monthly summary as the commune prints and signs it, with the year to date where it is judged; `checkTab` is the title of the month's check, if it is there. The summary must be readable (its figures not null). */
export const summaryTab = (summary: Summary, settings: Settings, year: Year | null, checkTab?: string): TabLayout => {
  const { month, units } = summary;
  const head: Cell[][] = [
    line(W, cell(settings.unitName.toUpperCase() || 'ĐẢNG ỦY', { bold: true })),
    line(W, cell('TỔNG HỢP ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG SINH HOẠT CHI BỘ', TITLE)),
    line(W, cell(`Tháng ${numberOf(month)} năm ${yearOf(month)}`, { ...TITLE, size: 12 })),
    line(W, cell(headline(summary), { align: 'center', bold: true })),
    line(
      W,
      cell(warning(summary, checkTab === undefined ? 'chọn Kiểm tra tháng để xem' : `xem trang «${checkTab}»`), {
        align: 'center',
        color: COLORS.error,
        wrap: true,
      }),
    ),
    COLUMNS.map(([text], i) =>
      cell(isGrouped(i) ? (i === 10 ? 'Mức đánh giá xếp loại sau buổi sinh hoạt chi bộ hằng tháng' : '') : text, HEAD),
    ),
    COLUMNS.map(([text], i) => cell(isGrouped(i) ? text : '', HEAD)),
    COLUMNS.map((_, i) => cell(i + 1, { ...CENTER, italic: true, color: COLORS.muted })),
  ];
  const table = units.map(unitRow);
  const totals = totalRow(summary);
  const totalAt = head.length + table.length + 1;
  const reasons = reasonLines(summary.excluded);
  const details = [
    ...blocks(summary),
    ...(year === null ? [] : yearBlock(year)),
    ...(reasons.length > 0 ? [line(W, cell('Các dòng không được tính và lý do:', { bold: true }))] : []),
    ...reasons,
  ];
  const signatureAt = totalAt + details.length + 3;
  const reasonsAt = signatureAt - reasons.length - 1;
  const stamp = cell(stampText(summaryKey(month)), { size: 8, color: COLORS.muted });
  const after = [
    line(W),
    ...details,
    line(W),
    ...signatures(W, RIGHT_SIGNER, settings.unitName),
    line(W),
    line(W),
    line(W),
    line(W, stamp),
  ];
  return {
    key: summaryKey(month),
    title: summaryTitle(month),
    rows: [...head, ...table, totals, ...after],
    merges: [
      { area: [2, 1, 4, W], into: 'rows' },
      { area: [6, 11, 1, 6], into: 'one' },
      { area: [6, 1, 2, 10], into: 'columns' },
      { area: [6, 17, 2, 2], into: 'columns' },
      ...(reasons.length > 0 ? [{ area: [reasonsAt, 1, reasons.length, W], into: 'rows' } as const] : []),
      { area: [signatureAt, 1, 3, 5], into: 'rows' },
      { area: [signatureAt, RIGHT_SIGNER, 3, 8], into: 'rows' },
    ],
    grids: [[6, 1, totalAt - 5, W]],
    widths: COLUMNS.map(([, width]) => width),
    heights: [
      [6, 2, 54],
      [FIRST_UNIT_ROW, Math.max(1, units.length), 30],
      ...(reasons.length > 0 ? [[reasonsAt, reasons.length, 30] as const] : []),
    ],
    frozenRows: FIRST_UNIT_ROW - 1,
  };
};

const isGrouped = (column: number): boolean => column >= 10 && column <= 15;

/** The month in one line. */
export const headline = ({ expected, reported, attendance, score }: Summary): string =>
  [
    `Đã báo cáo ${reported}/${expected} chi bộ`,
    attendance.rate === null
      ? 'chưa có tỷ lệ dự'
      : `tỷ lệ dự ${formatRate(attendance.rate)} (${attendance.present}/${attendance.due})`,
    score.mean === null
      ? 'chưa có điểm'
      : `điểm bình quân ${formatNumber(Math.round(score.mean * 100) / 100)} (${score.count} chi bộ)`,
  ].join(' · ');

/** What is not counted because of errors, and where to see them (`xem phần Kiểm tra`); blank when nothing. */
export const warning = ({ errors, rows }: Summary, where: string): string =>
  errors === 0
    ? ''
    : `Còn ${errors} lỗi: ${rows.attendance.excluded} dòng không được tính vào tỷ lệ dự, ${rows.score.excluded} dòng không được tính vào điểm (${where}).`;

const number = (value: number | null, style: Style = CENTER): Cell => cell(value ?? '', style);

const unitRow = (row: UnitSummary, index: number): Cell[] => [
  cell(index + 1, CENTER),
  cell(row.unit.code),
  cell(row.unit.name, { wrap: true }),
  number(row.members),
  cell(row.date ?? '', { align: 'center', format: 'dd/mm/yyyy' }),
  number(row.due),
  number(row.present),
  number(row.excused),
  number(row.unexcused),
  number(row.rate, { align: 'center', format: '0.0%' }),
  // a format with optional decimals would show a whole score as `95,`
  number(row.score),
  number(row.supported, {
    align: 'center',
    ...(row.score !== null && row.supported !== null && row.supported < row.score ? { color: COLORS.warning } : {}),
  }),
  ...GRADES.map(grade => cell(row.grade === grade ? 'x' : '', CENTER)),
  cell(
    row.excluded ? `${STATE_NAMES[row.state]}, có lỗi` : STATE_NAMES[row.state],
    row.state === 'reported' && !row.excluded ? { wrap: true } : { wrap: true, color: COLORS.error },
  ),
  cell(row.note, { wrap: true }),
];

const totalRow = ({ units, expected, attendance, score, evidence, grades, reported }: Summary): Cell[] => {
  const center: Style = { ...TOTAL, align: 'center' };
  return [
    cell('', TOTAL),
    cell('', TOTAL),
    cell(TOTAL_NAME, TOTAL),
    number(membersOf(units), center),
    cell('', TOTAL),
    number(attendance.due, center),
    number(attendance.present, center),
    number(attendance.excused.sum, center),
    number(attendance.unexcused.sum, center),
    number(attendance.rate, { ...center, format: '0.0%' }),
    number(score.mean, { ...center, format: '0.00' }),
    // a mean over other units than the one beside it would be compared with it
    number(evidence?.count === score.count ? (evidence?.supported ?? 0) / (evidence?.count ?? 1) : null, {
      ...center,
      format: '0.00',
    }),
    ...GRADES.map(grade => number(grades[grade], center)),
    cell(`${reported}/${expected} báo cáo`, { ...TOTAL, wrap: true }),
    cell(score.count === null ? '' : `Điểm bình quân của ${score.count} chi bộ`, { ...TOTAL, wrap: true }),
  ];
};

const RIGHT_SIGNER = 11;

/** What the print says of the month in one line, for messages. */
export const summaryDone = (summary: Summary): string =>
  `Đã lập «${summaryTitle(summary.month)}»: ${headline(summary)}.${summary.errors > 0 ? ` Còn ${summary.errors} lỗi của tháng ${formatMonth(summary.month)}.` : ''}`;

import type { Measure } from '../codes.ts';
import { STATE_NAMES } from '../functions/month-table.ts';
import { GRADE_NAMES, GRADES } from '../grade.ts';
import { formatNumber, formatRate } from '../messages/format.ts';
import { formatMonth, type Month, monthTitle, numberOf, yearOf } from '../period.ts';
import { unitLabel } from '../roster.ts';
import { rulesText, type Settings } from '../settings.ts';
import type { ExcludedRow, Summary, Total, UnitSummary } from '../summary.ts';
import { inMonths, type UnitYear, type Year } from '../year.ts';
import { type Cell, COLORS, cell, line, type Style, stampText, type TabLayout } from './tab.ts';

/** The columns of the printed table (domain.md §3, with attendance): heading, width in pixels. A4 across with narrow margins, fitted to the width of the page. */
const COLUMNS = [
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

const W = SUMMARY_WIDTH;
const HEAD: Style = { bold: true, align: 'center', wrap: true, background: COLORS.head };
const CENTER: Style = { align: 'center' };
const TOTAL: Style = { bold: true, background: COLORS.total };
const TITLE: Style = { bold: true, size: 13, align: 'center' };

export const summaryKey = (month: Month): string => `tong-hop/${month}`;
export const summaryTitle = (month: Month): string => `Tổng hợp ${monthTitle(month)}`;

/** The monthly summary as the commune prints and signs it, with the year to date where it is judged; the summary must be readable (its figures not null). */
export const summaryTab = (summary: Summary, settings: Settings, year: Year | null): TabLayout => {
  const { month, units } = summary;
  const head: Cell[][] = [
    line(W, cell(settings.unitName.toUpperCase() || 'ĐẢNG ỦY', { bold: true })),
    line(W, cell('TỔNG HỢP ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG SINH HOẠT CHI BỘ', TITLE)),
    line(W, cell(`Tháng ${numberOf(month)} năm ${yearOf(month)}`, { ...TITLE, size: 12 })),
    line(W, cell(headline(summary), { align: 'center', bold: true })),
    line(W, cell(warning(summary), { align: 'center', color: COLORS.error, wrap: true })),
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
  const after = [line(W), ...details, line(W), ...signatures(settings), line(W), line(W), line(W), line(W, stamp)];
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
      { area: [signatureAt, LEFT_SIGNER, 3, 5], into: 'rows' },
      { area: [signatureAt, RIGHT_SIGNER, 3, 8], into: 'rows' },
    ],
    grids: [[6, 1, totalAt - 5, W]],
    widths: COLUMNS.map(([, width]) => width),
    heights: [
      [6, 2, 42],
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

/** What is not counted because of errors; blank when nothing. */
export const warning = ({ errors, rows, month }: Summary): string =>
  errors === 0
    ? ''
    : `Còn ${errors} lỗi: ${rows.attendance.excluded} dòng không được tính vào tỷ lệ dự, ${rows.score.excluded} dòng không được tính vào điểm (xem trang Kiểm tra ${monthTitle(month)}).`;

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
  number(row.score, { align: 'center', format: '0.##' }),
  number(row.supported, {
    align: 'center',
    format: '0.##',
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
    number(score.mean, { ...center, format: '0.##' }),
    // a mean over other units than the one beside it would be compared with it
    number(evidence?.count === score.count ? (evidence?.supported ?? 0) / (evidence?.count ?? 1) : null, {
      ...center,
      format: '0.##',
    }),
    ...GRADES.map(grade => number(grades[grade], center)),
    cell(`${reported}/${expected} báo cáo`, { ...TOTAL, wrap: true }),
    cell(score.count === null ? '' : `Điểm bình quân của ${score.count} chi bộ`, { ...TOTAL, wrap: true }),
  ];
};

const membersOf = (units: readonly UnitSummary[]): number | null => {
  const members = units.flatMap(unit => unit.members ?? []);
  return members.length > 0 ? members.reduce((sum, count) => sum + count, 0) : null;
};

const heading = (text: string): Cell[] => line(W, cell(text, { bold: true }));
const entry = (label: string, value: string | number | null, note = ''): Cell[] =>
  line(
    W,
    cell(label),
    cell(''),
    cell(''),
    cell(''),
    cell(value ?? '', { align: 'right' }),
    cell(note, { color: COLORS.muted }),
  );

/** Reporting, who is missing, and how the rows add up: label in column A, value in column E, so that long labels have room. */
const blocks = (summary: Summary): Cell[][] => {
  const { rows, units, attendance, score, evidence } = summary;
  const share = (total: Total): string =>
    total.given > 0 ? `${total.given}/${rows.attendance.counted} chi bộ ghi` : 'không chi bộ nào ghi';
  const members = units.flatMap(unit => unit.members ?? []);
  return [
    heading('1. Tình hình báo cáo'),
    entry(
      'Chi bộ phải báo cáo',
      summary.expected,
      summary.hasRoster ? '' : 'Không có danh mục chi bộ: lấy theo các chi bộ có trong sổ.',
    ),
    entry('Đã báo cáo', summary.reported),
    entry('Không họp (có báo)', summary.didNotMeet),
    entry('Chưa báo cáo', summary.missing?.length ?? null),
    entry('Báo cáo đúng hạn', summary.onTime, summary.onTime === null ? 'Sổ không ghi ngày gửi báo cáo.' : ''),
    entry('Số lượng đảng viên', membersOf(units), `${members.length}/${units.length} chi bộ ghi`),
    entry('Vắng có lý do', attendance.excused.sum, share(attendance.excused)),
    entry('Vắng không lý do', attendance.unexcused.sum, share(attendance.unexcused)),
    entry(
      'Điểm thấp nhất – cao nhất',
      score.min === null || score.max === null ? '' : `${formatNumber(score.min)} – ${formatNumber(score.max)}`,
    ),
    ...(evidence === null
      ? []
      : [
          entry(
            'Tự chấm cao hơn số liệu',
            units.filter(({ score, supported }) => score !== null && supported !== null && supported < score).length,
            `${evidence.count} chi bộ có điểm tiêu chí chấm theo bậc: tự chấm cộng lại ${formatNumber(evidence.self)} điểm, theo số liệu trong dòng ${formatNumber(evidence.supported)} điểm.`,
          ),
        ]),
    line(W),
    heading('2. Chi bộ chưa báo cáo'),
    ...(summary.missing?.length
      ? summary.missing.map(unit => line(W, cell(`– ${unitLabel(unit)}`, LABEL_LEFT)))
      : [line(W, cell('Không có.'))]),
    line(W),
    heading('3. Đối chiếu số dòng'),
    entry(
      'Số dòng đã đọc',
      rows.read,
      `= ${rows.records} dòng của các chi bộ + ${rows.skipped} dòng bỏ qua (tiêu đề, tổng cộng, ghi chú, chữ ký)`,
    ),
    entry(
      'Tính vào tỷ lệ dự',
      rows.attendance.counted,
      `+ ${rows.attendance.excluded} dòng có lỗi + ${rows.attendance.notGiven} dòng không có số liệu = ${rows.records}`,
    ),
    entry(
      'Tính vào điểm',
      rows.score.counted,
      `+ ${rows.score.excluded} dòng có lỗi + ${rows.score.notGiven} dòng không có điểm = ${rows.records}`,
    ),
    ...(summary.rules.size === 0 ? [] : [line(W, cell(rulesText(summary.rules), { color: COLORS.error }))]),
  ];
};

/** The year to date: how many units stand at each grade, then each that is not good, with the reason, and each that left out a meeting. */
const yearBlock = ({ month, units }: Year): Cell[][] => {
  const count = (grade: UnitYear['grade']): number => units.filter(unit => unit.grade === grade).length;
  const shown = units.filter(unit => unit.grade !== 'good' || unit.didNotMeet.length > 0);
  return [
    line(W),
    heading(`4. Xếp loại năm ${yearOf(month)} (tính đến tháng ${month.slice(5)})`),
    ...(['good', 'fair'] as const).map(grade => entry(GRADE_NAMES[grade], count(grade))),
    entry('Chưa xếp loại', count(null)),
    ...shown.map(({ unit, grade, reason, didNotMeet }) => {
      const reasons = [...(reason === '' ? [] : [reason]), ...inMonths('không họp tháng', didNotMeet)];
      const judged = grade === null ? 'chưa xếp loại' : GRADE_NAMES[grade];
      return line(W, cell(`– ${unitLabel(unit)}: ${judged} (${reasons.join('; ')})`, LABEL_LEFT));
    }),
  ];
};

const LABEL_LEFT: Style = { align: 'left' };
const REASON: Style = { align: 'left', wrap: true };

const OUT_OF: Readonly<Record<Measure, string>> = { attendance: 'tỷ lệ dự', score: 'điểm' };

/** One line for each row that does not count in full: where it stands, whose it is, what it is out of, and why. */
const reasonLines = (rows: readonly ExcludedRow[]): Cell[][] =>
  rows.map(({ sheet, row, unit, out, reasons }) =>
    line(
      W,
      cell(
        `– Trang «${sheet}», dòng ${row}${unit === '' ? '' : `, ${unit}`}: không tính vào ${out.map(measure => OUT_OF[measure]).join(' và ')}. ${reasons.join(' ')}`,
        REASON,
      ),
    ),
  );

const LEFT_SIGNER = 1;
const RIGHT_SIGNER = 11;

const signatures = (settings: Settings): Cell[][] => {
  const bold: Style = { bold: true, align: 'center' };
  const row = (left: string, right: string, style: Style): Cell[] => {
    const cells = line(W);
    cells[LEFT_SIGNER - 1] = cell(left, style);
    cells[RIGHT_SIGNER - 1] = cell(right, style);
    return cells;
  };
  return [
    row('', '…………, ngày … tháng … năm ……', { italic: true, align: 'center' }),
    row('NGƯỜI LẬP BIỂU', `T/M ${(settings.unitName || 'ĐẢNG ỦY').toUpperCase()}`, bold),
    row('', 'BÍ THƯ', bold),
  ];
};

/** What the print says of the month in one line, for messages. */
export const summaryDone = (summary: Summary): string =>
  `Đã lập «${summaryTitle(summary.month)}»: ${headline(summary)}.${summary.errors > 0 ? ` Còn ${summary.errors} lỗi của tháng ${formatMonth(summary.month)}.` : ''}`;

import type { ChangedRules, CheckReport, FindingReport, SummaryReport } from '../../src/core/summary/report.ts';
import { figure, percent, table } from './terminal.ts';

type Rows = CheckReport['rows'];
type Unit = SummaryReport['units'][number];

const SEVERITIES: readonly [FindingReport['severity'], string][] = [
  ['error', 'Lỗi'],
  ['warning', 'Cảnh báo'],
  ['note', 'Lưu ý'],
];

const place = ({ sheet, row, column }: FindingReport): string =>
  [`«${sheet}»`, row === null ? '' : `dòng ${row}`, column === null ? '' : `cột ${column}`].filter(Boolean).join(', ');

const findingLine = (finding: FindingReport): string => `  ${place(finding)}: ${finding.message}`;

/** Findings grouped by how grave they are, one a line: `«tab», dòng, cột: sentence`. */
const findingsText = (findings: readonly FindingReport[]): string => {
  if (!findings.length) return 'Không có gì cần sửa.';
  return SEVERITIES.flatMap(([severity, title]) => {
    const group = findings.filter(finding => finding.severity === severity);
    return group.length ? [`${title} (${group.length}):`, ...group.map(findingLine)] : [];
  }).join('\n');
};

const UNREAD = 'chưa đọc được';

const counted = (value: number | null): string => (value === null ? UNREAD : figure(value));

const measureText = (name: string, { counted: taken, excluded, notGiven, replaced }: Rows['attendance']): string =>
  taken === null && excluded === null && notGiven === null
    ? `${name}: ${UNREAD}`
    : `${name}: tính ${counted(taken)}, loại ${counted(excluded)}, không ghi ${counted(notGiven)}${replaced ? `, đã gửi lại ${figure(replaced)}` : ''}`;

const rowsText = ({ read, skipped, records, attendance, score }: Rows): string =>
  [
    read === null && records === null && skipped === null
      ? `Bảng họp của tháng: ${UNREAD}.`
      : `Đọc ${counted(read)} dòng: ${counted(records)} dòng họp, bỏ qua ${counted(skipped)}.`,
    `${measureText('Dự họp', attendance)}. ${measureText('Điểm', score)}.`,
  ].join('\n');

const RULE_WORDS = { off: 'tắt', error: 'lỗi', warning: 'cảnh báo', note: 'lưu ý' } as const;

const rulesText = (rules: ChangedRules = {}): string[] => {
  const changed = Object.entries(rules).map(([code, to]) => `${code} (${RULE_WORDS[to]})`);
  return changed.length ? [`Quy tắc đã đổi ở trang Cấu hình: ${changed.join(', ')}.`] : [];
};

export const checkText = ({ month, rows, findings, rules }: CheckReport): string =>
  [
    `Tháng ${month.slice(5)}-${month.slice(0, 4)}`,
    rowsText(rows),
    ...rulesText(rules),
    '',
    findingsText(findings),
  ].join('\n');

const STATES: Readonly<Record<Unit['state'], string>> = {
  reported: 'đã báo cáo',
  'did-not-meet': 'không họp',
  missing: 'chưa báo cáo',
};
const GRADES: Readonly<Record<keyof SummaryReport['grades'], string>> = {
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  poor: 'Kém',
};

const GRADE_ORDER = ['good', 'fair', 'average', 'poor'] as const;

const unitRow = (unit: Unit): string[] => [
  unit.code ?? '',
  unit.name,
  STATES[unit.state],
  figure(unit.due),
  figure(unit.present),
  percent(unit.rate),
  figure(unit.score),
  unit.grade === null ? '–' : GRADES[unit.grade],
];

/** The month's figures and the table of units, for a terminal. */
export const summaryText = (summary: SummaryReport): string => {
  const { attendance, score, grades, missing } = summary;
  const lines: [string, string][] = [
    ['Phải báo cáo', figure(summary.expected)],
    ['Đã báo cáo', figure(summary.reported)],
    ['Không họp', figure(summary.didNotMeet)],
    ['Đúng hạn', figure(summary.onTime)],
    ['Chưa báo cáo', missing === null ? '–' : missing.length ? missing.join(', ') : 'không có'],
    [
      'Dự họp',
      `${figure(attendance.present)}/${figure(attendance.due)} (${percent(attendance.rate)}), vắng có lý do ${figure(attendance.excused)}, không lý do ${figure(attendance.unexcused)}`,
    ],
    [
      'Điểm',
      `trung bình ${figure(score.mean)} của ${figure(score.count)} đơn vị, thấp nhất ${figure(score.min)}, cao nhất ${figure(score.max)}`,
    ],
    ['Xếp loại', GRADE_ORDER.map(grade => `${GRADES[grade]} ${figure(grades[grade])}`).join(', ')],
  ];
  const title = `Tổng hợp tháng ${summary.month.slice(5)}-${summary.month.slice(0, 4)}`;
  const figures = lines.map(([name, text]) => `${name.padEnd(14)}${text}`);
  const units = summary.units.length
    ? [
        '',
        table(
          ['Mã', 'Chi bộ', 'Trạng thái', 'Phải dự', 'Có mặt', 'Tỷ lệ', 'Điểm', 'Xếp loại'],
          summary.units.map(unitRow),
        ),
      ]
    : [];
  const readAs = summary.readAs === undefined ? [] : [summary.readAs];
  return [title, rowsText(summary.rows), ...readAs, ...rulesText(summary.rules), '', ...figures, ...units].join('\n');
};

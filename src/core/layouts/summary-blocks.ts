import type { Measure } from '../codes.ts';
import type { Reconciliation } from '../judge/check-month.ts';
import { unitLabel } from '../roster/roster.ts';
import { rulesText } from '../settings/rule-settings.ts';
import type { ExcludedRow, Summary, Total, UnitSummary } from '../summary/summary.ts';
import { inMonths, type UnitYear, type Year } from '../summary/year.ts';
import { formatNumber } from '../values/format.ts';
import { GRADE_NAMES } from '../values/grade.ts';
import { yearOf } from '../values/period.ts';
import { SUMMARY_WIDTH } from './summary-columns.ts';
import { type Cell, COLORS, cell, line, type Style } from './tab.ts';

// What stands below the printed table: label in column A, value in column E.

/** Members of all units that give them, or null where none does. */
export const membersOf = (units: readonly UnitSummary[]): number | null => {
  const members = units.flatMap(unit => unit.members ?? []);
  return members.length > 0 ? members.reduce((sum, count) => sum + count, 0) : null;
};

/** The older answers of a form, where there are any. */
const resentText = ({ replaced }: Reconciliation): string => (replaced ? ` + ${replaced} bản đã gửi lại` : '');

const heading = (text: string): Cell[] => line(SUMMARY_WIDTH, cell(text, { bold: true }));
const entry = (label: string, value: string | number | null, note = ''): Cell[] =>
  line(
    SUMMARY_WIDTH,
    cell(label),
    cell(''),
    cell(''),
    cell(''),
    cell(value ?? '', { align: 'right' }),
    cell(note, { color: COLORS.muted }),
  );

/** Reporting, who is missing, and how the rows add up: label in column A, value in column E, so that long labels have room. */
export const blocks = (summary: Summary): Cell[][] => {
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
    line(SUMMARY_WIDTH),
    heading('2. Chi bộ chưa báo cáo'),
    ...(summary.missing?.length
      ? summary.missing.map(unit => line(SUMMARY_WIDTH, cell(`– ${unitLabel(unit)}`, LABEL_LEFT)))
      : [line(SUMMARY_WIDTH, cell('Không có.'))]),
    line(SUMMARY_WIDTH),
    heading('3. Đối chiếu số dòng'),
    entry(
      'Số dòng đã đọc',
      rows.read,
      `= ${rows.records} dòng của các chi bộ + ${rows.skipped} dòng bỏ qua (tiêu đề, tổng cộng, ghi chú, chữ ký)`,
    ),
    entry(
      'Tính vào tỷ lệ dự',
      rows.attendance.counted,
      `+ ${rows.attendance.excluded} dòng có lỗi + ${rows.attendance.notGiven} dòng không có số liệu${resentText(rows.attendance)} = ${rows.records}`,
    ),
    entry(
      'Tính vào điểm',
      rows.score.counted,
      `+ ${rows.score.excluded} dòng có lỗi + ${rows.score.notGiven} dòng không có điểm${resentText(rows.score)} = ${rows.records}`,
    ),
    ...(rows.attendance.replaced
      ? [entry('Bản đã gửi lại', rows.attendance.replaced, 'chi bộ gửi nhiều lần: chỉ tính bản sau cùng.')]
      : []),
    ...(summary.readAs === '' ? [] : [line(SUMMARY_WIDTH, cell(summary.readAs, { color: COLORS.muted }))]),
    ...(summary.rules.size === 0 ? [] : [line(SUMMARY_WIDTH, cell(rulesText(summary.rules), { color: COLORS.error }))]),
  ];
};

/** The year to date: how many units stand at each grade, then each that is not good, with the reason, and each that left out a meeting. */
export const yearBlock = ({ month, units }: Year): Cell[][] => {
  const count = (grade: UnitYear['grade']): number => units.filter(unit => unit.grade === grade).length;
  const shown = units.filter(unit => unit.grade !== 'good' || unit.didNotMeet.length > 0);
  return [
    line(SUMMARY_WIDTH),
    heading(`4. Xếp loại năm ${yearOf(month)} (tính đến tháng ${month.slice(5)})`),
    ...(['good', 'fair'] as const).map(grade => entry(GRADE_NAMES[grade], count(grade))),
    entry('Chưa xếp loại', count(null)),
    ...shown.map(({ unit, grade, reason, didNotMeet }) => {
      const reasons = [...(reason === '' ? [] : [reason]), ...inMonths('không họp tháng', didNotMeet)];
      const judged = grade === null ? 'chưa xếp loại' : GRADE_NAMES[grade];
      return line(SUMMARY_WIDTH, cell(`– ${unitLabel(unit)}: ${judged} (${reasons.join('; ')})`, LABEL_LEFT));
    }),
  ];
};

const LABEL_LEFT: Style = { align: 'left' };
const REASON: Style = { align: 'left', wrap: true };

const OUT_OF: Readonly<Record<Measure, string>> = { attendance: 'tỷ lệ dự', score: 'điểm' };

/** One line for each row that does not count in full: where it stands, whose it is, what it is out of, and why. */
export const reasonLines = (rows: readonly ExcludedRow[]): Cell[][] =>
  rows.map(({ sheet, row, unit, out, reasons }) =>
    line(
      SUMMARY_WIDTH,
      cell(
        `– Trang «${sheet}», dòng ${row}${unit === '' ? '' : `, ${unit}`}: không tính vào ${out.map(measure => OUT_OF[measure]).join(' và ')}. ${reasons.join(' ')}`,
        REASON,
      ),
    ),
  );

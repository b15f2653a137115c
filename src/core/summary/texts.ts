import type { MonthCheck } from '../judge/check-month.ts';
import type { Unit } from '../roster/roster.ts';
import { deadlineOf } from '../row/deadline.ts';
import type { Settings } from '../settings/settings.ts';
import { formatNumber, formatRate } from '../values/format.ts';
import { GRADE_NAMES, GRADES } from '../values/grade.ts';
import { formatMonth, numberOf, yearOf } from '../values/period.ts';
import { type Day, dayNumber, formatDay } from '../values/sheet-date.ts';
import type { Summary } from './summary.ts';

/** Texts to paste into Zalo: the month's result, and a reminder to the units that are missing (null when none is). */
export interface Texts {
  readonly result: string;
  readonly reminder: string | null;
}

// People in a chat know units by name
const called = ({ code, name }: Pick<Unit, 'code' | 'name'>): string => name || code;

const unitNameOf = ({ unitName }: Settings): string => unitName || 'Đảng ủy';

/** The texts to paste into a chat for a month that could be read. */
export const textsOf = (check: MonthCheck, summary: Summary, settings: Settings, today: Day): Texts => ({
  result: resultText(check, summary, settings),
  reminder: summary.missing?.length ? reminderText(summary, summary.missing, settings, today) : null,
});

const resultText = (check: MonthCheck, summary: Summary, settings: Settings): string =>
  [
    unitNameOf(settings).toUpperCase(),
    `Kết quả sinh hoạt chi bộ tháng ${formatMonth(summary.month)}`,
    ...reporting(summary),
    ...figures(summary),
    ...missing(summary.missing ?? []),
    ...errorsLeft(check, summary),
  ].join('\n');

const reporting = ({ expected, reported, didNotMeet, onTime }: Summary): string[] => {
  const notes = [
    ...(didNotMeet ? [`${didNotMeet} chi bộ không họp`] : []),
    ...(onTime === null ? [] : [`${onTime} báo cáo đúng hạn`]),
  ];
  return [`– Đã báo cáo: ${reported}/${expected} chi bộ${notes.length > 0 ? ` (${notes.join(', ')})` : ''}.`];
};

const figures = ({ attendance, score, grades }: Summary): string[] => [
  ...(attendance.rate === null
    ? []
    : [`– Đảng viên dự sinh hoạt: ${attendance.present}/${attendance.due}, đạt ${formatRate(attendance.rate)}.`]),
  ...(score.mean === null || score.min === null || score.max === null
    ? []
    : [
        `– Điểm tự chấm bình quân: ${formatNumber(Math.round((score.mean + 1e-9) * 100) / 100)} (${score.count} chi bộ; thấp nhất ${formatNumber(score.min)}, cao nhất ${formatNumber(score.max)}).`,
      ]),
  ...(GRADES.some(grade => grades[grade])
    ? [`– Xếp loại: ${GRADES.map(grade => `${GRADE_NAMES[grade]} ${grades[grade] ?? 0}`).join(', ')}.`]
    : []),
];

const missing = (units: readonly Unit[]): string[] =>
  units.length === 0
    ? ['– Tất cả các chi bộ đã báo cáo hoặc đã ghi không họp.']
    : [`– Chưa báo cáo (${units.length}): ${units.map(called).join(', ')}.`];

/** How many errors are left and whose rows they stand in; units by name. */
const errorsLeft = ({ judged }: MonthCheck, { errors, excluded }: Summary): string[] => {
  if (errors === 0) return [];
  const wrong = judged.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  const names = [...new Set(wrong.map(({ unit, meeting }) => called(unit ?? meeting)))].filter(name => name !== '');
  const whose = names.length === 0 ? '' : ` của: ${names.join(', ')}`;
  const out = excluded.length === 0 ? '' : ' Số liệu trên chưa tính những phần đang có lỗi.';
  return [`– Sổ còn ${errors} lỗi cần sửa${whose}.${out}`];
};

const reminderText = (summary: Summary, units: readonly Unit[], settings: Settings, today: Day): string =>
  [
    'Kính gửi các đồng chí bí thư chi bộ!',
    `Đến hôm nay (${formatDay(today)}), ${unitNameOf(settings)} chưa nhận được báo cáo sinh hoạt chi bộ tháng ${formatMonth(summary.month)} của ${units.length} chi bộ:`,
    ...units.map(unit => `– ${called(unit)}`),
    `${deadlineText(summary, settings, today)} Đề nghị các đồng chí ghi số liệu vào dòng của chi bộ mình trong sổ họp. Chi bộ nào không họp thì ghi «không họp», xin đừng để trống.`,
    'Trân trọng cảm ơn!',
  ].join('\n');

const deadlineText = ({ month }: Summary, settings: Settings, today: Day): string => {
  if (settings.deadlineDayOfNextMonth === null)
    return settings.deadlineDays === 0
      ? 'Báo cáo gửi ngay trong ngày họp.'
      : `Hạn báo cáo là ${formatNumber(settings.deadlineDays)} ngày sau buổi họp.`;
  const deadline = deadlineOf({ y: yearOf(month), m: numberOf(month), d: 1 }, settings);
  return dayNumber(today) > dayNumber(deadline)
    ? `Hạn báo cáo là ngày ${formatDay(deadline)}, nay đã quá hạn.`
    : `Hạn báo cáo là hết ngày ${formatDay(deadline)}.`;
};

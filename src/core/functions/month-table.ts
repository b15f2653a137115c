import type { Summary } from '../summary/summary.ts';
import { STATE_NAMES } from '../summary/summary.ts';
import { GRADE_NAMES } from '../values/grade.ts';
import { formatDay } from '../values/sheet-date.ts';
import { summaryOfRanges } from './month.ts';
import { faultSpill, figure, isFault, type Range, type Ranges, type Spill } from './ranges.ts';

/** The month as a table: a header, one row per unit, and the totals (rate Σ/Σ, the mean score of those that count). */
export const monthTable = (ranges: Ranges, month: Range): Spill => {
  const summary = summaryOfRanges(ranges, month);
  return isFault(summary) ? faultSpill(summary) : tableOf(summary);
};

const tableOf = ({ units, attendance, score, reported, expected }: Summary): Spill => [
  [
    'Mã',
    'Tên chi bộ',
    'Tình trạng',
    'Ngày họp',
    'Phải dự',
    'Có mặt',
    'Vắng có lý do',
    'Vắng không lý do',
    'Tỷ lệ dự',
    'Điểm',
    'Xếp loại',
  ],
  ...units.map(row => [
    row.unit.code,
    row.unit.name,
    STATE_NAMES[row.state],
    row.date === null ? '' : formatDay(row.date),
    figure(row.due),
    figure(row.present),
    figure(row.excused),
    figure(row.unexcused),
    figure(row.rate),
    figure(row.score),
    row.grade === null ? '' : GRADE_NAMES[row.grade],
  ]),
  [
    '',
    'Tổng cộng',
    `${reported}/${expected} đã báo cáo`,
    '',
    figure(attendance.due),
    figure(attendance.present),
    figure(attendance.excused.sum),
    figure(attendance.unexcused.sum),
    figure(attendance.rate),
    figure(score.mean),
    score.count === null ? '' : `${score.count} chi bộ có điểm`,
  ],
];

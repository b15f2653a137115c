import { GRADE_NAMES, GRADES } from '../values/grade.ts';
import { formatMonth, monthsBetween } from '../values/period.ts';
import { summaryOf } from './month.ts';
import {
  faultSpill,
  figure,
  isFault,
  judgeRanges,
  monthArgument,
  type Range,
  type Ranges,
  type Spill,
} from './ranges.ts';

const MOST_MONTHS = 120;

/** One row per month: expected, reported, reporting rate, attendance, mean score, grades. A month that cannot be read says why in its row. */
export const trend = (ranges: Ranges, from: Range, to: Range): Spill => {
  const first = monthArgument(from);
  if (isFault(first)) return faultSpill(first);
  const last = monthArgument(to);
  if (isFault(last)) return faultSpill(last);
  const months = monthsBetween(first, last);
  if (months.length === 0) return faultSpill({ fault: 'Tháng đầu đứng sau tháng cuối. Hãy đổi chỗ hai tháng.' });
  if (months.length > MOST_MONTHS)
    return faultSpill({ fault: 'Khoảng tháng dài quá 10 năm. Hãy chọn khoảng ngắn hơn.' });
  const judged = judgeRanges(ranges);
  if (isFault(judged)) return faultSpill(judged);
  return [
    [
      'Tháng',
      'Phải báo cáo',
      'Đã báo cáo',
      'Tỷ lệ báo cáo',
      'Phải dự',
      'Có mặt',
      'Tỷ lệ dự',
      'Số chi bộ có điểm',
      'Điểm bình quân',
      ...GRADES.map(grade => GRADE_NAMES[grade]),
    ],
    ...months.map(month => {
      const summary = summaryOf(judged, month);
      if (isFault(summary)) return [formatMonth(month), `⚠ ${summary.fault}`, ...Array.from({ length: 11 }, () => '')];
      const { expected, reported, attendance, score, grades } = summary;
      return [
        formatMonth(month),
        figure(expected),
        figure(reported),
        figure(expected === null || reported === null || expected === 0 ? null : reported / expected),
        figure(attendance.due),
        figure(attendance.present),
        figure(attendance.rate),
        figure(score.count),
        figure(score.mean),
        ...GRADES.map(grade => figure(grades[grade])),
      ];
    }),
  ];
};

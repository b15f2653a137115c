import { rulesText } from '../settings/rule-settings.ts';
import { GRADE_NAMES, GRADES } from '../values/grade.ts';
import { formatMonth } from '../values/period.ts';
import { summaryOfRanges } from './month.ts';
import { faultSpill, figure, isFault, type Range, type Ranges, type Spill } from './ranges.ts';

/** The month in rows of label and value: reporting, attendance, scores, grades, and how the rows add up. */
export const monthFigures = (ranges: Ranges, month: Range): Spill => {
  const summary = summaryOfRanges(ranges, month);
  if (isFault(summary)) return faultSpill(summary);
  const { attendance, score, grades, rows } = summary;
  return [
    ['Tháng', formatMonth(summary.month)],
    ['Chi bộ phải báo cáo', figure(summary.expected)],
    ['Đã báo cáo', figure(summary.reported)],
    ['Không họp', figure(summary.didNotMeet)],
    ['Chưa báo cáo', figure(summary.missing?.length ?? null)],
    ['Báo cáo đúng hạn', figure(summary.onTime)],
    ['Phải dự', figure(attendance.due)],
    ['Có mặt', figure(attendance.present)],
    ['Vắng có lý do', figure(attendance.excused.sum)],
    ['Số chi bộ ghi vắng có lý do', attendance.excused.given],
    ['Vắng không lý do', figure(attendance.unexcused.sum)],
    ['Số chi bộ ghi vắng không lý do', attendance.unexcused.given],
    ['Tỷ lệ dự', figure(attendance.rate)],
    ['Số chi bộ có điểm', figure(score.count)],
    ['Điểm bình quân', figure(score.mean)],
    ['Điểm thấp nhất', figure(score.min)],
    ['Điểm cao nhất', figure(score.max)],
    ...GRADES.map(grade => [`Loại ${GRADE_NAMES[grade]}`, figure(grades[grade])]),
    ['Số dòng đã đọc', figure(rows.read)],
    ['Dòng bỏ qua (tiêu đề, tổng cộng, ghi chú…)', figure(rows.skipped)],
    ['Dòng của các chi bộ', figure(rows.records)],
    ['Tính vào tỷ lệ dự', figure(rows.attendance.counted)],
    ['Không tính vào tỷ lệ dự vì có lỗi', figure(rows.attendance.excluded)],
    ['Không có số liệu dự', figure(rows.attendance.notGiven)],
    ['Bản đã gửi lại, không tính vào tỷ lệ dự', figure(rows.attendance.replaced)],
    ['Tính vào điểm', figure(rows.score.counted)],
    ['Không tính vào điểm vì có lỗi', figure(rows.score.excluded)],
    ['Không có điểm', figure(rows.score.notGiven)],
    ['Bản đã gửi lại, không tính vào điểm', figure(rows.score.replaced)],
    ['Số lỗi', summary.errors],
    ...(summary.rules.size === 0 ? [] : [['Quy tắc đã đổi', rulesText(summary.rules)]]),
  ];
};

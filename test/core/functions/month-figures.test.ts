import { expect, test } from 'vitest';
import { monthFigures } from '../../../src/core/functions/month-figures.ts';
import { MEETINGS, ROSTER } from '../../support/month-of-four.ts';
import { range, ranges } from '../../support/sheet.ts';

test('November, by hand', () => {
  expect(monthFigures(ranges({ meetings: MEETINGS, roster: ROSTER }), range('11/2026'))).toEqual([
    ['Tháng', '11/2026'],
    ['Chi bộ phải báo cáo', 5],
    ['Đã báo cáo', 3],
    ['Không họp', 1],
    ['Chưa báo cáo', 1],
    // 5 + 2 = 7: HS-01 on the 7th is on time, HS-02 on the 8th is not; HS-04 on the same day
    ['Báo cáo đúng hạn', 2],
    ['Phải dự', 32],
    ['Có mặt', 27],
    ['Vắng có lý do', 1],
    ['Số chi bộ ghi vắng có lý do', 1],
    ['Vắng không lý do', 1],
    ['Số chi bộ ghi vắng không lý do', 1],
    ['Tỷ lệ dự', 0.84375],
    ['Số chi bộ có điểm', 2],
    ['Điểm bình quân', 81.25],
    ['Điểm thấp nhất', 70.5],
    ['Điểm cao nhất', 92],
    ['Loại Tốt', 1],
    ['Loại Khá', 2],
    ['Loại Trung bình', 0],
    ['Loại Kém', 0],
    // five rows of November and the row of totals of the table
    ['Số dòng đã đọc', 6],
    ['Dòng bỏ qua (tiêu đề, tổng cộng, ghi chú…)', 1],
    ['Dòng của các chi bộ', 5],
    ['Tính vào tỷ lệ dự', 2],
    ['Không tính vào tỷ lệ dự vì có lỗi', 1],
    ['Không có số liệu dự', 2],
    ['Bản đã gửi lại, không tính vào tỷ lệ dự', 0],
    ['Tính vào điểm', 2],
    ['Không tính vào điểm vì có lỗi', 0],
    ['Không có điểm', 3],
    ['Bản đã gửi lại, không tính vào điểm', 0],
    ['Số lỗi', 1],
  ]);
});

test('a sheet that says nothing of sending or absences leaves those boxes blank', () => {
  const figures = new Map(
    monthFigures(
      ranges({ meetings: 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 92' }),
      range('11/2026'),
    ).map(([label = '', value]) => [label, value]),
  );
  expect(figures.get('Báo cáo đúng hạn')).toBe('');
  expect(figures.get('Vắng có lý do')).toBe('');
  expect(figures.get('Số chi bộ ghi vắng có lý do')).toBe(0);
});

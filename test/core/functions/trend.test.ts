import { expect, test } from 'vitest';
import { trend } from '../../../src/core/functions/trend.ts';
import { MEETINGS, ROSTER } from '../../support/month-of-four.ts';
import { range, ranges } from '../../support/sheet.ts';

const given = ranges({ meetings: MEETINGS, roster: ROSTER });

test('one row per month, both ends included', () => {
  expect(trend(given, range('9/2026'), range('11/2026'))).toEqual([
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
      'Tốt',
      'Khá',
      'Trung bình',
      'Kém',
    ],
    // HS-05 begins in November
    ['09/2026', 5, 0, 0, '', '', '', 0, '', 0, 0, 0, 0],
    // 20 + 8 = 28, 19 + 8 = 27; (95 + 49)/2 = 72; 2 of HS-01…04, 06
    ['10/2026', 5, 2, 0.4, 28, 27, 27 / 28, 2, 72, 1, 0, 0, 1],
    ['11/2026', 5, 3, 0.6, 32, 27, 0.84375, 2, 81.25, 1, 2, 0, 0],
  ]);
});

test.each([
  ['12/2025', '01/2026', ['12/2025', '01/2026']],
  ['11/2026', '11/2026', ['11/2026']],
])('%s to %s', (from, to, months) => {
  expect(
    trend(given, range(from), range(to))
      .slice(1)
      .map(([month]) => month),
  ).toEqual(months);
});

test.each([
  ['11/2026', '10/2026', '⚠ Tháng đầu đứng sau tháng cuối. Hãy đổi chỗ hai tháng.'],
  ['01/2016', '01/2026', '⚠ Khoảng tháng dài quá 10 năm. Hãy chọn khoảng ngắn hơn.'],
  ['mai', '11/2026', '⚠ Tháng «mai» không đọc được. Hãy ghi ví dụ "11/2026".'],
  ['11/2026', '12', '⚠ Tháng «12» không đọc được. Hãy ghi ví dụ "11/2026".'],
])('%s to %s: one plain sentence', (from, to, expected) => {
  expect(trend(given, range(from), range(to))).toEqual([[expected]]);
});

test('ten years are not too long', () => {
  // 2/2016 to 1/2026 is 120 months, and the header
  expect(trend(given, range('02/2016'), range('01/2026'))).toHaveLength(121);
});

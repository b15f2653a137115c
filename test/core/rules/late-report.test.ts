import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const told = (sent: string, settings = '') =>
  check({
    'Cấu hình': `Khóa | Giá trị\nNgày họp từ | 1${settings}`,
    'Sổ họp': `
      Tên chi bộ | Tháng   | Ngày họp   | Phải dự | Có mặt | Tổng điểm | Ngày gửi báo cáo
      Thôn 1     | 11/2026 | 2026-11-05 | 20      | 18     | 95        | ${sent}`,
  }).findings;

test('two days after the 5th is the 7th: sent on the 8th is late', () => {
  expect(told('2026-11-08')).toEqual([
    at('row/late-report', 'G2', 'Gửi báo cáo ngày 08/11/2026, sau hạn 07/11/2026. Không cần sửa nếu đúng như vậy.'),
  ]);
  expect(told('2026-11-07')).toEqual([]);
});

test('a day of the next month is the deadline where the settings say so', () => {
  const day = '\nHạn báo cáo (ngày trong tháng sau) | 5';
  expect(told('2026-12-05', day)).toEqual([]);
  expect(told('2026-12-06', day).map(({ code }) => code)).toEqual(['row/late-report']);
});

test('silent where the day of the meeting is itself wrong: one slip, one finding', () => {
  const drawing = `
    Tên chi bộ | Tháng   | Ngày họp   | Ngày thông báo | Phải dự | Có mặt | Tổng điểm | Ngày gửi báo cáo
    Thôn 1     | 11/2026 | 2026-10-05 | 2026-11-04     | 20      | 18     | 95        | 2026-11-08`;
  expect(check(drawing).findings.map(({ code }) => code)).toEqual(['row/date-outside-month']);
});

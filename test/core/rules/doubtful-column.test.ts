import { expect, test } from 'vitest';
import { check } from '../../support/sheet.ts';

const told = (label: string) =>
  check(`
    Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | ${label}
    Thôn 1     | 11/2026 | 20      | 18     | 95        | 2`).findings.map(({ code, severity, column, message }) => [
    code,
    severity,
    column,
    message,
  ]);

test('a column that speaks of absences and is not known is a question', () => {
  expect(told('Vắng do công tác')).toEqual([
    [
      'table/doubtful-column',
      'warning',
      'F',
      'Cột F «Vắng do công tác» chưa được tính vì chưa rõ là gì. Nếu đó là «Tổng số vắng», hãy sửa tên cột, hoặc chọn cột ở phần Thiết lập.',
    ],
  ]);
});

test.each(['Điểm thưởng', 'Điểm cộng'])('so is one of points or grades: %s', label => {
  expect(told(label).map(([code]) => code)).toEqual(['table/doubtful-column']);
});

test.each(['Phương tiện', 'Thời điểm cập nhật số', 'Ưu điểm', 'Lý do vắng'])(
  'other business stays a note: %s',
  label => {
    expect(told(label).map(([code, severity]) => [code, severity])).toEqual([['table/unknown-column', 'note']]);
  },
);

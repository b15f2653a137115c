import { expect, test } from 'vitest';
import { places, summary } from '../../support/sheet.ts';

test('months and members of the roster that cannot be used are told, and the unit is expected all the same', () => {
  const drawing = (line: string) => ({
    'Chi bộ': `Mã | Tên | Số đảng viên | Từ tháng | Đến tháng\n${line}`,
    'Sổ họp': 'Mã chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nHS-01 | 11/2026 | 20 | 18 | 95',
  });
  expect(places(drawing('HS-01 | Thôn 1 | 20 | sdf |'))).toEqual(['cell/not-a-date D2']);
  expect(places(drawing('HS-01 | Thôn 1 | hai mươi | |'))).toEqual(['cell/not-a-number C2']);
  // from 12/2026 until 06/2026 would be never
  expect(places(drawing('HS-01 | Thôn 1 | 20 | 01/2026 | 06/2025'))).toEqual(['cell/out-of-range E2']);
  expect(summary(drawing('HS-01 | Thôn 1 | 20 | sdf |')).expected).toBe(1);
});

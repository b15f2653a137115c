import { describe, expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const book = (date: string, from = 3, to = 7, form = 'thường kỳ') => ({
  'Cấu hình': `Khóa | Giá trị\nNgày họp từ | ${from}\nNgày họp đến | ${to}`,
  'Sổ họp': `
    Tên chi bộ | Tháng   | Ngày họp | Hình thức | Phải dự | Có mặt | Tổng điểm
    Thôn 1     | 11/2026 | ${date}  | ${form}   | 20      | 18     | 95`,
});
const codes = (...given: Parameters<typeof book>) => check(book(...given)).findings.map(({ code }) => code);

test('held on the 12th, window 3 to 7', () => {
  expect(check(book('2026-11-12')).findings).toEqual([
    at(
      'row/outside-window',
      'C2',
      'Họp ngày 12/11/2026, ngoài khoảng ngày 3 đến ngày 7 theo quy định. Hãy xem lại ngày họp.',
    ),
  ]);
});

describe('silent', () => {
  test.each(['2026-11-03', '2026-11-07'])('on the edges: %s', date => expect(codes(date)).toEqual([]));
  test('for an extraordinary meeting', () => expect(codes('2026-11-18', 3, 7, 'bất thường')).toEqual([]));
  test('for a day of another month, which is told by its own rule', () =>
    expect(codes('2026-10-12')).toEqual(['row/date-outside-month']));
  test('for a window over the end of the month', () => {
    expect(codes('2026-11-28', 25, 5)).toEqual([]);
    expect(codes('2026-11-02', 25, 5)).toEqual([]);
    expect(codes('2026-11-10', 25, 5)).toEqual(['row/outside-window']);
  });
});

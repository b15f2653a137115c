import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const told = (notice: string) =>
  check(`
    Tên chi bộ | Tháng   | Ngày họp   | Ngày thông báo | Phải dự | Có mặt | Tổng điểm
    Thôn 1     | 11/2026 | 2026-11-05 | ${notice}      | 20      | 18     | 95`).findings;

test('notice on the day of the meeting', () => {
  expect(told('2026-11-05')).toEqual([
    at(
      'row/notice-late',
      'D2',
      'Thông báo ngày 05/11/2026, họp ngày 05/11/2026: chưa đủ 1 ngày trước. Hãy xem lại ngày thông báo.',
    ),
  ]);
});

test('notice on the day before is in time, and so is none at all', () => {
  expect(told('2026-11-04')).toEqual([]);
  expect(told('')).toEqual([]);
});

test('silent where the day of the meeting is itself wrong: one slip, one finding', () => {
  const drawing = `
    Tên chi bộ | Tháng   | Ngày họp   | Ngày thông báo | Phải dự | Có mặt | Tổng điểm | Ngày gửi báo cáo
    Thôn 1     | 11/2026 | 2026-10-05 | 2026-11-04     | 20      | 18     | 95        | 2026-11-08`;
  expect(check(drawing).findings.map(({ code }) => code)).toEqual(['row/date-outside-month']);
});

import { expect, test } from 'vitest';
import { check } from '../../support/sheet.ts';

const told = (drawing: Parameters<typeof check>[0]) =>
  check(drawing).findings.map(({ code, severity, message }) => [code, severity, message]);

test('table/unknown-column names the columns of which nothing is read', () => {
  expect(
    told({
      '11-2026': 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm | KNĐ | Phương tiện\nThôn 1 | 20 | 18 | 95 | 1 | loa',
    }),
  ).toEqual([
    [
      'table/unknown-column',
      'note',
      'Không dùng đến 2 cột vì không nhận ra: «KNĐ» và «Phương tiện». Nếu có cột cần dùng, hãy sửa tên cột hoặc chỉ rõ ở trang Cấu hình.',
    ],
  ]);
});

test('silent where every column is read', () => {
  expect(told({ '11-2026': 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 20 | 18 | 95' })).toEqual([]);
});

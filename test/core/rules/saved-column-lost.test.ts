import { expect, test } from 'vitest';
import { check } from '../../support/sheet.ts';

const told = (choice: string) =>
  check({
    'Cấu hình': `
      Khóa       | Giá trị     | Giải thích
      Cột: Có mặt | ${choice}`,
    '11-2026': 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 20 | 18 | 95',
  }).findings.map(({ code, row, message }) => [code, row, message]);

test('a chosen column whose label is gone is told at the header, and the guess holds', () => {
  expect(told('11-2026!F | Cột đã chọn, tiêu đề «Dự họp»')).toEqual([
    [
      'table/saved-column-lost',
      1,
      'Trang «11-2026»: không còn thấy cột đã chọn ở «Cột: Có mặt» trong trang Cấu hình; tiện ích tự nhận cột theo tên. Hãy chọn lại cột hoặc xóa dòng đó.',
    ],
  ]);
});

test('silent: the chosen column stands there', () =>
  expect(told('11-2026!C | Cột đã chọn, tiêu đề «Có mặt»')).toEqual([]));

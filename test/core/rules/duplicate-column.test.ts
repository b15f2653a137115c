import { describe, expect, test } from 'vitest';
import { at, errors, summary } from '../../support/sheet.ts';

describe('two columns that claim one figure', () => {
  const drawing = `
    Tên chi bộ | Tháng   | Phải dự | Có mặt | Có mặt | Tổng điểm
    Thôn 1     | 11/2026 | 20      | 18     | 19     | 95`;
  test('are told with their letters', () => {
    expect(errors(drawing)).toEqual([
      at(
        'table/duplicate-column',
        'D1',
        'Các cột D và E đều được hiểu là «Có mặt». Hãy đổi tên hoặc xóa bớt để chỉ còn một cột.',
        '',
      ),
    ]);
  });
  test('give no figures rather than one of the two', () => expect(summary(drawing).attendance.present).toBeNull());
});

test('a criterion that stands twice', () => {
  expect(
    errors(`
      Tên chi bộ | Tháng   | Phải dự | Có mặt | TC1 | TC1 | Tổng điểm
      Thôn 1     | 11/2026 | 20      | 18     | 5   | 5   | 95`),
  ).toEqual([
    at(
      'table/duplicate-column',
      'E1',
      'Các cột E và F đều được hiểu là «TC1». Hãy đổi tên hoặc xóa bớt để chỉ còn một cột.',
      '',
    ),
  ]);
});

test('silent: two columns of notes, of which nothing is counted', () => {
  expect(
    errors(`
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Ghi chú | Ghi chú
      Thôn 1     | 11/2026 | 20      | 18     | 95        |         |`),
  ).toEqual([]);
});

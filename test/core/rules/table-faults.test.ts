import { describe, expect, test } from 'vitest';
import { at, errors, summary } from '../../support/sheet.ts';

const row = 'Thôn 1 | 11/2026 | 20 | 18 | 95';
const lacks = (label: string, headerRow: number, near = ''): string =>
  `Trang «Sổ họp»: không thấy cột «${label}» trong tiêu đề ở dòng ${headerRow}${near}. Hãy sửa tên cột thành «${label}», hoặc thêm cột đó; chưa sửa thì chưa tính được số liệu của trang này.`;

test('no column of the score; the label that comes nearest is named', () => {
  const drawing = `Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điển\n${row}`;
  expect(errors(drawing)).toEqual([
    at('table/missing-column', '1', lacks('Tổng điểm tự chấm', 1, '; gần giống nhất là «Tổng điển»'), ''),
  ]);
});

test('without the column there are no figures, and no row is blamed', () => {
  const drawing = `Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điển\n${row}`;
  const { expected, reported, missing, attendance, score, grades } = summary(drawing);
  expect({ expected, reported, missing, due: attendance.due, count: score.count, good: grades.good }).toEqual({
    expected: null,
    reported: null,
    missing: null,
    due: null,
    count: null,
    good: null,
  });
});

test('the header row is named where titles stand above it', () => {
  expect(
    errors(`
      SỔ HỌP

      Tên chi bộ | Ngày họp   | Phải dự | Tổng điểm
      Thôn 1     | 2026-11-05 | 20      | 95`),
  ).toEqual([at('table/missing-column', '3', lacks('Có mặt', 3), '')]);
});

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

test.each([
  ['two columns of notes', 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Ghi chú | Ghi chú'],
  ['members instead of due', 'Tên chi bộ | Tháng | Tổng số ĐV | Có mặt | Tổng điểm'],
  ['a code instead of a name', 'Mã chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm'],
  ['a day instead of a month', 'Tên chi bộ | Ngày họp | Phải dự | Có mặt | Tổng điểm'],
])('silent: %s', (_, head) => {
  expect(errors(`${head}\n${row.replace('11/2026', head.includes('Ngày') ? '05/11/2026' : '11/2026')}`)).toEqual([]);
});

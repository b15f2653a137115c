import { expect, test } from 'vitest';
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

test.each([
  ['members instead of due', 'Tên chi bộ | Tháng | Tổng số ĐV | Có mặt | Tổng điểm'],
  ['a code instead of a name', 'Mã chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm'],
  ['a day instead of a month', 'Tên chi bộ | Ngày họp | Phải dự | Có mặt | Tổng điểm'],
])('silent: %s', (_, head) => {
  expect(errors(`${head}\n${row.replace('11/2026', head.includes('Ngày') ? '05/11/2026' : '11/2026')}`)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { at, check, errors, summary } from '../../support/sheet.ts';

const row = 'Thôn 1 | 11/2026 | 20 | 18 | 95';
const lacks = (label: string, headerRow: number, near = ''): string =>
  `Trang «Sổ họp»: không thấy cột «${label}» trong tiêu đề ở dòng ${headerRow}${near}`;
const told = (drawing: string) =>
  check(drawing)
    .findings.filter(({ code }) => code === 'table/missing-column')
    .map(({ severity, message }) => [severity, message]);

test('no column of units: no figures, and the label that comes nearest is named', () => {
  expect(errors(`Chi bọn | Tháng | Phải dự | Có mặt | Tổng điểm\n${row}`)).toEqual([
    at(
      'table/missing-column',
      '1',
      `${lacks('Tên chi bộ', 1, '; gần giống nhất là «Chi bọn»')}. Hãy sửa tên cột thành «Tên chi bộ», hoặc thêm cột đó; chưa sửa thì chưa tính được số liệu của trang này.`,
      '',
    ),
  ]);
});

test('the header row is named where titles stand above it', () => {
  expect(
    told(`
      SỔ HỌP

      Tên chi bộ | Ngày họp   | Phải dự | Tổng điểm
      Thôn 1     | 2026-11-05 | 20      | 95`),
  ).toEqual([
    [
      'warning',
      `${lacks('Có mặt', 3)}, nên chưa tính được tỷ lệ dự; điểm và xếp loại vẫn được tổng hợp. Nếu sổ có số liệu dự họp, hãy sửa tên cột thành «Có mặt», hoặc thêm cột đó.`,
    ],
  ]);
});

describe('each measure stands alone', () => {
  const figures = (drawing: string) => {
    const { reported, attendance, score, grades } = summary(drawing);
    return [reported, attendance.due, score.mean, grades.good];
  };
  test('attendance without any score', () => {
    const drawing = 'Tên chi bộ | Tháng | Phải dự | Có mặt\nThôn 1 | 11/2026 | 20 | 18';
    expect(told(drawing)).toEqual([
      [
        'warning',
        `${lacks('Tổng điểm tự chấm', 1)}, nên không có điểm và xếp loại; số dự họp vẫn được tổng hợp. Nếu sổ có điểm, hãy sửa tên cột thành «Tổng điểm tự chấm», hoặc thêm cột đó.`,
      ],
    ]);
    expect(figures(drawing)).toEqual([1, 20, null, null]);
  });
  test('a score without attendance', () => {
    const drawing = 'Tên chi bộ | Tháng | Tổng điểm\nThôn 1 | 11/2026 | 95';
    expect(told(drawing).map(([severity]) => severity)).toEqual(['warning']);
    expect(figures(drawing)).toEqual([1, null, 95, 1]);
  });
  test('grades alone', () => {
    const drawing = 'Tên chi bộ | Tháng | Ngày họp | Xếp loại\nThôn 1 | 11/2026 | 2026-11-05 | Tốt';
    expect(told(drawing).map(([severity]) => severity)).toEqual(['warning', 'warning']);
    expect(figures(drawing)).toEqual([1, null, null, 1]);
  });
  test('a rate is not enough: no persons are made of it', () => {
    const drawing = 'Tên chi bộ | Tháng | Tỷ lệ dự | Tổng điểm\nThôn 1 | 11/2026 | 90% | 95';
    expect(told(drawing)[0]?.[1]).toContain('(chỉ có sẵn tỷ lệ thì không cộng được số người)');
    expect(figures(drawing)).toEqual([1, null, 95, 1]);
  });
  test('only the absent: those due less them', () => {
    const drawing = 'Tên chi bộ | Tháng | Phải dự | Số vắng\nThôn 1 | 11/2026 | 20 | 2\nThôn 2 | 11/2026 | 14 | 0';
    // 20 − 2 + 14 − 0 = 32
    const { attendance } = summary(drawing);
    expect([attendance.due, attendance.present, attendance.excused.sum]).toEqual([34, 32, null]);
  });
});

test('neither measure: no figures rather than a list of names', () => {
  const drawing = 'Tên chi bộ | Tháng | Ngày họp | Phải dự | Ghi chú\nThôn 1 | 11/2026 | 2026-11-05 | 20 | họp';
  expect(told(drawing).map(([severity]) => severity)).toEqual(['error', 'error']);
  expect(summary(drawing).reported).toBeNull();
});

test.each([
  ['members instead of due', 'Tên chi bộ | Tháng | Tổng số ĐV | Có mặt | Tổng điểm'],
  ['a code instead of a name', 'Mã chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm'],
  ['a day instead of a month', 'Tên chi bộ | Ngày họp | Phải dự | Có mặt | Tổng điểm'],
])('silent: %s', (_, head) => {
  expect(told(`${head}\n${row.replace('11/2026', head.includes('Ngày') ? '05/11/2026' : '11/2026')}`)).toEqual([]);
});

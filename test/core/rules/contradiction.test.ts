import { describe, expect, test } from 'vitest';
import { at, errors, places, summary } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm | Xếp loại';
const ROWS = `
  Thôn 1 | 11/2026 | 18 | 16 | 2 | 0 | 91 | Tốt
  Thôn 2 | 11/2026 | 20 | 18 | 1 | 1 | 88 | Khá
  Thôn 3 | 11/2026 | 14 | 13 | 1 | 0 | 95 | Tốt
  Thôn 4 | 11/2026 | 11 | 9  | 1 | 1 | 84 | Khá
  Thôn 5 | 11/2026 | 25 | 22 | 3 | 0 | 90 | Tốt`;

describe('labels that the figures deny', () => {
  const swapped = HEAD.replace('Phải dự', '?').replace('Tổng điểm', 'Phải dự').replace('?', 'Tổng điểm') + ROWS;
  test('name both readings at the first of the columns', () => {
    expect(errors(swapped)[0]).toEqual(
      at(
        'table/contradiction',
        'G1',
        'Trang «Sổ họp»: theo tên cột thì G là «Phải dự», C là «Tổng điểm tự chấm»; nhưng theo số liệu thì G là «Tổng điểm tự chấm», C là «Phải dự». Chưa rõ bên nào đúng nên chưa tính số dự họp và điểm của trang này. Hãy sửa tên cột, hoặc chọn cột đúng ở phần Thiết lập.',
        '',
      ),
    );
  });
  test('take both measures out: no total is made of them', () => {
    const { reported, attendance, score } = summary(swapped);
    expect([reported, attendance.due, score.mean]).toEqual([5, null, null]);
  });
});

test('members stand in for those due only where no column is left that could be those due', () => {
  const drawing = (label: string) => `
    Tên chi bộ | Tháng   | Tổng số ĐV | ${label} | Có mặt | Tổng điểm
    Thôn 1     | 11/2026 | 20         | 1        | 18     | 95
    Thôn 2     | 11/2026 | 20         | 0        | 17     | 91`;
  expect(places(drawing('KMB'))).toEqual(['table/contradiction D1']);
  expect(summary(drawing('KMB')).attendance.due).toBeNull();
  // 20 − 1 + 20 − 0 = 39
  expect(summary(drawing('Miễn SH')).attendance.due).toBe(39);
});

test('silent: the same table under its own labels', () => expect(errors(HEAD + ROWS)).toEqual([]));

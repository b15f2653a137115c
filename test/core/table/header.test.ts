import { expect, test } from 'vitest';
import { errors, summary } from '../../support/sheet.ts';

test('a second row of labels counts, though the first of them is `Ghi chú`', () => {
  const sheet = `
    TỔNG HỢP THÁNG 11/2026
    Chi bộ |         | Điểm     |         | Phải dự | Có mặt
           | Ghi chú | Cấp trên | Tự chấm |         |
    Thôn 1 | đủ      | 90       | 95      | 18      | 17
    Thôn 2 |         | 85       | 88      | 20      | 18`;
  expect(errors(sheet)).toEqual([]);
  // (95 + 88) / 2, 18 + 20, 17 + 18
  expect(summary(sheet)).toMatchObject({ score: { mean: 91.5 }, attendance: { due: 38, present: 35 } });
});

test('a note that stands alone below the labels ends them', () => {
  const sheet = `
    TỔNG HỢP THÁNG 11/2026
    Chi bộ               | Phải dự | Có mặt | Điểm
    (*) Điểm do chi bộ tự chấm
    Thôn 1               | 18      | 17     | 95`;
  expect(errors(sheet)).toEqual([]);
  expect(summary(sheet)).toMatchObject({ expected: 1, attendance: { due: 18, present: 17 }, score: { mean: 95 } });
});

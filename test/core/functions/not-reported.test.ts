import { expect, test } from 'vitest';
import { notReported } from '../../../src/core/functions/not-reported.ts';
import { MEETINGS, ROSTER } from '../../support/month-of-four.ts';
import { range, ranges } from '../../support/sheet.ts';

const given = ranges({ meetings: MEETINGS, roster: ROSTER });

test('roster figures alone are no report; who says that it did not meet has reported so', () => {
  expect(notReported(given, range('11/2026'))).toEqual([
    ['Mã', 'Chưa báo cáo'],
    ['HS-05', 'Chi bộ thôn 5'],
  ]);
});

test('in October HS-05 did not exist and HS-06 still did', () => {
  expect(notReported(given, range('10/2026'))).toEqual([
    ['Mã', 'Chưa báo cáo'],
    ['HS-02', 'Chi bộ thôn 2'],
    ['HS-03', 'Chi bộ thôn 3'],
    ['HS-04', 'Chi bộ thôn 4'],
  ]);
});

test('nobody is missing', () => {
  expect(
    notReported(
      ranges({ meetings: 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 92' }),
      range('11/2026'),
    ),
  ).toEqual([
    ['Mã', 'Chưa báo cáo'],
    ['', 'Không còn chi bộ nào'],
  ]);
});

test('a thematic or an extraordinary meeting alone leaves the unit missing', () => {
  expect(
    notReported(
      ranges({
        meetings: `
          Tên chi bộ | Tháng   | Hình thức  | Phải dự | Có mặt | Tổng điểm
          Thôn 1     | 11/2026 | chuyên đề  | 20      | 18     | 92
          Thôn 2     | 11/2026 | bất thường | 20      | 18     | 92
          Thôn 3     | 11/2026 | thường kỳ  | 20      | 18     | 92`,
      }),
      range('11/2026'),
    ),
  ).toEqual([
    ['Mã', 'Chưa báo cáo'],
    ['', 'Thôn 1'],
    ['', 'Thôn 2'],
  ]);
});

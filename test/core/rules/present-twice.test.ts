import { expect, test } from 'vitest';
import { at, errors, places, summary } from '../../support/sheet.ts';

const sheet = (present: string, fraction: string) => `
  Tên chi bộ | Tháng   | Có mặt     | Có mặt/phải dự | Tổng điểm
  Thôn 1     | 11/2026 | ${present} | ${fraction}    | 95`;

test('17 in one column, 18/20 in the other: told, and neither counts', () => {
  expect(errors(sheet('17', '18/20'))).toEqual([
    at(
      'cell/out-of-range',
      'C2',
      '«Có mặt» ghi 17, ngoài khoảng có thể có (cột kia ghi 18/20). Hãy kiểm tra và ghi lại.',
    ),
  ]);
  expect(summary(sheet('17', '18/20')).attendance.due).toBeNull();
});

test('the same in both, or one of them blank', () => {
  expect(places(sheet('18', '18/20'))).toEqual([]);
  expect(places(sheet('', '18/20'))).toEqual([]);
  expect(summary(sheet('18', '18/20')).attendance).toMatchObject({ due: 20, present: 18 });
});

import { expect, test } from 'vitest';
import { at, errors, places } from '../../support/sheet.ts';

const sheet = (members: number, exempt: number, elsewhere: number, due = '') => `
  Tên chi bộ | Tháng   | Tổng số ĐV | Miễn SH   | Nơi khác     | Phải dự | Có mặt | Tổng điểm
  Thôn 1     | 11/2026 | ${members} | ${exempt} | ${elsewhere} | ${due}  | 1      | 95`;

test('5 exempt of 2 members: told at the exempt, once, and nobody is due', () => {
  // 2 − 0 elsewhere leaves room for 0 to 2 exempt
  expect(errors(sheet(2, 5, 0))).toEqual([
    at('cell/out-of-range', 'D2', '«Miễn SH» ghi 5, ngoài khoảng có thể có (0–2). Hãy kiểm tra và ghi lại.'),
  ]);
});

test('the largest deduction is told, with the room that the others leave', () => {
  // 10 − 4 elsewhere leaves 6
  expect(errors(sheet(10, 9, 4))).toEqual([
    at('cell/out-of-range', 'D2', '«Miễn SH» ghi 9, ngoài khoảng có thể có (0–6). Hãy kiểm tra và ghi lại.'),
  ]);
});

test('as many deducted as there are members is possible', () => {
  expect(places(sheet(5, 3, 1, '1'))).toEqual([]);
});

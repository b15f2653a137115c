import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const book = (points: number, method = 'có/không') => ({
  'Tiêu chí': `
    Mã  | Nội dung | Điểm tối đa | Cách chấm
    TC1 | Khác     | 95          | tự do
    TC2 | Kết thúc | 5           | ${method}`,
  'Sổ họp': `
    Tên chi bộ | Tháng   | Có mặt | Phải dự | TC1 | TC2       | Tổng điểm
    Thôn 1     | 11/2026 | 10     | 10      | 90  | ${points} | ${90 + points}`,
});

test('3 of 5 points are neither all nor none', () =>
  expect(check(book(3)).findings).toEqual([
    at('score/not-all-or-none', 'F2', 'TC2 là tiêu chí có/không: chỉ chấm 5 hoặc 0, nhưng ghi 3. Hãy chấm lại.'),
  ]));

test.each([
  [0, 'có/không'],
  [5, 'có/không'],
  [3, 'tự do'],
])('%i points, %s', (points, method) => expect(check(book(points, method)).findings).toEqual([]));

import { expect, test } from 'vitest';
import { countedGrade } from '../../../src/core/judged/counted-grade.ts';
import { judgedBook } from '../../support/sheet.ts';

test.each([
  ['95 |', 'good'],
  ['95 | Tốt', 'good'],
  [' | Khá', 'fair'],
  // 95 is Tốt: the row has an error in its score
  ['95 | Khá', null],
  ['101 |', null],
  [' | Giỏi', null],
])('%s: %s', (row, grade) => {
  const [judged] = judgedBook(
    `Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | Tự xếp loại\nThôn 1 | 11/2026 | 20 | 18 | ${row}`,
  ).judged;
  expect(judged && countedGrade(judged)).toBe(grade);
});

import { expect, test } from 'vitest';
import { DEFAULT_LIMITS, gradeInText, gradeOf } from '../../../src/core/values/grade.ts';

test.each([
  [100, 'good'],
  [90, 'good'],
  [89.999, 'fair'],
  [89.5, 'fair'],
  [70, 'fair'],
  [69.999, 'average'],
  [50, 'average'],
  [49.999, 'poor'],
  [0, 'poor'],
])('%s is %s: the lower end belongs to the grade, nothing falls between two', (score, grade) => {
  expect(gradeOf(score, DEFAULT_LIMITS)).toBe(grade);
});

test.each([
  ['Tốt', 'good'],
  ['TỐT', 'good'],
  ['Xếp loại: Tốt', 'good'],
  ['loại khá', 'fair'],
  ['Kha', 'fair'],
  ['Trung bình', 'average'],
  ['TB', 'average'],
  ['Kém.', 'poor'],
  ['Trung  bình'.normalize('NFD'), 'average'],
  ['Giỏi', null],
  ['', null],
  ['Tốt, Khá', null],
])('%s is %s', (text, grade) => expect(gradeInText(text)).toBe(grade));

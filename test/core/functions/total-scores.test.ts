import { describe, expect, test } from 'vitest';
import { totalScores } from '../../../src/core/functions/total-scores.ts';
import { range } from '../../support/sheet.ts';

const RUBRIC = range(`
  Mã  | Nội dung  | Điểm tối đa | Áp dụng khi
  TC1 | Chuẩn bị  | 10          |
  TC2 | Tổ chức   | 75          |
  TC3 | Chuyên đề | 15          | có chuyên đề`);

test('row for row, the columns in any order and with their names behind the code', () => {
  // 9,5 + 75 = 84,5; 0,1 + 0,2 = 0,3; 0 + 0 = 0
  expect(totalScores(range('TC2 (tối đa 75) | TC1 – Chuẩn bị\n75 | 9,5\n0.2 | 0.1\n | \n0 | 0'), RUBRIC)).toEqual([
    ['Tổng điểm'],
    [84.5],
    [0.3],
    [''],
    [0],
  ]);
});

describe('a column of the form tells what applies', () => {
  const points = (row: string) => totalScores(range(`Hình thức | TC1 | TC2 | TC3\n${row}`), RUBRIC)[1]?.[0];
  test.each([
    ['thường kỳ | 10 | 70 |', 80],
    ['thường kỳ + chuyên đề | 10 | 70 | 14', 94],
    ['thường kỳ + chuyên đề | 10 | 70 |', '⚠ Chưa chấm TC3. Hãy ghi điểm, kể cả điểm 0.'],
    ['thường kỳ | | 70 |', '⚠ Chưa chấm TC1. Hãy ghi điểm, kể cả điểm 0.'],
    ['không họp | | |', ''],
  ])('%s', (row, expected) => expect(points(row)).toBe(expected));
});

describe('what is wrong stands in place of the number', () => {
  const points = (row: string) => totalScores(range(`TC1 | TC2\n${row}`), RUBRIC)[1]?.[0];
  test.each([
    ['12 | 70', '⚠ TC1 chấm 12, nhưng điểm tối đa là 10. Hãy chấm lại tiêu chí này.'],
    ['chín | 70', '⚠ «TC1» ghi «chín», không phải là số. Hãy ghi lại bằng chữ số.'],
    ['-1 | 70', '⚠ «TC1» ghi −1, nhưng không thể là số âm. Hãy ghi lại cho đúng.'],
    [
      '12 |',
      '⚠ TC1 chấm 12, nhưng điểm tối đa là 10. Hãy chấm lại tiêu chí này. Chưa chấm TC2. Hãy ghi điểm, kể cả điểm 0.',
    ],
  ])('%s', (row, expected) => expect(points(row)).toBe(expected));
});

test('a range without codes above it', () => {
  expect(totalScores(range('9 | 75\n8 | 70'), RUBRIC)).toEqual([
    ['⚠ Dòng đầu của vùng điểm phải ghi mã tiêu chí (ví dụ TC1). Hãy chọn lại vùng, kể cả dòng tiêu đề.'],
  ]);
});

test('a rubric without its header', () => {
  expect(totalScores(range('TC1\n9'), range('TC1 | Chuẩn bị | 10'))).toEqual([
    ['⚠ Vùng tiêu chí phải có các cột «Mã», «Nội dung», «Điểm tối đa». Hãy chọn lại vùng, kể cả dòng tiêu đề.'],
  ]);
});

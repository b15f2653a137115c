import { expect, test } from 'vitest';
import { readRubric } from '../../src/core/rubric.ts';
import { grid } from '../support/sheet.ts';

test('criteria in the order of the tab; headings and totals have no code', () => {
  expect(
    readRubric(
      grid(
        'Tiêu chí',
        `
        KHUNG ĐIỂM
        Mã  | Nội dung    | Điểm tối đa | Cách chấm | Áp dụng khi
            | I. Chuẩn bị |             |           |
        TC1 | Tài liệu    | 10          | tự do     |
        TC2 | Chuyên đề   | 15 điểm     | tự do     | có chuyên đề
        TC3 | Thường kỳ   | 7,5         | tự do     | không chuyên đề
        TC4 | Khác        |             | tự do     |
            | Tổng cộng   | 100         |           |`,
      ),
    ),
  ).toEqual({
    rubric: [
      { row: 4, code: 'TC1', name: 'Tài liệu', max: 10, applies: 'always' },
      { row: 5, code: 'TC2', name: 'Chuyên đề', max: 15, applies: 'thematic' },
      { row: 6, code: 'TC3', name: 'Thường kỳ', max: 7.5, applies: 'not-thematic' },
      { row: 7, code: 'TC4', name: 'Khác', max: null, applies: 'always' },
    ],
    faults: [],
  });
});

test('a maximum that is no number is a fault, and nothing is bounded by it', () => {
  expect(readRubric(grid('Tiêu chí', 'Mã | Nội dung | Điểm tối đa\nTC1 | Tài liệu | mười'))).toEqual({
    rubric: [{ row: 2, code: 'TC1', name: 'Tài liệu', max: null, applies: 'always' }],
    faults: [{ row: 2, column: 2, reading: { is: 'bad', code: 'cell/not-a-number', text: 'mười' } }],
  });
});

test.each([['Mã | Nội dung'], ['TC1 | Tài liệu | 10'], ['']])('%s is no rubric', drawing => {
  expect(readRubric(grid('Tiêu chí', drawing)).rubric).toEqual([]);
});

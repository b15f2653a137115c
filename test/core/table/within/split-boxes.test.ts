import { describe, expect, test } from 'vitest';
import { scoreAndGrade } from '../../../../src/core/table/within/split-boxes.ts';
import { check, errors, places, summary } from '../../../support/sheet.ts';

test.each([
  ['95 – Tốt', { score: 95, grade: 'Tốt' }],
  ['95đ (Tốt)', { score: 95, grade: 'Tốt' }],
  ['Tốt (92,5/100)', { score: 92.5, grade: 'Tốt' }],
  ['88 điểm, xếp loại khá', { score: 88, grade: 'Khá' }],
  ['Tốt', null],
  ['95', null],
  // what else it says may change its sense
  ['95 – Tốt, trừ 5 do họp muộn', null],
  ['Thôn Tốt 2', null],
])('%j → %j', (box, read) => expect(scoreAndGrade(box)).toEqual(read));

describe('score and grade in one box', () => {
  const drawing = (first: string, more = '') => `
    Chi bộ | Tháng   | Phải dự | Có mặt | Kết quả tự chấm (điểm, xếp loại)${more && ` | ${more}`}
    Thôn 1 | 11/2026 | 18      | 17     | ${first}${more && ' | Tốt'}
    Thôn 2 | 11/2026 | 20      | 18     | 88đ (Khá)${more && ' | Khá'}`;
  test('are both read', () => {
    expect(errors(drawing('95 – Tốt'))).toEqual([]);
    // (95 + 88) / 2
    expect(summary(drawing('95 – Tốt'))).toMatchObject({ score: { mean: 91.5 }, grades: { good: 1, fair: 1 } });
  });
  test('that contradict each other are told at that box, and nothing is offered to write into it', () => {
    const told = check(drawing('80 – Tốt')).findings.filter(({ code }) => code === 'score/grade-mismatch');
    expect(told.map(({ row, column, fix }) => [row, column, fix])).toEqual([[2, 'E', null]]);
  });
  test('with a grade of its own beside it, that one counts', () => {
    expect(places(drawing('95 – Tốt', 'Xếp loại'))).toEqual([]);
    // (95 + 88) / 2
    expect(summary(drawing('95 – Tốt', 'Xếp loại'))).toMatchObject({
      score: { mean: 91.5 },
      grades: { good: 1, fair: 1 },
    });
    expect(places(drawing('80 – Khá', 'Xếp loại'))).toEqual(['cell/not-a-number E2']);
  });
});

test('silent: a column of plain scores', () => {
  const plain = 'Chi bộ | Tháng | Phải dự | Có mặt | Điểm\nThôn 1 | 11/2026 | 18 | 17 | 95';
  // the grade follows from the score
  expect(check(plain).judged[0]?.meeting.cells.grade.is).toBe('blank');
});

import { expect, test } from 'vitest';
import { at, errors, places, standings, summary } from '../../support/sheet.ts';

const sheet = (score: string, marks: string): string => `
  Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Tốt | Khá | Trung bình | Kém
  Thôn 1     | 11/2026 | 20      | 18     | ${score} | ${marks}`;

test('an x under two grades', () => {
  expect(errors(sheet('95', 'x | x | |'))).toEqual([
    at('row/multiple-grades', 'F2', 'Đánh dấu cùng lúc «Tốt» và «Khá». Hãy chỉ để một dấu x.'),
  ]);
  expect(standings(sheet('95', 'x | x | |'))).toEqual([['counted', 'excluded']]);
});

test('under three', () => {
  expect(errors(sheet('60', '| X | x | ✓'))).toEqual([
    at('row/multiple-grades', 'G2', 'Đánh dấu cùng lúc «Khá», «Trung bình» và «Kém». Hãy chỉ để một dấu x.'),
  ]);
});

test('two marks without a score are no grade of the month', () => {
  expect(places(sheet('', 'x | x | |'))).toEqual(['row/multiple-grades F2']);
  expect(summary(sheet('', 'x | x | |')).grades).toEqual({ good: 0, fair: 0, average: 0, poor: 0 });
});

test.each([
  ['one mark', '95', 'x | | |'],
  ['one mark and dashes', '95', 'x | - | - | -'],
  ['a ticked box among unticked ones', '95', 'TRUE | FALSE | FALSE | FALSE'],
  ['no mark', '95', '| | |'],
])('silent: %s', (_, score, marks) => expect(places(sheet(score, marks))).toEqual([]));

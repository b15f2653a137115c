import { expect, test } from 'vitest';
import { at, check, summary } from '../../support/sheet.ts';

const book = (second: string) => `
  Tên chi bộ | Tháng   | Hình thức | Phải dự | Có mặt | Tổng điểm
  Thôn 1     | 11/2026 | chuyên đề | 20      | 18     | 95
  ${second}`;

test('a thematic meeting alone does not make the month', () => {
  expect(check(book('')).findings).toEqual([
    at(
      'row/thematic-alone',
      'C2',
      'Chỉ có họp chuyên đề, chưa có kỳ thường kỳ của tháng 11/2026, nên chi bộ vẫn là chưa báo cáo. Hãy ghi thêm kỳ thường kỳ.',
    ),
  ]);
  expect(summary(book(''))).toMatchObject({ reported: 0 });
});

test('beside a regular one of the same month it is no matter', () => {
  expect(check(book('Thôn 1 | 11/2026 | thường kỳ | 20 | 18 | 95')).findings).toEqual([]);
  expect(check(book('Thôn 1 | 10/2026 | thường kỳ | 20 | 18 | 95')).findings.map(({ code }) => code)).toEqual([
    'row/thematic-alone',
  ]);
  expect(check(book('Thôn 2 | 11/2026 | thường kỳ | 20 | 18 | 95')).findings.map(({ code }) => code)).toEqual([
    'row/thematic-alone',
  ]);
});

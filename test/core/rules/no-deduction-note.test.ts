import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const book = (total: string, note: string, head = 'Thuyết minh điểm trừ') => `
  Tên chi bộ | Tháng   | Có mặt | Phải dự | Tổng điểm | ${head}
  Thôn 1     | 11/2026 | 10     | 10      | ${total}  | ${note}`;

test('92,5 without a word: 100 − 92,5 = 7,5 points taken off', () =>
  expect(check(book('92.5', '')).findings).toEqual([
    at(
      'score/no-deduction-note',
      'F2',
      'Tổng điểm 92,5 là trừ 7,5 điểm nhưng «Thuyết minh điểm trừ» còn trống. Hãy ghi vì sao trừ điểm.',
    ),
  ]));

test.each([
  ['100', '', 'Ghi chú'],
  ['92', 'Chuẩn bị chậm', 'Ghi chú'],
])('%s with «%s»', (total, note, head) => expect(check(book(total, note, head)).findings).toEqual([]));

test('a sheet without such a column is asked for nothing', () =>
  expect(check('Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm\nThôn 1 | 11/2026 | 10 | 10 | 92').findings).toEqual(
    [],
  ));

import { expect, test } from 'vitest';
import { readAs } from '../../../src/core/summary/read-as.ts';
import { summary } from '../../support/sheet.ts';

const ACROSS = `
  Chi bộ    | Tháng 10 |        |      | Tháng 11 |        |
            | Phải dự  | Có mặt | Điểm | Phải dự  | Có mặt | Điểm
  CB thôn 1 | 18       | 16     | 91   | 18       | 17     | 95`;
const OF_ONE = 'Tháng | Phải dự | Có mặt | Tổng điểm\n11/2026 | 20 | 18 | 92';

test('two shapes stand in one line, none in none', () => {
  expect(readAs({ shapes: ['mỗi tháng một cột', 'mỗi chi bộ một trang'] })).toBe(
    'Đọc theo dạng: mỗi tháng một cột; mỗi chi bộ một trang.',
  );
  expect(readAs({ shapes: [] })).toBe('');
});

test('a month says how its own rows were read, and nothing of tabs that hold other months', () => {
  const book = { 'Theo dõi 2026': ACROSS, 'CB Thôn 2': OF_ONE };
  expect(summary(book).readAs).toBe('Đọc theo dạng: mỗi tháng một nhóm cột; mỗi chi bộ một trang.');
  // the tab of thôn 2 has no row of October
  expect(summary(book, '2026-10').readAs).toBe('Đọc theo dạng: mỗi tháng một nhóm cột.');
});

test('a plain table says nothing', () => {
  expect(summary('Chi bộ | Tháng | Phải dự | Có mặt | Điểm\nThôn 1 | 11/2026 | 18 | 17 | 95').readAs).toBe('');
});

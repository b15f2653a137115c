import { expect, test } from 'vitest';
import { check, judgedBook, summary } from '../../support/sheet.ts';

const RUBRIC = `
  Mã  | Nội dung                       | Điểm tối đa
  TC1 | Công tác chuẩn bị              | 95
  TC2 | Tỷ lệ đảng viên dự sinh hoạt   | 5`;

const codesOf = (rubric: string, heads: string): (string | null)[] =>
  judgedBook({
    'Tiêu chí': rubric,
    'Sổ họp': `Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm | ${heads}\nThôn 1 | 11/2026 | 10 | 10 | 95`,
  })
    .book.tables[0]?.table.header.columns.slice(5)
    .map(({ criterion }) => criterion) ?? [];

test('a fact that has the very name of its criterion is the fact', () => {
  const sheet = (rate: string) => ({
    'Tiêu chí': RUBRIC,
    'Sổ họp': `
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Tỷ lệ đảng viên dự sinh hoạt | Tổng điểm
      Thôn 1     | 11/2026 | 12      | 11     | ${rate}                      | 92`,
  });
  for (const rate of ['91,7%', '91.7', '0.917']) {
    expect(check(sheet(rate)).findings).toEqual([]);
    expect(summary(sheet(rate)).score.count).toBe(1);
  }
});

test('with its code, or under a name that is no fact, it is the criterion', () => {
  expect(codesOf(RUBRIC, 'TC1 | TC2 Tỷ lệ đảng viên dự sinh hoạt')).toEqual(['TC1', 'TC2']);
  expect(codesOf(RUBRIC, 'Công tác chuẩn bị | TC2 (tối đa 5)')).toEqual(['TC1', 'TC2']);
});

test.each([
  ['TC1', 'TC 1'],
  ['TC1', 'Tiêu chí 1'],
  ['TC 1', 'TC1'],
  ['1', 'TC 1'],
  ['1', 'Tiêu chí 1 (tối đa 100)'],
  ["'1.1", 'TC1.1'],
  ['TC4.1', 'TC4.1'],
])('code %s is the column «%s»', (code, head) =>
  expect(codesOf(`Mã | Nội dung | Điểm tối đa\n${code} | Tất cả | 100`, head)).toEqual([code.replace("'", '')]),
);

test('another number is another criterion', () =>
  expect(codesOf('Mã | Nội dung | Điểm tối đa\nTC1 | Tất cả | 100', 'TC11')).toEqual([null]));

import { describe, expect, test } from 'vitest';
import { judgedBook } from '../../support/sheet.ts';

const people = (columns: string, row: string, policy = '') => {
  const { judged } = judgedBook({
    'Cấu hình': `Khóa | Giá trị\nKhông tính vào số phải dự | ${policy}`,
    'Sổ họp': `Tên chi bộ | Tháng | Tổng điểm | ${columns}\nThôn 1 | 11/2026 | 95 | ${row}`,
  });
  const { due, present, dueTyped, dueComputed } = judged[0]?.people ?? {};
  return { due, present, dueTyped, dueComputed };
};

const ALL =
  'Tổng số ĐV | Miễn SH | Sinh hoạt tạm thời nơi khác | Đình chỉ | LLVT nhiệm vụ đặc biệt | Vắng có lý do | Có mặt';

describe('the denominator is a policy', () => {
  // 40 members; 1 exempt, 2 elsewhere, 3 suspended, 4 on special duty, 5 excused, 25 present
  const row = '40 | 1 | 2 | 3 | 4 | 5 | 25';
  test.each([
    // 40 − 1 − 2 − 3 − 4
    ['', 30],
    ['miễn, nơi khác, đình chỉ, LLVT', 30],
    ['miễn', 39],
    ['nơi khác', 38],
    ['đình chỉ', 37],
    ['LLVT', 36],
    ['vắng có lý do', 35],
    // 30 − 5
    ['miễn, nơi khác, đình chỉ, LLVT, vắng có lý do', 25],
    ['không', 40],
  ])('%s: %s due', (policy, due) => expect(people(ALL, row, policy).due).toBe(due));
});

test('the column of that meaning comes before the reckoning', () => {
  expect(people('Tổng số ĐV | Miễn SH | Phải dự | Có mặt', '20 | 1 | 18 | 17')).toEqual({
    due: 18,
    present: 17,
    dueTyped: 18,
    dueComputed: 19,
  });
});

test.each([
  ['18/20', { due: 20, present: 18 }],
  ['18/20 (90%)', { due: 20, present: 18 }],
  ['-', { due: null, present: null }],
])('a fraction %s is present over due', (box, expected) => {
  expect(people('Dự họp (có mặt/phải dự)', box)).toMatchObject(expected);
});

test.each([
  // due 20 − 3 = 17 and 2 came: 19; present 16 + 2
  ['20 | 3 | 2 | 16', { due: 19, present: 18 }],
  ['20 | 3 | | 16', { due: 17, present: 16 }],
])('exempt members who came, %s', (row, expected) => {
  expect(people('Tổng số ĐV | Miễn SH | Miễn SH có dự | Có mặt', row)).toMatchObject(expected);
});

test('a deduction that cannot be read leaves the due unknown', () => {
  expect(people('Tổng số ĐV | Miễn SH | Có mặt', '20 | vài | 16').due).toBeNull();
});

test('nothing to reckon from is unknown, not 0', () => {
  expect(people('Tổng số ĐV | Phải dự | Có mặt', '| | 16')).toMatchObject({ due: null, present: 16 });
});

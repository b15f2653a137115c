import { describe, expect, test } from 'vitest';
import { judgedBook, places, summary } from '../../../support/sheet.ts';

const HEAD = 'Chi bộ | Tháng | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm';
const ROWS = `
  Thôn 1 | 11/2026 | 18 | 16 | 2 | 0 | 91
  Thôn 2 | 11/2026 | 20 | 18 | 1 | 1 | 88
  Thôn 3 | 11/2026 | 14 | 13 | 1 | 0 | 95
  Thôn 4 | 11/2026 | 11 | 9  | 1 | 1 | 84
  Thôn 5 | 11/2026 | 25 | 22 | 3 | 0 | 90`;
const doubts = (sheet: string) =>
  judgedBook(sheet).book.tables.flatMap(({ table }) =>
    table.doubts.map(({ out, offers }) => [out.join(), offers.map(({ column, field }) => `${column} ${field}`).join()]),
  );

describe('two columns under each other’s labels', () => {
  const swapped = HEAD.replace('Phải dự | Có mặt', 'Có mặt | Phải dự') + ROWS;
  test('are a question that offers the other reading of both', () => {
    // 18 came of 16 due, and 18 + 2 + 0 = 20, not 16: in every row
    expect(doubts(swapped)).toEqual([['attendance', '3 present,2 due']]);
    expect(places(swapped)).toContain('table/contradiction D1');
  });
  test('take out the measure concerned alone', () => {
    // (91 + 88 + 95 + 84 + 90) / 5 = 448 / 5
    expect(summary(swapped)).toMatchObject({ attendance: { due: null }, score: { count: 5, mean: 89.6 } });
  });
  test('silent: under their own', () => expect(doubts(HEAD + ROWS)).toEqual([]));
  test('silent: one row of five wrong is an error of that row', () => {
    const slip = HEAD + ROWS.replace('18 | 16 | 2', '16 | 18 | 2');
    expect(doubts(slip)).toEqual([]);
    expect(places(slip)).toEqual(['row/attendance-sum D2']);
  });
});

describe('members as those due', () => {
  const sheet = (label: string, figures: readonly [number, number]) => `
    Chi bộ | Tháng   | Tổng số ĐV | ${label} | Có mặt | Tổng điểm
    Thôn 1 | 11/2026 | 20         | ${figures[0]} | 18 | 95
    Thôn 2 | 11/2026 | 20         | ${figures[1]} | 17 | 91`;
  test('are a question beside a column that could be those due', () => {
    expect(doubts(sheet('KMB', [19, 18]))).toEqual([['attendance', '3 due']]);
    expect(summary(sheet('KMB', [19, 18])).attendance.due).toBeNull();
  });
  test('silent: more than the members can be no number of those due', () => {
    expect(doubts(sheet('Hộ dân', [120, 95]))).toEqual([]);
    // 20 + 20
    expect(summary(sheet('Hộ dân', [120, 95])).attendance.due).toBe(40);
  });
});

describe('units in another column than their label says', () => {
  const sheet = (labels: string) => `
    ${labels} | Tháng | Phải dự | Có mặt | Tổng điểm
    Nguyễn A | Chi bộ thôn 1 | 11/2026 | 18 | 16 | 91
    Trần B   | Chi bộ thôn 2 | 11/2026 | 20 | 18 | 88
    Lê C     | Chi bộ thôn 3 | 11/2026 | 14 | 13 | 95
    Phạm D   | Chi bộ thôn 4 | 11/2026 | 11 | 9  | 84
    Võ E     | Chi bộ thôn 5 | 11/2026 | 25 | 22 | 90`;
  test('are a question, and nothing counts', () => {
    expect(doubts(sheet('Chi bộ | Bí thư'))).toEqual([['attendance,score', '1 name']]);
    expect(summary(sheet('Chi bộ | Bí thư'))).toMatchObject({ attendance: { due: null }, score: { mean: null } });
  });
  test('silent: under their own label', () => {
    expect(doubts(sheet('Bí thư | Chi bộ'))).toEqual([]);
    // 18 + 20 + 14 + 11 + 25
    expect(summary(sheet('Bí thư | Chi bộ')).attendance.due).toBe(88);
  });
});

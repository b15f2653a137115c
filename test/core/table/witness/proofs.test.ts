import { describe, expect, test } from 'vitest';
import { errors, judgedBook, places, summary } from '../../../support/sheet.ts';

const ROWS = [
  [18, 16, 2, 0, 91],
  [20, 18, 1, 1, 88],
  [14, 13, 1, 0, 95],
  [11, 9, 1, 1, 84],
  [25, 22, 3, 0, 90],
] as const;
const drawing = (labels: string, rows: readonly (readonly (number | string)[])[] = ROWS) =>
  `Chi bộ | Tháng | ${labels}\n${rows.map((row, i) => `Thôn ${i + 1} | 11/2026 | ${row.join(' | ')}`).join('\n')}`;
const LABELS = 'Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Tổng điểm';
const proofs = (sheet: string) =>
  judgedBook(sheet).book.tables.flatMap(({ table }) =>
    table.proofs.map(({ words, named }) => (named === undefined ? words : `${words}: ${named}`)),
  );

describe('what a table’s own arithmetic proves', () => {
  test('is said with the letters of the columns and the rows in which it holds', () => {
    // 16 + 2 + 0 = 18, 18 + 1 + 1 = 20, 13 + 1 + 0 = 14, 9 + 1 + 1 = 11, 22 + 3 + 0 = 25
    expect(proofs(drawing(LABELS))).toEqual(['D + E + F = C ở 5/5 dòng']);
  });
  test('holds with one row in ten wrong, which is told as the error it is', () => {
    const ten = [...ROWS, ...ROWS].map((row, i) => (i === 9 ? [25, 21, 3, 0, 90] : row));
    expect(proofs(drawing(LABELS, ten))).toEqual(['D + E + F = C ở 9/10 dòng']);
    expect(places(drawing(LABELS, ten))).toEqual(['row/attendance-sum D11']);
  });
  test('is nothing where less than five rows are full', () => {
    expect(proofs(drawing(LABELS, ROWS.slice(1)))).toEqual([]);
  });
  test('is nothing where it holds in less than eight of ten', () => {
    const three = ROWS.map((row, i) => (i < 2 ? [row[0], row[1] - 1, row[2], row[3], row[4]] : row));
    expect(proofs(drawing(LABELS, three))).toEqual([]);
  });
});

describe('columns that no label names', () => {
  test('are known where just one reading adds up', () => {
    const sheet = drawing(LABELS.replace('Phải dự', 'A').replace('Có mặt', 'B'));
    expect(proofs(sheet)).toEqual(['D + E + F = C ở 5/5 dòng: C là «Phải dự», D là «Có mặt»']);
    expect(errors(sheet)).toEqual([]);
    // 18 + 20 + 14 + 11 + 25 = 88; 16 + 18 + 13 + 9 + 22 = 78
    expect(summary(sheet).attendance).toMatchObject({ due: 88, present: 78 });
  });
  test('are not known where two add up', () => {
    // the same figures twice
    const sheet = drawing(
      LABELS.replace('Có mặt', 'A | B'),
      ROWS.map(([due, present, ...rest]) => [due, present, present, ...rest]),
    );
    expect(proofs(sheet)).toEqual([]);
    // nobody says who came, but who did not: 88 − (2 + 1 + 1 + 1 + 3) − (0 + 1 + 0 + 1 + 0)
    expect(summary(sheet).attendance.present).toBe(78);
  });
  test('a score is known by the grades that it gives', () => {
    // 91, 95, 90 Tốt; 88, 84 Khá
    const grades = ['Tốt', 'Khá', 'Tốt', 'Khá', 'Tốt'];
    const sheet = drawing(
      LABELS.replace('Tổng điểm', 'C | Xếp loại'),
      ROWS.map((row, i) => [...row, grades[i] ?? '']),
    );
    expect(proofs(sheet)).toEqual([
      'G cho đúng xếp loại ở 5/5 dòng: G là «Tổng điểm tự chấm»',
      'D + E + F = C ở 5/5 dòng',
    ]);
    // (91 + 88 + 95 + 84 + 90) / 5 = 448 / 5
    expect(summary(sheet).score.mean).toBe(89.6);
  });
});

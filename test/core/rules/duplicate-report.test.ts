import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../../src/core/book/read-book.ts';
import { checkMonth } from '../../../src/core/judge/check-month.ts';
import { judgeBook } from '../../../src/core/judge/judge.ts';
import { at, errors, grid, places, standings, summary } from '../../support/sheet.ts';

const sheet = (...rows: readonly string[]): string => `
  Tên chi bộ | Tháng | Hình thức | Phải dự | Có mặt | Tổng điểm
  ${rows.join('\n')}`;

const TWICE = sheet('Thôn 1 | 11/2026 | thường kỳ | 20 | 18 | 95', 'CB thôn 1 | T11/2026 | | 20 | 19 | 96');

test('two regular reports of one unit: told on both rows, and neither counts', () => {
  const told =
    'Thôn 1 có 2 báo cáo thường kỳ của tháng 11/2026 (dòng 2 và dòng 3); không dòng nào được tính. Hãy giữ lại một dòng đúng và xóa dòng kia.';
  expect(errors(TWICE)).toEqual([at('month/duplicate-report', 'A2', told), at('month/duplicate-report', 'A3', told)]);
  expect(standings(TWICE)).toEqual([
    ['excluded', 'excluded'],
    ['excluded', 'excluded'],
  ]);
});

test('the unit stays reported, without figures', () => {
  const { reported, missing, attendance, score, units } = summary(TWICE);
  expect({ reported, missing, due: attendance.due, mean: score.mean }).toEqual({
    reported: 1,
    missing: [],
    due: null,
    mean: null,
  });
  expect(units[0]).toMatchObject({ state: 'reported', due: null, present: null, score: null, grade: null });
});

test('on two tabs the sentence names the tabs', () => {
  const head = 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm';
  const told =
    'Thôn 1 có 2 báo cáo thường kỳ của tháng 11/2026 (dòng 2 trang «Sổ A» và dòng 3 trang «Sổ B»); không dòng nào được tính. Hãy giữ lại một dòng đúng và xóa dòng kia.';
  expect(
    errors({
      'Sổ A': `${head}\nThôn 1 | 11/2026 | 20 | 18 | 95`,
      'Sổ B': `${head}\nThôn 2 | 11/2026 | 20 | 18 | 95\nThôn 1 | 11/2026 | 20 | 18 | 95`,
    }),
  ).toEqual([
    at('month/duplicate-report', 'A2', told, 'Thôn 1', 'Sổ A'),
    at('month/duplicate-report', 'A3', told, 'Thôn 1', 'Sổ B'),
  ]);
});

test('the sentence says which row nobody sees, and only rows that collide are asked about', () => {
  const asked: number[] = [];
  const drawn = grid('Sổ họp', `${TWICE}\nThôn 2 | 11/2026 | | 20 | 18 | 95`);
  const hidden = (row: number): boolean => {
    asked.push(row);
    return row === 2;
  };
  const book = judgeBook(readBook(sortTabs([{ ...drawn, hidden }], false)), null);
  const [finding] = checkMonth(book, '2026-11').findings;
  expect(finding?.message).toContain('(dòng 2 và dòng 3 (đang ẩn))');
  expect(new Set(asked)).toEqual(new Set([1, 2]));
});

describe('silent', () => {
  const FIRST = 'Thôn 1 | 11/2026 | thường kỳ | 20 | 18 | 95';
  test.each([
    ['another month', 'Thôn 1 | 10/2026 | thường kỳ | 20 | 19 | 96'],
    ['another unit', 'Thôn 11 | 11/2026 | thường kỳ | 20 | 19 | 96'],
    ['a thematic meeting beside the regular one', 'Thôn 1 | 11/2026 | chuyên đề | 20 | 19 | 96'],
    ['an extraordinary one', 'Thôn 1 | 11/2026 | bất thường | 20 | 19 | 96'],
    ['a row that says it did not meet', 'Thôn 1 | 11/2026 | không họp | | |'],
    ['a row kept for the report and left blank', 'Thôn 1 | 11/2026 | | | |'],
  ])('%s', (_, second) => {
    expect(places(sheet(FIRST, second))).toEqual([]);
    // only the regular meeting counts, in whichever order they stand
    for (const drawing of [sheet(FIRST, second), sheet(second, FIRST)])
      expect(summary(drawing).units.find(({ unit }) => unit.name === 'Thôn 1')).toMatchObject({
        state: 'reported',
        due: 20,
        present: 18,
        score: 95,
      });
  });
});

test('a regular meeting with a thematic part is a regular report', () => {
  expect(
    places(sheet('Thôn 1 | 11/2026 | thường kỳ | 20 | 18 | 95', 'Thôn 1 | 11/2026 | TK + CĐ | 20 | 18 | 95')),
  ).toEqual(['month/duplicate-report A2', 'month/duplicate-report A3']);
});

test('three reports', () => {
  const row = 'Thôn 1 | 11/2026 | | 20 | 18 | 95';
  expect(errors(sheet(row, row, row)).map(({ message }) => message)).toEqual(
    Array.from(
      { length: 3 },
      () =>
        'Thôn 1 có 3 báo cáo thường kỳ của tháng 11/2026 (dòng 2, dòng 3 và dòng 4); không dòng nào được tính. Hãy giữ lại một dòng đúng và xóa dòng kia.',
    ),
  );
});

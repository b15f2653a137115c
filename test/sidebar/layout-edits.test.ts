import { describe, expect, test } from 'vitest';
import { choiceOf } from '../../sidebar/screens/setup/layout-edits.ts';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import { withChoice } from '../../src/core/settings/layout-choice.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import { describeLayout, type TableDescription } from '../../src/core/views/describe-layout.ts';

/** A tab drawn as text: a row a line, boxes between bars. */
const grid = (sheet: string, drawing: string): Grid => ({
  sheet,
  boxes: drawing.split('\n').map(line =>
    line
      .split('|')
      .map(text => text.trim())
      .map(text => (/^\d+$/.test(text) ? Number(text) : text)),
  ),
});

const SHEET = grid('11-2026', 'Chi bộ | Quân | Phải dự | Có mặt | Điểm\nThôn 1 | 19 | 20 | 18 | 95');
const settings = (...rows: readonly string[]): Grid =>
  grid('Cấu hình', `Khóa | Giá trị | Giải thích\n${rows.join('\n')}`);
const read = (saved: Grid | null, sheet = SHEET): TableDescription => {
  const tabs = sortTabs(saved === null ? [sheet] : [saved, sheet], false);
  const [table] = describeLayout(tabs, readBook(tabs)).tables;
  if (table === undefined) throw new Error('no table');
  return table;
};
const meanings = ({ columns }: TableDescription): string =>
  columns.map(({ column, field }) => `${column} ${field ?? '–'}`).join(', ');

/** What a person sets in the editor and saves: `D –`, `A present`. */
const save = (saved: Grid | null, sheet: Grid, ...edits: readonly string[]): Grid => {
  const chosen = new Map(
    edits.map(edit => edit.split(' ')).map(([column = '', field]) => [column, field === '–' ? null : (field ?? null)]),
  );
  const choice = choiceOf(read(saved, sheet), null, chosen);
  if (choice === null) throw new Error('nothing to save');
  return withChoice(saved, choice);
};
const rows = ({ boxes }: Grid): string[] => boxes.slice(1).map(row => row.join(' | '));

test('a table as it is guessed', () => {
  expect(meanings(read(null))).toBe('A name, B –, C due, D present, E score');
});

describe('a meaning moved to another column in one save', () => {
  const moved = save(null, SHEET, 'D –', 'B present');
  test('is one row', () => {
    expect(rows(moved)).toEqual(['Cột: Có mặt | 11-2026!B | Cột đã chọn, tiêu đề «Quân»']);
  });
  test('is read as it was shown', () => {
    expect(meanings(read(moved))).toBe('A name, B present, C due, D –, E score');
    expect(read(moved)).toMatchObject({ readable: true, missing: [] });
  });
  test('goes back over the same row', () => {
    const back = save(moved, SHEET, 'B –', 'D present');
    expect(rows(back)).toEqual(['Cột: Có mặt | 11-2026!D | Cột đã chọn, tiêu đề «Có mặt»']);
    expect(meanings(read(back))).toBe('A name, B –, C due, D present, E score');
  });
  test('is switched off and on over the same row', () => {
    const off = save(moved, SHEET, 'B –');
    expect(rows(off)).toEqual(['Cột: Có mặt | 11-2026!- | Không dùng cột «Quân»']);
    expect(meanings(read(off))).toBe('A name, B –, C due, D –, E score');
    const on = save(off, SHEET, 'D present');
    expect(rows(on)).toEqual(['Cột: Có mặt | 11-2026!D | Cột đã chọn, tiêu đề «Có mặt»']);
    expect(read(on).readable).toBe(true);
  });
});

test('two meanings that change places are two rows', () => {
  const swapped = save(null, SHEET, 'C present', 'D due');
  expect(rows(swapped)).toEqual([
    'Cột: Phải dự | 11-2026!D | Cột đã chọn, tiêu đề «Có mặt»',
    'Cột: Có mặt | 11-2026!C | Cột đã chọn, tiêu đề «Phải dự»',
  ]);
  expect(meanings(read(swapped))).toBe('A name, B –, C present, D due, E score');
});

test('a chosen column that gets another meaning has none of the first', () => {
  const first = save(null, SHEET, 'B members');
  const second = save(first, SHEET, 'B speakers');
  expect(rows(second)).toEqual([
    'Cột: Tổng số ĐV | 11-2026!- | Không dùng cột «Quân»',
    'Cột: Số ĐV phát biểu | 11-2026!B | Cột đã chọn, tiêu đề «Quân»',
  ]);
  expect(meanings(read(second))).toBe('A name, B speakers, C due, D present, E score');
});

describe('two columns of one meaning', () => {
  const twice = grid('11-2026', 'Chi bộ | Phải dự | Có mặt | Có mặt | Điểm\nThôn 1 | 20 | 18 | 19 | 95');
  test('cannot be read', () => {
    expect(meanings(read(null, twice))).toBe('A name, B due, C present, D present, E score');
    expect(read(null, twice).readable).toBe(false);
  });
  test('are settled by setting one aside: the other is recorded', () => {
    const settled = save(null, twice, 'D –');
    expect(rows(settled)).toEqual(['Cột: Có mặt | 11-2026!C | Cột đã chọn, tiêu đề «Có mặt»']);
    expect(meanings(read(settled, twice))).toBe('A name, B due, C present, D –, E score');
    expect(read(settled, twice).readable).toBe(true);
  });
  test('are settled by giving one another meaning', () => {
    const settled = save(null, twice, 'C speakers');
    expect(rows(settled)).toEqual([
      'Cột: Có mặt | 11-2026!D | Cột đã chọn, tiêu đề «Có mặt»',
      'Cột: Số ĐV phát biểu | 11-2026!C | Cột đã chọn, tiêu đề «Có mặt»',
    ]);
    expect(meanings(read(settled, twice))).toBe('A name, B due, C speakers, D present, E score');
  });
});

test('two columns of one criterion are settled in the same way', () => {
  const sheet = grid('11-2026', 'Chi bộ | Phải dự | Có mặt | TC1 | TC1 | Điểm\nThôn 1 | 20 | 18 | 5 | 4 | 95');
  expect(read(null, sheet).readable).toBe(false);
  const settled = save(null, sheet, 'D –');
  expect(rows(settled)).toEqual(['Cột: TC1 | 11-2026!E | Cột đã chọn, tiêu đề «TC1»']);
  expect(meanings(read(settled, sheet))).toBe('A name, B due, C present, D –, E TC1, F score');
});

test('a column that claims less surely what another holds is told as not used', () => {
  const sheet = grid(
    '11-2026',
    'Chi bộ | Phải dự | Có mặt | Tổng điểm | Ghi chú | Ghi chú\nThôn 1 | 20 | 18 | 95 | x | y',
  );
  expect(meanings(read(null, sheet))).toBe('A name, B due, C present, D score, E note, F –');
});

describe('a book that holds a column and its refusal', () => {
  const chosen = 'Cột: Có mặt | 11-2026!B | Cột đã chọn, tiêu đề «Quân»';
  const refused = 'Cột: Có mặt | 11-2026!- | Không dùng cột «Có mặt»';
  test.each([
    ['before', [chosen, refused], [chosen, ' |  | ']],
    ['behind', [refused, chosen], [' |  | ', chosen]],
  ])('the column %s it is read, and the next save empties the refusal', (_, held, mended) => {
    const both = settings(...held);
    expect(meanings(read(both))).toBe('A name, B present, C due, D –, E score');
    const after = save(both, SHEET, 'E –');
    expect(rows(after)).toEqual([...mended, 'Cột: Tổng điểm tự chấm | 11-2026!- | Không dùng cột «Điểm»']);
  });
  test('choosing anew leaves one row', () => {
    const after = save(settings('Ngưỡng Tốt | 85', refused, chosen), SHEET, 'B –', 'D present');
    expect(rows(after)).toEqual([
      'Ngưỡng Tốt | 85',
      'Cột: Có mặt | 11-2026!D | Cột đã chọn, tiêu đề «Có mặt»',
      ' |  | ',
    ]);
    expect(meanings(read(after))).toBe('A name, B –, C due, D present, E score');
  });
});

test('what was chosen for another tab does not undo what was chosen for this one', () => {
  const other = settings('Cột: Có mặt | 10-2026!C | Cột đã chọn, tiêu đề «Quân»');
  const sheet = grid('11-2026', 'Chi bộ | Quân | Phải dự | Điểm\nThôn 1 | 18 | 20 | 95');
  expect(meanings(read(other, sheet))).toBe('A name, B present, C due, D score');
  const off = save(other, sheet, 'B –');
  expect(meanings(read(off, sheet))).toBe('A name, B –, C due, D score');
  expect(rows(off)[0]).toBe('Cột: Có mặt | 10-2026!C | Cột đã chọn, tiêu đề «Quân»');
});

test('marks inside a label do not break the choice', () => {
  const sheet = grid('11-2026', 'Chi bộ | Số «quân» | Phải dự | Điểm\nThôn 1 | 18 | 20 | 95');
  expect(meanings(read(save(null, sheet, 'B present'), sheet))).toBe('A name, B present, C due, D score');
});

test('columns and header rows stand in a Cấu hình of other columns', () => {
  const saved = grid('Cấu hình', 'STT | |\n | Khóa | Giá trị\n | Ngưỡng Tốt | 85');
  const after = withChoice(saved, {
    sheet: '11-2026',
    headerRows: [1, 1],
    meanings: [{ meaning: 'present', column: 'B', label: 'Quân' }],
  });
  expect(after.boxes.slice(3)).toEqual([
    ['', 'Dòng tiêu đề: 11-2026', '1', 'Dòng tiêu đề đã chọn'],
    ['', 'Cột: Có mặt', '11-2026!B', 'Cột đã chọn, tiêu đề «Quân»'],
  ]);
  expect(meanings(read(after))).toBe('A name, B present, C due, D –, E score');
});

import { expect, test } from 'vitest';
import { readBook, sortTabs } from '../../../src/core/book/read-book.ts';
import { checkMonth } from '../../../src/core/judge/check-month.ts';
import { judgeBook } from '../../../src/core/judge/judge.ts';
import { templateTabs } from '../../../src/core/layouts/template.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import type { Grid } from '../../../src/core/table/grid.ts';
import type { Box } from '../../../src/core/values/box.ts';
import { readWorkbook } from '../../support/read-workbook.ts';
import { shown, valuesOf } from '../../support/tab-text.ts';

const tabs = templateTabs();
const titled = (title: string) => tabs.find(tab => tab.title === title);

const grids = (rows: readonly (readonly Box[])[] = []): Grid[] =>
  tabs.map(({ title, rows: own }) => ({
    sheet: title,
    // the status formula shows the header `Kiểm tra`
    boxes: [
      ...own.map(row => row.map((box): Box => (typeof box.value === 'object' ? 'Kiểm tra' : shown(box)))),
      ...(title === 'Sổ họp' ? rows : []),
    ],
  }));

test('the five tabs in their order', () => {
  expect(tabs.map(({ title }) => title)).toEqual(['Hướng dẫn', 'Cấu hình', 'Chi bộ', 'Tiêu chí', 'Sổ họp']);
});

test('Sổ họp is the status column and then exactly the columns of P1', async () => {
  const p1 = (await readWorkbook('P1-mau-so-hop')).find(({ sheet }) => sheet === 'Sổ họp');
  const labels = valuesOf(titled('Sổ họp')?.rows[0] ?? []).slice(1);
  expect(labels).toHaveLength(37);
  expect(labels).toEqual(p1?.boxes[0]?.filter(box => box !== ''));
});

test('an empty template reads as itself: default settings, the rubric, a table that lacks nothing, and no finding', () => {
  const book = readBook(sortTabs(grids(), false));
  expect(book.settings).toEqual(DEFAULT_SETTINGS);
  expect(book.rubric.map(({ code, max }) => [code, max])).toEqual([
    ['TC1', 5],
    ['TC2', 5],
    ['TC3', 10],
    ['TC4', 40],
    ['TC5', 5],
    ['TC6', 30],
    ['TC7', 5],
  ]);
  expect(book.roster?.lines).toEqual([]);
  expect(book.tables.map(({ table, missing, readable }) => [table.grid.sheet, missing, readable])).toEqual([
    ['Sổ họp', [], true],
  ]);
  expect(checkMonth(judgeBook(book, null), '2026-11').findings).toEqual([]);
});

test('every column of Sổ họp is known: no label is left over and none is claimed twice', () => {
  const [meetings] = readBook(sortTabs(grids(), false)).tables;
  const known = meetings?.table.header.columns.filter(({ field, criterion }) => field !== null || criterion !== null);
  expect(known).toHaveLength(38);
  expect(meetings?.table.map.duplicates).toEqual([]);
});

test('every tab is as wide as its widths, notes and lists lie inside', () => {
  for (const { rows, widths, lists, formats, notes } of tabs) {
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(widths.length);
    for (const { area } of [...lists, ...formats]) expect(area[1] + area[3] - 1).toBeLessThanOrEqual(widths.length);
    for (const row of notes) expect(row.length).toBeLessThanOrEqual(widths.length);
  }
});

test('every choice of a list is one that the reader accepts', () => {
  const forms = titled('Sổ họp')?.lists.find(({ values }) => values.includes('không họp'))?.values ?? [];
  expect(forms).toHaveLength(5);
  const column = valuesOf(titled('Sổ họp')?.rows[0] ?? []).indexOf('Hình thức');
  const rows = forms.map((form): Box[] => {
    const row: Box[] = Array.from({ length: 38 }, () => '');
    row[1] = 'HS-01';
    row[4] = '11/2026';
    row[column] = form;
    return row;
  });
  const { judged } = judgeBook(readBook(sortTabs(grids(rows), false)), null);
  expect(judged.map(({ meeting }) => meeting.cells.form.is)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
});

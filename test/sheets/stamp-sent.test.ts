import type ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { workbookBytes } from '../local/open.ts';
import { openBundle } from '../support/bundle.ts';

// What people do, and what they see
const PEOPLE = `
const tab = name => SpreadsheetApp.getActive().getSheetByName(name);
function type(name, box, rows) { tab(name).getRange(box).setValues(rows); }
function formula(name, box, text) { tab(name).getRange(box).setFormula(text); }
function shown(name) { return tab(name).getDataRange().getDisplayValues(); }
`;

const HEAD = ['Chi bộ', 'Tháng', 'Phải dự', 'Có mặt', 'Tổng điểm', 'Ghi chú', 'Ngày gửi báo cáo'];
const TITLE = 'Sổ họp';

const open = async (rows: readonly (readonly ExcelJS.CellValue[])[], head: readonly string[] = HEAD) =>
  openBundle(
    {
      workbook: await workbookBytes(book => {
        const sheet = book.addWorksheet(TITLE);
        sheet.addRow([...head]);
        for (const row of rows) sheet.addRow([...row]);
      }),
    },
    PEOPLE,
  );
type Open = Awaited<ReturnType<typeof open>>;

/** Types into a block and lets the trigger run, as Google does. */
const edit = async (host: Open, range: string, rows: readonly (readonly unknown[])[], oldValue?: string) => {
  await host.run('type', [TITLE, range, rows]);
  const [[value]] = rows as [[string]];
  await host.runTrigger('onEdit', {
    sheet: TITLE,
    range,
    ...(range.includes(':') ? {} : { value, ...(oldValue === undefined ? {} : { oldValue }) }),
  });
  return host.calls();
};

const shown = async (host: Open): Promise<string[][]> => (await host.run('shown', [TITLE])) as string[][];
const stamps = async (host: Open): Promise<string[]> => (await shown(host)).slice(1).map(row => row[6] ?? '');

const row = (unit: string, ...figures: readonly ExcelJS.CellValue[]) => [unit, '11/2026', ...figures];

test('the figure that completes a report stamps today, and nothing else; later edits leave it', async () => {
  const host = await open([row('Thôn 1', 20, 18), row('Thôn 2', 10, 9)]);
  const before = await shown(host);
  const calls = await edit(host, 'E2', [[95]]);
  expect(calls).toEqual({ reads: 2, writes: 1 });
  expect(await stamps(host)).toEqual(['23/11/2026', '']);
  const after = await shown(host);
  expect(
    after.map((line, i) => line.map((text, j) => (text === before[i]?.[j] ? '' : `${j}:${text}`)).join('')),
  ).toEqual(['', '4:956:23/11/2026', '']);
  // corrected, the score taken out and typed anew: the day stays
  await host.run('type', [TITLE, 'G2', [['20/11/2026']]]);
  await edit(host, 'D2', [[19]], '18');
  await edit(host, 'E2', [['']], '95');
  await edit(host, 'E2', [[90]]);
  expect((await stamps(host))[0]).toBe('20/11/2026');
});

test('rows pasted at once cost one write however they are scattered, at most four calls far down the tab', async () => {
  const host = await open(Array.from({ length: 400 }, (_, i) => row(`Thôn ${i + 1}`)));
  const full = [20, 18, 95];
  const blank = [20, '', ''];
  const calls = await edit(host, 'C301:E306', [full, blank, full, full, blank, full]);
  expect(calls).toEqual({ reads: 3, writes: 1 });
  expect((await stamps(host)).slice(298, 306)).toEqual([
    '',
    '23/11/2026',
    '',
    '23/11/2026',
    '23/11/2026',
    '',
    '23/11/2026',
    '',
  ]);
});

test('a formula in the column is left as it is, though it shows nothing', async () => {
  const host = await open([row('Thôn 1', 20, 18), row('Thôn 2', 10, 9)]);
  await host.run('formula', [TITLE, 'G2', '=IF(1=2;"x";"")']);
  await edit(host, 'E2:E3', [[95], [90]]);
  expect(await stamps(host)).toEqual(['', '23/11/2026']);
  await host.run('formula', [TITLE, 'G3', '=""']);
  expect(await edit(host, 'E3', [[91]])).toMatchObject({ writes: 0 });
});

describe('no write', () => {
  test.each<[string, () => Promise<{ reads: number; writes: number }>]>([
    ['a note in an old row', async () => edit(await open([row('Thôn 1', 20, 18, 95)]), 'F2', [['ghi chú']])],
    ['a report that is not complete', async () => edit(await open([row('Thôn 1', 20)]), 'D2', [[18]])],
    ['a header', async () => edit(await open([row('Thôn 1', 20, 18, 95)]), 'A1', [['Tên chi bộ']], 'Chi bộ')],
    [
      'a table without the column',
      async () => edit(await open([row('Thôn 1', 20, 18)], HEAD.slice(0, 6)), 'E2', [[95]]),
    ],
    ['a tab of something else', async () => edit(await open([], ['Việc', 'Người làm']), 'A2', [['họp']])],
    ['a tab with nothing in it', async () => edit(await open([], []), 'C5', [['x']])],
  ])('%s', async (_, calls) => {
    expect((await calls()).writes).toBe(0);
  });
});

test('an edit of a generated tab, a broken service and a run without an edit disturb nobody', async () => {
  const host = await open([row('Thôn 1', 20, 18, 95)]);
  await host.run('summarizeMonth', ['2026-11']);
  await host.runTrigger('onEdit', { sheet: 'Tổng hợp 11-2026', range: 'G9', value: 12 });
  expect(host.calls().writes).toBe(0);
  await host.run('type', [TITLE, 'E2', [['']]]);
  for (const call of [1, 2, 3]) {
    await host.run('type', [TITLE, 'E2:G2', [[95, '', '']]]);
    host.failAt(call);
    await host.runTrigger('onEdit', { sheet: TITLE, range: 'E2', value: 95 });
    host.failAt(null);
    expect(await stamps(host)).toEqual(['']);
  }
  await host.runTrigger('onEdit');
});

test('the template stamps too, on a computer or a phone: its rows are far right and its tab is long', async () => {
  const host = await openBundle({}, PEOPLE);
  await host.run('createTemplate');
  await host.run('type', ['Chi bộ', 'A2:D2', [['HS-01', 'Chi bộ thôn 1', '', 12]]]);
  await host.run('openMonth', ['2026-11']);
  await host.run('type', [TITLE, 'Q2', [[11]]]);
  const headings = ((await host.run('shown', [TITLE])) as string[][])[0] ?? [];
  const letter = (label: string): string => {
    const index = headings.indexOf(label);
    return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
  };
  const score = `${letter('Tổng điểm tự chấm')}2`;
  await host.run('type', [TITLE, score, [[95]]]);
  await host.runTrigger('onEdit', { sheet: TITLE, range: score, value: 95 });
  expect(host.calls()).toEqual({ reads: 2, writes: 1 });
  const [, line] = (await host.run('shown', [TITLE])) as string[][];
  expect(line?.[headings.indexOf('Ngày gửi báo cáo')]).toBe('23/11/2026');
});

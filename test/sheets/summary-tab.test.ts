import { expect, test } from 'vitest';
import type { SummaryReport } from '../../src/core/summary/report.ts';
import { readBack, workbookBytes } from '../local/open.ts';
import { openBundle, valueOfAnswer, workbookFile } from '../support/bundle.ts';

const TAB = 'Tổng hợp 11-2026';

// What a person does between two runs, as script text beside the bundle
const PEOPLE = `
const tab = name => SpreadsheetApp.getActive().getSheetByName(name);
function type(name, row, column, value) { tab(name).getRange(row, column).setValue(value); }
function read(name, row, column) { const box = tab(name).getRange(row, column); return { value: String(box.getValue()), formula: box.getFormula() }; }
function all(name) { return tab(name).getDataRange().getDisplayValues(); }
function rename(from, to) { tab(from).setName(to); }
function titles() { return SpreadsheetApp.getActive().getSheets().map(sheet => sheet.getName()); }
`;

const open = (workbook: Uint8Array) => openBundle({ workbook }, PEOPLE);
const summarise = async (host: Awaited<ReturnType<typeof open>>): Promise<SummaryReport> =>
  valueOfAnswer<{ summary: SummaryReport }>(await host.run('summarizeMonth', ['2026-11'])).summary;

test('a summary saved to .xlsx and opened again is recognised by its stamp and regenerates to the same tab', async () => {
  const first = await open(workbookFile('P1-mau-so-hop'));
  await summarise(first);
  const before = await first.run('all', [TAB]);
  const second = await open(await first.saveXlsx());
  expect((await summarise(second)).sheet).toBe(TAB);
  expect(await second.run('all', [TAB])).toEqual(before);
  expect(await second.run('titles')).toEqual(['Hướng dẫn', 'Cấu hình', 'Chi bộ', 'Tiêu chí', 'Sổ họp', TAB]);
});

test('a renamed summary is found again and written under its new name', async () => {
  const host = await open(workbookFile('P5-so-nhieu-loi'));
  await summarise(host);
  await host.run('rename', [TAB, 'In tháng 11']);
  expect((await summarise(host)).sheet).toBe('In tháng 11');
  expect(await host.run('titles')).not.toContain(TAB);
});

test('the head sends to the check of the month only where it is there, under the name it has', async () => {
  const host = await open(workbookFile('P5-so-nhieu-loi'));
  const head = async (): Promise<string> => ((await host.run('all', [TAB])) as string[][])[4]?.[0] ?? '';
  await summarise(host);
  expect(await head()).toContain('(chọn Kiểm tra tháng để xem)');
  host.ui.answer({ button: 'OK', text: '11/2026' });
  await host.run('menuCheckMonth');
  await host.run('rename', ['Kiểm tra 11-2026', 'Lỗi']);
  await summarise(host);
  expect(await head()).toContain('(xem trang «Lỗi»)');
});

test('a tab of the same name made by hand is refused and stays as it is', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('Sổ');
    sheet.addRow(['Tháng', 'Chi bộ', 'Phải dự', 'Có mặt', 'Điểm']);
    sheet.addRow(['11/2026', 'Chi bộ thôn 1', 12, 11, 95]);
    book.addWorksheet(TAB).addRow(['Số liệu của tôi']);
  });
  const host = await open(workbook);
  expect(await host.run('summarizeMonth', ['2026-11'])).toEqual({
    ok: false,
    fault: {
      code: 'not-ours',
      message: `Trang «${TAB}» không phải do tiện ích lập nên không ghi đè. Hãy đổi tên trang đó rồi làm lại.`,
    },
  });
  expect(await host.run('all', [TAB])).toEqual([['Số liệu của tôi']]);
});

test("people's own columns beside the table stay with their unit, formulas included, when units come and go", async () => {
  const host = await open(workbookFile('P1-mau-so-hop'));
  await summarise(host);
  // row 9 is the first unit: HS-01 in 9, HS-02 in 10, HS-03 in 11; column 19 (S) is the first one of the people's own
  await host.run('type', [TAB, 7, 19, 'Đã gọi điện']);
  await host.run('type', [TAB, 9, 19, 'ghi chú của thôn 1']);
  await host.run('type', [TAB, 10, 19, '=F10*2']);
  await host.run('type', [TAB, 11, 19, "'- nhắc lại"]);
  // HS-01 (row 2 of the tab "Chi bộ") ends in October, so that everybody moves up by one
  await host.run('type', ['Chi bộ', 2, 7, '10/2026']);
  await summarise(host);
  expect(await host.run('read', [TAB, 7, 19])).toEqual({ value: 'Đã gọi điện', formula: '' });
  expect(await host.run('read', [TAB, 9, 2])).toEqual({ value: 'HS-02', formula: '' });
  expect(await host.run('read', [TAB, 9, 19])).toEqual({ value: '22', formula: '=F9*2' });
  expect(await host.run('read', [TAB, 10, 19])).toEqual({ value: '- nhắc lại', formula: '' });
  // the unit that is gone: its note is not lost
  expect(JSON.stringify(await host.run('all', [TAB]))).toContain('ghi chú của thôn 1');
});

test('nothing but the summary is written', async () => {
  const host = await open(workbookFile('P5-so-nhieu-loi'));
  const before = [
    await host.run('all', ['Tháng 11-2026']),
    await host.run('all', ['Chi bộ']),
    await host.run('all', ['Tiêu chí']),
  ];
  await summarise(host);
  expect([
    await host.run('all', ['Tháng 11-2026']),
    await host.run('all', ['Chi bộ']),
    await host.run('all', ['Tiêu chí']),
  ]).toEqual(before);
});

test.each(['=1+1', '+84 900', '-5', '- nhắc lại', '@lan', '\t=1', '\r=1', "'nháy", '0123', '3/4', '50%', 'TRUE'])(
  'the text %j appears as the same text, never as a formula or a number',
  async text => {
    const workbook = await workbookBytes(book => {
      const sheet = book.addWorksheet('Sổ');
      sheet.addRow(['Tháng', 'Mã', 'Chi bộ', 'Phải dự', 'Có mặt', 'Điểm', 'Ghi chú']);
      sheet.addRow(['11/2026', text, text, 12, 11, 95, text]);
    });
    const host = await open(workbook);
    expect((await summarise(host)).units[0]?.name).toBe(text.trim());
    const saved = (await readBack(await host.saveXlsx())).getWorksheet(TAB);
    // white space around a code or a name is no part of it; a note is printed as it was typed
    for (const column of [2, 3]) expect(saved?.getCell(9, column).value).toBe(text.trim());
    expect(saved?.getCell(9, 18).value).toBe(text);
  },
);

test('a month in which nobody has reported yet is a normal summary: everybody is missing', async () => {
  const host = await open(workbookFile('P1-mau-so-hop'));
  const { summary } = valueOfAnswer<{ summary: SummaryReport }>(await host.run('summarizeMonth', ['2026-12']));
  expect(summary).toMatchObject({
    month: '2026-12',
    expected: 28,
    reported: 0,
    didNotMeet: 0,
    attendance: { due: null, present: null, excused: null, unexcused: null, rate: null },
    score: { count: 0, mean: null, min: null, max: null },
    grades: { good: 0, fair: 0, average: 0, poor: 0 },
    sheet: 'Tổng hợp 12-2026',
  });
  expect(summary.missing).toHaveLength(28);
});

test('a table whose required column nobody can recognise gives null figures, names the nearest label, and writes no tab', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('Sổ');
    sheet.addRow(['Tháng', 'Chi bọn', 'Phải dự', 'Có mặt', 'Điểm']);
    sheet.addRow(['11/2026', 'Chi bộ thôn 1', 12, 11, 95]);
  });
  const host = await open(workbook);
  const { summary, errors } = valueOfAnswer<{ summary: SummaryReport; errors: number }>(
    await host.run('summarizeMonth', ['2026-11']),
  );
  expect(errors).toBe(1);
  expect(summary).toMatchObject({
    expected: null,
    reported: null,
    missing: null,
    attendance: { rate: null },
    score: { mean: null },
    sheet: null,
    units: [],
  });
  expect(await host.run('titles')).toEqual(['Sổ']);
  expect(await host.run('checkMonth', ['2026-11'])).toMatchObject({
    value: {
      findings: [
        {
          code: 'table/missing-column',
          sheet: 'Sổ',
          row: 1,
          message:
            'Trang «Sổ»: không thấy cột «Tên chi bộ» trong tiêu đề ở dòng 1; gần giống nhất là «Chi bọn». Hãy sửa tên cột thành «Tên chi bộ», hoặc thêm cột đó; chưa sửa thì chưa tính được số liệu của trang này.',
        },
      ],
    },
  });
});

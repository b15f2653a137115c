import { expect, test } from 'vitest';
import { openScript, readBack, workbookBytes } from './open.ts';

const SCRIPT = `
function get(a1) { return SpreadsheetApp.getActive().getSheets()[0].getRange(a1).getValues().map(row => row.map(v => v instanceof Date ? Utilities.formatDate(v, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd HH:mm') : v)); }
function formulas(a1) { return SpreadsheetApp.getActive().getSheets()[0].getRange(a1).getFormulas(); }
function tabs() { return SpreadsheetApp.getActive().getSheets().map(s => [s.getName(), s.isSheetHidden()]); }
function nothing() {}`;

test('every kind of value of a file made elsewhere comes in and goes out unchanged', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('Sổ họp');
    const put = (address: string, value: import('exceljs').CellValue, format?: string) => {
      sheet.getCell(address).value = value;
      if (format) sheet.getCell(address).numFmt = format;
    };
    put('A1', '=không phải công thức');
    put('A2', '- ghi chú');
    put('A3', '0123');
    put('A4', new Date(Date.UTC(2026, 10, 5)), 'dd/mm/yyyy');
    put('A5', 0.8125, 'hh:mm');
    put('A6', 46331.8125, 'dd/mm/yyyy hh:mm');
    put('A7', true);
    put('A8', 92.5);
    put('A9', { error: '#REF!' });
    put('A10', { formula: 'SUM(A8,1)', result: 93.5 });
    put('A11', 0.9, '0%');
    put('AB1', 'cột xa');
    put('A12', { richText: [{ text: 'đậm', font: { bold: true } }, { text: ' thường' }] });
    book.addWorksheet('Ẩn', { state: 'hidden' }).getCell('A1').value = 1;
  });
  const host = await openScript(SCRIPT, { workbook });
  const values = await host.run('get', ['A1:A12']);
  expect(values).toEqual([
    ['=không phải công thức'],
    ['- ghi chú'],
    ['0123'],
    ['2026-11-05 00:00'],
    ['1899-12-30 19:30'],
    ['2026-11-05 19:30'],
    [true],
    [92.5],
    ['#REF!'],
    [93.5],
    [0.9],
    ['đậm thường'],
  ]);
  expect(await host.run('get', ['AB1'])).toEqual([['cột xa']]);
  expect(await host.run('tabs')).toEqual([
    ['Sổ họp', false],
    ['Ẩn', true],
  ]);
  expect(await host.evaluate('Sổ họp', '=ISERROR(A9)')).toEqual([[true]]);

  const saved = await host.saveXlsx();
  const sheet = (await readBack(saved)).worksheets[0];
  const value = (address: string) => sheet?.getCell(address).value;
  expect(value('A1')).toBe('=không phải công thức');
  expect(value('A3')).toBe('0123');
  expect(value('A4')).toEqual(new Date(Date.UTC(2026, 10, 5)));
  expect(sheet?.getCell('A5').numFmt).toBe('hh:mm');
  expect(value('A6')).toEqual(new Date(Date.UTC(2026, 10, 5, 19, 30)));
  expect(value('A7')).toBe(true);
  expect(value('A9')).toEqual({ error: '#REF!' });
  expect(value('A10')).toMatchObject({ formula: 'SUM(A8,1)', result: 93.5 });
  expect(value('AB1')).toBe('cột xa');
  const again = await openScript(SCRIPT, { workbook: saved });
  expect(await again.run('get', ['A1:A12'])).toEqual(values);
});

test('looks, merges, widths, frozen panes, lists, notes, names and rules survive', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('A', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
    sheet.getCell('A1').value = 'Tiêu đề';
    sheet.getCell('A1').style = {
      font: { bold: true, italic: true, size: 14, name: 'Arial', color: { argb: 'FF112233' } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEECC' } },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      border: { top: { style: 'medium', color: { argb: 'FFFF0000' } }, bottom: { style: 'thin' } },
    };
    sheet.mergeCells('A1:C1');
    sheet.getColumn(2).width = 30;
    sheet.getColumn(4).hidden = true;
    sheet.getRow(1).height = 36;
    sheet.getCell('B2').value = 'x';
    sheet.getCell('B2').note = 'ghi chú';
    sheet.getCell('B3').dataValidation = { type: 'list', formulae: ['"Tốt,Khá"'], allowBlank: true };
    sheet.addConditionalFormatting({
      ref: 'B3:B9',
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: ['$B3="Khá"'],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } } },
        },
      ],
    });
    book.definedNames.add("'A'!$B$3:$B$9", 'XepLoai');
  });
  const host = await openScript(SCRIPT, { workbook });
  const book = await readBack(await host.saveXlsx());
  const sheet = book.worksheets[0];
  const cell = sheet?.getCell('A1');
  expect(cell?.font).toMatchObject({ bold: true, italic: true, size: 14, color: { argb: 'FF112233' } });
  expect(cell?.fill).toMatchObject({ fgColor: { argb: 'FFFFEECC' } });
  expect(cell?.alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true });
  expect(cell?.border).toMatchObject({
    top: { style: 'medium', color: { argb: 'FFFF0000' } },
    bottom: { style: 'thin' },
  });
  expect(sheet?.getCell('C1').isMerged).toBe(true);
  expect(sheet?.getColumn(2).width).toBeCloseTo(30, 0);
  expect(sheet?.getColumn(4).hidden).toBe(true);
  expect(sheet?.getRow(1).height).toBeCloseTo(36, 0);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
  expect(sheet?.getCell('B3').dataValidation).toMatchObject({ type: 'list', formulae: ['"Tốt,Khá"'] });
  expect(JSON.stringify(sheet?.getCell('B2').note)).toContain('ghi chú');
  expect(book.definedNames.getRanges('XepLoai').ranges).toEqual(['A!$B$3:$B$9']);
  // exceljs keeps the rules it read under a name its types leave out.
  const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: unknown };
  expect(conditionalFormattings).toMatchObject([
    { ref: 'B3:B9', rules: [{ type: 'expression', formulae: ['$B3="Khá"'] }] },
  ]);
});

test('spilled values are saved and spill again', async () => {
  const host = await openScript(`${SCRIPT}
    function fill() { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setFormula('=SEQUENCE(3;2)'); }`);
  await host.run('fill');
  const saved = await host.saveXlsx();
  expect((await readBack(saved)).worksheets[0]?.getCell('B3').value).toBe(6);
  const again = await openScript(SCRIPT, { workbook: saved });
  expect(await again.run('get', ['A1:B3'])).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  expect(await again.run('formulas', ['A1:B1'])).toEqual([['=SEQUENCE(3,2)', '']]);
});

test('formulas are calculated anew, those nobody knows here keep their last result', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('A');
    sheet.getCell('A1').value = { formula: '1+1', result: 99 };
    sheet.getCell('A2').value = {
      formula: 'IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""x"",""y"")"),"giữ lại")',
      result: 'giữ lại',
    };
    sheet.getCell('A3').value = { formula: 'IFERROR(__xludf.DUMMYFUNCTION("SHCB_BA()"),0)', result: 0 };
    sheet.getCell('A4').value = { formula: 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"cũ")', result: 'cũ' };
    sheet.getCell('B1').value = 5;
    sheet.fillFormula('C1:C3', 'B1*2', [10, 0, 0]);
  });
  const host = await openScript(`${SCRIPT}\n/** @customfunction */\nfunction SHCB_BA() { return [[3], [4]]; }`, {
    workbook,
  });
  expect(await host.run('get', ['A1:A4'])).toEqual([[2], ['giữ lại'], [3], [4]]);
  expect(await host.run('formulas', ['A1:A3'])).toEqual([['=1+1'], ['=IMPORTRANGE("x","y")'], ['=SHCB_BA()']]);
  expect(await host.run('formulas', ['C1:C3'])).toEqual([['=B1*2'], ['=B2*2'], ['=B3*2']]);
});

test.each([
  ['text', new TextEncoder().encode('không phải'), 'not-xlsx'],
  ['a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'password'],
  ['a cut file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'damaged'],
])('%s cannot be opened', async (_, workbook, reason) => {
  await expect(openScript(SCRIPT, { workbook })).rejects.toMatchObject({ reason });
});

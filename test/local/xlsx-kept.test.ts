import { deflateSync } from 'node:zlib';
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { openScript, readBack, workbookBytes } from './open.ts';

const SCRIPT = `
function nothing() {}
function allowed(a1) { const rule = SpreadsheetApp.getActive().getSheets()[0].getRange(a1).getDataValidation(); return rule && rule.getAllowInvalid(); }
function write(a1, value) { SpreadsheetApp.getActive().getSheets()[0].getRange(a1).setValue(value); }
function bold(a1) { SpreadsheetApp.getActive().getSheets()[0].getRange(a1).setFontWeight('bold'); }
function dropRules() { SpreadsheetApp.getActive().getSheets()[0].setConditionalFormatRules([]); }
function stamp(text) { SpreadsheetApp.getActive().insertSheet('Tổng hợp').getRange('A9').setValue(text); }`;

/** Makes a workbook elsewhere, opens it here, lets a script work, and reads the written copy elsewhere. */
const copyOf = async (
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
  ...runs: [string, ...unknown[]][]
): Promise<{ sheet: ExcelJS.Worksheet; book: ExcelJS.Workbook }> => {
  const workbook = await workbookBytes(book => fill(book.addWorksheet('Sổ họp'), book));
  const host = await openScript(SCRIPT, { workbook });
  for (const [name, ...args] of runs) await host.run(name, args);
  const book = await readBack(await host.saveXlsx());
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('The copy has no tab.');
  return { sheet, book };
};

test('a list that lets other words pass still does, and its texts stay', async () => {
  const fill = (sheet: ExcelJS.Worksheet) => {
    sheet.getCell('A1').dataValidation = { type: 'list', formulae: ['"Tốt,Khá"'], allowBlank: true };
    sheet.getCell('A2').dataValidation = {
      type: 'whole',
      operator: 'between',
      formulae: [0, 100],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: 'Điểm',
      error: 'Điểm từ 0 đến 100.',
      promptTitle: 'Nhập điểm',
      prompt: 'Ghi số.',
      showInputMessage: true,
    };
  };
  const { sheet } = await copyOf(fill);
  expect(sheet.getCell('A1').dataValidation.showErrorMessage).not.toBe(true);
  expect(sheet.getCell('A2').dataValidation).toMatchObject({
    type: 'whole',
    operator: 'between',
    formulae: [0, 100],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Điểm',
    error: 'Điểm từ 0 đến 100.',
    promptTitle: 'Nhập điểm',
    prompt: 'Ghi số.',
  });
  const host = await openScript(SCRIPT, {
    workbook: await workbookBytes(book => fill(book.addWorksheet('A'))),
  });
  expect(await host.run('allowed', ['A1'])).toBe(true);
});

test('the built-in date is written as a Vietnamese reader sees it, a stated one as it stands', async () => {
  const { sheet } = await copyOf(made => {
    made.getCell('A1').value = new Date(Date.UTC(2026, 10, 5));
    made.getCell('A1').numFmt = 'mm-dd-yy';
    made.getCell('A2').value = new Date(Date.UTC(2026, 10, 5));
    made.getCell('A2').numFmt = 'yyyy-mm-dd';
  });
  expect([sheet.getCell('A1').numFmt, sheet.getCell('A2').numFmt]).toEqual(['dd/mm/yyyy', 'yyyy-mm-dd']);
  expect(sheet.getCell('A1').value).toEqual(new Date(Date.UTC(2026, 10, 5)));
});

const conditionalsOf = (sheet: ExcelJS.Worksheet) =>
  // exceljs keeps the rules it read under a name its types leave out.
  (sheet as unknown as { conditionalFormattings: { ref: string; rules: ExcelJS.ConditionalFormattingRule[] }[] })
    .conditionalFormattings;

const withConditionals = (sheet: ExcelJS.Worksheet): void => {
  const style: Partial<ExcelJS.Style> = {
    font: { bold: true, color: { argb: 'FF9C0006' } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
  };
  sheet.addConditionalFormatting({
    ref: 'A1:A9',
    rules: [{ type: 'cellIs', operator: 'lessThan', formulae: [50], priority: 1, style }],
  });
  sheet.addConditionalFormatting({
    ref: 'B1:B9',
    rules: [
      {
        type: 'colorScale',
        priority: 2,
        cfvo: [{ type: 'min' }, { type: 'max' }],
        color: [{ argb: 'FFF8696B' }, { argb: 'FF63BE7B' }],
      },
    ],
  });
  sheet.addConditionalFormatting({
    ref: 'C1:C9',
    rules: [{ type: 'expression', formulae: ['$C1=""'], priority: 3, style }],
  });
};

test('conditional formats of every kind go on as they were until a script sets others', async () => {
  const { sheet } = await copyOf(withConditionals);
  expect(conditionalsOf(sheet)).toMatchObject([
    {
      ref: 'A1:A9',
      rules: [
        {
          type: 'cellIs',
          operator: 'lessThan',
          formulae: ['50'],
          style: { font: { bold: true }, fill: { bgColor: { argb: 'FFFFC7CE' } } },
        },
      ],
    },
    { ref: 'B1:B9', rules: [{ type: 'colorScale', color: [{ argb: 'FFF8696B' }, { argb: 'FF63BE7B' }] }] },
    { ref: 'C1:C9', rules: [{ type: 'expression', formulae: ['$C1=""'] }] },
  ]);
  const { sheet: replaced } = await copyOf(withConditionals, ['dropRules']);
  expect(conditionalsOf(replaced)).toEqual([]);
});

const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
]);

test('what only the file knows of a tab is in the copy', async () => {
  const { sheet, book } = await copyOf(
    (made, workbook) => {
      made.addRow(['Chi bộ', 'Điểm']);
      made.addRow(['Thôn Đông', 90]);
      made.autoFilter = 'A1:B2';
      made.pageSetup = { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
      made.pageSetup.printTitlesRow = '1:1';
      made.pageSetup.printArea = 'A1:B2';
      made.headerFooter.oddFooter = '&CTrang &P';
      made.getCell('A4').value = { text: 'Mở', hyperlink: 'https://example.org/', tooltip: 'xem' };
      made.getCell('A5').value = { richText: [{ text: 'đậm', font: { bold: true } }, { text: ' thường' }] };
      made.getCell('A6').value = { richText: [{ text: 'cũ', font: { bold: true } }] };
      made.getCell('A7').value = 'thụt';
      made.getCell('A7').alignment = { indent: 2, textRotation: 45 };
      made.getCell('A7').protection = { locked: false };
      made.getColumn(3).outlineLevel = 1;
      made.views = [{ state: 'normal', zoomScale: 80 }];
      made.addImage(workbook.addImage({ base64: PNG.toString('base64'), extension: 'png' }), 'D1:E3');
      workbook.addWorksheet('Kín', { state: 'veryHidden' });
      workbook.creator = 'Văn phòng';
    },
    ['write', 'A6', 'mới'],
  );
  expect(sheet.autoFilter).toBe('A1:B2');
  expect(sheet.pageSetup).toMatchObject({
    orientation: 'landscape',
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
    printArea: 'A1:B2',
  });
  expect(sheet.headerFooter.oddFooter).toBe('&CTrang &P');
  expect(sheet.getCell('A4').value).toMatchObject({ text: 'Mở', hyperlink: 'https://example.org/' });
  expect(sheet.getCell('A5').value).toMatchObject({
    richText: [{ text: 'đậm', font: { bold: true } }, { text: ' thường' }],
  });
  expect(sheet.getCell('A6').value).toBe('mới');
  expect(sheet.getCell('A7').alignment).toMatchObject({ indent: 2, textRotation: 45 });
  expect(sheet.getCell('A7').protection).toMatchObject({ locked: false });
  expect(sheet.getColumn(3).outlineLevel).toBe(1);
  expect(sheet.views[0]).toMatchObject({ zoomScale: 80 });
  expect(sheet.getImages()).toHaveLength(1);
  expect(book.getWorksheet('Kín')?.state).toBe('veryHidden');
  expect(book.creator).toBe('Văn phòng');
});

test('a protected tab stays protected', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('A');
    // exceljs fills in what it is not told; without a password it keeps no hash.
    (sheet as unknown as { sheetProtection: object }).sheetProtection = { sheet: true, formatCells: true };
  });
  const host = await openScript(SCRIPT, { workbook });
  const sheet = (await readBack(await host.saveXlsx())).worksheets[0] as unknown as { sheetProtection: object };
  expect(sheet.sheetProtection).toMatchObject({ sheet: true, formatCells: true });
});

test("the file's font and widths stay", async () => {
  const { sheet } = await copyOf(
    made => {
      made.properties.defaultColWidth = 20;
      made.getColumn(2).width = 33.3;
      made.getCell('A1').value = 'x';
    },
    ['bold', 'A1'],
  );
  expect(sheet.getCell('A1').font).toMatchObject({ name: 'Calibri', size: 11 });
  expect([sheet.getColumn(1).width, sheet.getColumn(2).width]).toEqual([20, 33.3]);
  const { sheet: plain } = await copyOf(made => {
    made.getCell('A1').value = 'x';
  });
  expect(plain.getColumn(1).width).toBeUndefined();
});

test("the add-on's summary is printed on A4 across, one page wide", async () => {
  const fill = (sheet: ExcelJS.Worksheet) => {
    sheet.getCell('A1').value = 'x';
  };
  const page = { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  const stamp = 'Trang do tiện ích Sổ chi bộ lập · mã trang tong-hop/2026-11';
  const { book } = await copyOf(fill, ['stamp', stamp]);
  expect(book.getWorksheet('Tổng hợp')?.pageSetup).toMatchObject(page);
  const { book: other } = await copyOf(fill, ['stamp', 'Tổng hợp']);
  expect(other.getWorksheet('Tổng hợp')?.pageSetup).not.toMatchObject(page);
});

test('rules that cannot be written again, and a password, are named as lost', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('A');
    sheet.addConditionalFormatting({
      ref: 'A1:A9',
      rules: [{ type: 'top10', rank: 3, percent: false, bottom: false, priority: 1, style: { font: { bold: true } } }],
    });
    // exceljs hashes a password slowly and asynchronously; the file only needs to hold one.
    (sheet as unknown as { sheetProtection: object }).sheetProtection = {
      sheet: true,
      hashValue: 'AA==',
      spinCount: 1,
    };
  });
  const host = await openScript(SCRIPT, { workbook });
  expect(host.losses).toEqual(['một số định dạng có điều kiện', 'mật khẩu khóa trang']);
  expect(conditionalsOf((await readBack(await host.saveXlsx())).worksheets[0] as ExcelJS.Worksheet)).toEqual([]);
});

test('a table stays while its headings do', async () => {
  const fill = (sheet: ExcelJS.Worksheet) => {
    sheet.addTable({
      name: 'SoHop',
      ref: 'A1',
      headerRow: true,
      columns: [{ name: 'Chi bộ', filterButton: true }, { name: 'Điểm' }],
      rows: [['Thôn Đông', 90]],
    });
  };
  const { sheet } = await copyOf(fill);
  expect(sheet.getTables()).toHaveLength(1);
  const { sheet: changed } = await copyOf(fill, ['write', 'B1', 'Tổng điểm']);
  expect(changed.getTables()).toHaveLength(0);
});

test('names and what belongs to deleted or renamed tabs are written as the tabs now stand', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('Sổ họp');
    sheet.getCell('A1').value = 1;
    sheet.pageSetup.printTitlesRow = '1:1';
    book.addWorksheet('Bỏ').pageSetup.printArea = 'A1:B2';
  });
  const host = await openScript(
    `function main() { const book = SpreadsheetApp.getActive(); book.getSheets()[0].setName("Sổ 'mới' 2"); book.deleteSheet(book.getSheets()[1]); }`,
    { workbook },
  );
  await host.run('main');
  const book = await readBack(await host.saveXlsx());
  expect(book.worksheets.map(sheet => [sheet.name, sheet.pageSetup.printTitlesRow])).toEqual([["Sổ 'mới' 2", '1:1']]);
});

test('numbers of pages that are not in force stay so', async () => {
  const { sheet } = await copyOf(made => {
    made.pageSetup = { fitToPage: false, fitToWidth: 1, fitToHeight: 1, scale: 90 };
  });
  expect(sheet.pageSetup).toMatchObject({ fitToPage: false, scale: 90 });
});

test("the theme's dark text stays dark, its light fill light", async () => {
  const { sheet } = await copyOf(made => {
    made.getCell('A1').value = 'x';
    made.getCell('A1').font = { name: 'Calibri', size: 12, color: { theme: 1 } };
    made.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 0 } };
  });
  expect(sheet.getCell('A1').font.color).toEqual({ argb: 'FF000000' });
  expect(sheet.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FFFFFFFF' } });
});

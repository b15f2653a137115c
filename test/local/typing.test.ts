import { expect, test } from 'vitest';
import { runBody } from './open.ts';

/** What a sheet makes of texts, each as `value|number format`; days as y-m-d. */
const typed = (texts: string[], locale: 'vi_VN' | 'en_US', format = ''): Promise<unknown> =>
  runBody(
    `const range = sheet.getRange(1, 1, 1, ${texts.length});
     ${format ? `range.setNumberFormat('${format}');` : ''}
     range.setValues([${JSON.stringify(texts)}]);
     return range.getValues()[0].map(v => v instanceof Date ? Utilities.formatDate(v, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd HH:mm') : v);`,
    { locale },
  );

test('written texts become numbers, days and booleans as typed in vi_VN', async () => {
  expect(
    await typed(
      ['0123', '3/4', '5/11/2026', '12/2026', '92,5', '50%', 'TRUE', '1.234,5', '-7', '+5', '19:30', '31/2/2026'],
      'vi_VN',
    ),
  ).toEqual([
    123,
    '2026-04-03 00:00',
    '2026-11-05 00:00',
    '2026-12-01 00:00',
    92.5,
    0.5,
    true,
    1234.5,
    -7,
    5,
    '1899-12-30 19:30',
    '31/2/2026',
  ]);
});

test('the same texts mean other days and numbers in en_US', async () => {
  expect(await typed(['3/4', '5/11/2026', '92,5', '92.5', '1,234.5', '13/1/2026'], 'en_US')).toEqual([
    '2026-03-04 00:00',
    '2026-05-11 00:00',
    '92,5',
    92.5,
    1234.5,
    '13/1/2026',
  ]);
});

test('a leading apostrophe marks text and is not stored', async () => {
  expect(await typed(["'0123", "'=1+1", "'- ghi chú", "''"], 'vi_VN')).toEqual(['0123', '=1+1', '- ghi chú', "'"]);
});

test('text that begins like a formula becomes one', async () => {
  const result = await runBody(
    `sheet.getRange('A1:C1').setValues([['=1+1', '+2*3', '- ghi chú']]);
     return [sheet.getRange('A1:C1').getFormulas()[0], sheet.getRange('A1:B1').getValues()[0]];`,
  );
  expect(result).toEqual([
    ['=1+1', '=+2*3', '=- ghi chú'],
    [2, 6],
  ]);
});

test('number format @ keeps text, but not formulas', async () => {
  expect(await typed(['0123', '3/4', '=1+1'], 'vi_VN', '@')).toEqual(['0123', '3/4', 2]);
});

test('50% is shown as a percentage', async () => {
  expect(
    await runBody("sheet.getRange('A1').setValue('50%'); return sheet.getRange('A1').getDisplayValues();"),
  ).toEqual([['50%']]);
});

test('a written Date gets a date format and comes back in the realm of the script', async () => {
  expect(
    await runBody(
      `sheet.getRange('A1').setValue(new Date(2026, 10, 5));
       const value = sheet.getRange('A1').getValue();
       return [value instanceof Date, value.getDate(), value.getMonth(), sheet.getRange('A1').getNumberFormat()];`,
    ),
  ).toEqual([true, 5, 10, 'dd/mm/yyyy']);
});

test('a date without a year falls in the year the clock stands at', async () => {
  expect(
    await runBody("sheet.getRange('A1').setValue('3/4'); return sheet.getRange('A1').getValue().getFullYear();", {
      today: '2024-02-29',
    }),
  ).toBe(2024);
});

import { expect, test } from 'vitest';
import { openScript, runBody } from './open.ts';

test('tabs are made, found, renamed, moved and deleted', async () => {
  expect(
    await runBody(`
      const book = SpreadsheetApp.getActive();
      const made = book.insertSheet('Tổng hợp 11-2026', 0);
      made.addDeveloperMetadata('loai', 'tong-hop').setName('Đổi tên').setTabColor('#ff0000');
      const [found] = book.createDeveloperMetadataFinder().withKey('loai').find();
      const names = book.getSheets().map(s => s.getName() + ':' + s.getIndex());
      const out = [names, found.getValue(), found.getLocation().getSheet().getName(), book.getSheetByName('Không có')];
      book.deleteSheet(made);
      return [...out, book.createDeveloperMetadataFinder().withKey('loai').find().length, book.getSheets().length];`),
  ).toEqual([['Đổi tên:1', 'Trang tính1:2'], 'tong-hop', 'Đổi tên', null, 0, 1]);
  await expect(runBody("SpreadsheetApp.getActive().insertSheet('Trang tính1')")).rejects.toThrow('already exists');
  await expect(runBody('SpreadsheetApp.getActive().deleteSheet(sheet)')).rejects.toThrow("can't remove all the sheets");
});

test('rows and columns are inserted and deleted with their boxes', async () => {
  expect(
    await runBody(`
      sheet.getRange('A1:A3').setValues([[1], [2], ['=A1+A2']]);
      sheet.insertRowsAfter(1, 2); sheet.insertColumnsAfter(26, 4); sheet.insertRowsAfter(sheet.getMaxRows(), 5);
      const formula = sheet.getRange('A5').getFormula();
      const size = [sheet.getMaxRows(), sheet.getMaxColumns()];
      sheet.deleteRows(2, 2); sheet.deleteColumns(27, 4);
      return [formula, size, sheet.getRange('A3').getFormula(), sheet.getLastRow(), sheet.getMaxColumns()];`),
  ).toEqual(['=A1+A4', [1007, 30], '=A1+A2', 3, 26]);
});

test('the data range ends with content, spilled boxes included, styled blanks not', async () => {
  expect(
    await runBody(`
      sheet.getRange('B2').setFormula('=SEQUENCE(4;2)'); sheet.getRange('Z99').setBackground('#eeeeee');
      return [sheet.getDataRange().getA1Notation(), sheet.getRange('C5').getValue()];`),
  ).toEqual(['A1:C5', 8]);
});

test('validation, notes and conditional formats come back as set', async () => {
  expect(
    await runBody(`
      const list = SpreadsheetApp.newDataValidation().requireValueInList(['Tốt', 'Khá'], true).setAllowInvalid(true).setHelpText('Chọn').build();
      const points = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 100).setAllowInvalid(false).build();
      sheet.getRange('A2:B3').setDataValidations([[list, null], [points, list]]);
      sheet.getRange('A1').setNote('ghi chú'); sheet.getRange('B1:C1').setNotes([['x', '']]);
      sheet.setConditionalFormatRules([
        SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('⚠').setBackground('#ffcccc').setRanges([sheet.getRange('A1:A9')]).build(),
        SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B1="x"').setFontColor('#ff0000').setBold(true).setRanges([sheet.getRange('B1:B9')]).build(),
      ]);
      const rules = sheet.getRange('A2:B3').getDataValidations();
      const tell = r => r && [String(r.getCriteriaType()), r.getCriteriaValues(), r.getAllowInvalid(), r.getHelpText()];
      return [rules.map(row => row.map(tell)), sheet.getRange('A1:C1').getNotes(), sheet.getConditionalFormatRules().map(r => r.getRanges()[0].getA1Notation())];`),
  ).toEqual([
    [
      [['VALUE_IN_LIST', [['Tốt', 'Khá'], true], true, 'Chọn'], null],
      [
        ['NUMBER_BETWEEN', [0, 100], false, null],
        ['VALUE_IN_LIST', [['Tốt', 'Khá'], true], true, 'Chọn'],
      ],
    ],
    [['ghi chú', 'x', '']],
    ['A1:A9', 'B1:B9'],
  ]);
});

test('protection warns and can be taken away', async () => {
  expect(
    await runBody(`
      sheet.protect().setDescription('do tiện ích lập').setWarningOnly(true);
      const [found] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      const told = [found.getDescription(), found.isWarningOnly(), found.canEdit()];
      found.remove();
      return [...told, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`),
  ).toEqual(['do tiện ích lập', true, true, 0]);
});

test('looks are written and read', async () => {
  expect(
    await runBody(`
      const r = sheet.getRange('A1:B1');
      r.setValues([[0.9, 1234.5]]).setNumberFormats([['0.0%', '#,##0']]).setBackgrounds([['#ff0000', null]]).setFontWeight('bold').setHorizontalAlignment('center').setWrap(true);
      r.setBorder(true, true, true, true, null, null, '#999999', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
      sheet.getRange('A3:B3').setValues([['giữ', 'mất']]).merge().breakApart();
      sheet.setFrozenRows(2); sheet.setColumnWidth(1, 200); sheet.setRowHeight(1, 40); sheet.hideColumns(5);
      return [r.getNumberFormats(), r.getBackgrounds(), r.getDisplayValues(), sheet.getFrozenRows(), sheet.getRange('A3:B3').getValues()];`),
  ).toEqual([[['0.0%', '#,##0']], [['#ff0000', '#ffffff']], [['90,0%', '1.235']], 2, [['giữ', '']]]);
  await expect(runBody("sheet.getRange('A1').setFontWeight('fat')")).rejects.toThrow('Invalid argument');
  await expect(runBody("sheet.getRange('A1').setBackground('đỏ')")).rejects.toThrow('Invalid color');
});

test('clearing takes contents, formats and validation apart', async () => {
  expect(
    await runBody(`
      const r = sheet.getRange('A1:B2'); r.setValue(5).setBackground('#ff0000').setNote('n');
      sheet.getRange('A1').clearContent(); sheet.getRange('B1').clearFormat(); sheet.getRange('A2').clear();
      const told = [r.getValues(), r.getBackgrounds(), r.getNotes()];
      sheet.clear();
      return [...told, sheet.getLastRow()];`),
  ).toEqual([
    [
      ['', 5],
      ['', 5],
    ],
    [
      ['#ff0000', '#ffffff'],
      ['#ffffff', '#ff0000'],
    ],
    [
      ['n', 'n'],
      ['n', 'n'],
    ],
    0,
  ]);
});

test('names stand for ranges in scripts and formulas', async () => {
  expect(
    await runBody(`
      const book = SpreadsheetApp.getActive(); sheet.getRange('A1:A2').setValues([[1], [2]]);
      book.setNamedRange('SoHop', sheet.getRange('A1:A2')); sheet.getRange('B1').setFormula('=SUM(SoHop)');
      return [book.getRangeByName('SoHop').getA1Notation(), sheet.getRange('B1').getValue(), book.getNamedRanges()[0].getName()];`),
  ).toEqual(['A1:A2', 3, 'SoHop']);
});

test('the active box and tab are known', async () => {
  const host = await openScript(`
    function go() { const b = SpreadsheetApp.getActive(); const s = b.insertSheet('Hai'); b.setActiveRange(b.getSheets()[0].getRange('C4')); return [b.getActiveSheet().getName(), b.getActiveRange().getA1Notation()]; }`);
  expect(await host.run('go')).toEqual(['Trang tính1', 'C4']);
});

test('a large block is one quick write and one quick read', async () => {
  const host = await openScript(`
    function main() { const s = SpreadsheetApp.getActive().getActiveSheet(); s.insertColumnsAfter(26, 14); s.insertRowsAfter(1000, 2000);
      s.getRange(1, 1, 2800, 40).setValues(Array.from({ length: 2800 }, (_, i) => Array.from({ length: 40 }, (_, j) => (j % 2 ? i * j : 'chữ ' + j)))); }
    function read() { return SpreadsheetApp.getActive().getActiveSheet().getDataRange().getValues().length; }`);
  // what this process works, not how long others keep it waiting
  const worked = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const begun = worked();
  await host.run('main');
  const written = worked();
  expect(await host.run('read')).toBe(2800);
  expect(written - begun).toBeLessThan(4000);
  expect(worked() - written).toBeLessThan(1500);
});

test('a row deleted in one tab leaves the formulas of the active tab where they are', async () => {
  expect(
    await runBody(`
      const other = SpreadsheetApp.getActive().insertSheet('Khác');
      other.getRange('A3').setFormula('=B3*2');
      SpreadsheetApp.getActive().setActiveSheet(other);
      sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
      sheet.deleteRows(2, 1);
      return [other.getRange('A2:A3').getFormulas(), sheet.getRange('A2').getValue()];`),
  ).toEqual([[[''], ['=B3*2']], 3]);
});

import { expect, test } from 'vitest';
import { openScript, runBody } from './open.ts';

test('setValues names both sizes when they differ', async () => {
  await expect(runBody("sheet.getRange('A1:B3').setValues([[1, 2], [3, 4]])")).rejects.toThrow(
    'The data has 2 but the range has 3.',
  );
  await expect(runBody("sheet.getRange('A1:B1').setValues([[1, 2, 3]])")).rejects.toThrow(
    'The data has 3 but the range has 2.',
  );
});

test('a range past the edge of its tab fails', async () => {
  await expect(runBody("sheet.getRange('A1001').setValue(1)")).rejects.toThrow('outside the dimensions of the sheet');
  await expect(runBody('sheet.getRange(0, 1)')).rejects.toThrow('too small');
});

test('blank boxes are empty texts', async () => {
  expect(await runBody("return sheet.getRange('A1:B1').getValues()")).toEqual([['', '']]);
});

test('a method the adapter lacks throws by name', async () => {
  await expect(runBody("sheet.getRange('A1').sort(1)")).rejects.toThrow('not in the local host: Range.sort');
  await expect(runBody('PropertiesService.getDocumentProperties()')).rejects.toThrow(
    'not in the local host: PropertiesService.getDocumentProperties',
  );
  await expect(runBody('sheet.appendRow([1])')).rejects.toThrow('not in the local host: Sheet.appendRow');
});

test.each([
  "SpreadsheetApp.openById('x')",
  "SpreadsheetApp.openByUrl('x')",
  "SpreadsheetApp.create('x')",
  "UrlFetchApp.fetch('https://example.org')",
  "MailApp.sendEmail('a@example.org', '', '')",
  'DriveApp.getRootFolder()',
  'DocumentApp.getActiveDocument()',
])('%s needs a permission the add-on does not ask for', async call => {
  await expect(runBody(call)).rejects.toThrow('You do not have permission to call');
});

test('globals of browsers and Node are missing', async () => {
  const names =
    'setTimeout setInterval fetch URL URLSearchParams TextEncoder TextDecoder atob btoa crypto window navigator performance process structuredClone queueMicrotask require module Buffer WebAssembly SharedArrayBuffer Atomics hostBridge hostSettings hostEntrance'.split(
      ' ',
    );
  expect(
    await runBody(`return ${JSON.stringify(names)}.filter(name => typeof globalThis[name] !== 'undefined')`),
  ).toEqual([]);
  expect(await runBody('return [typeof [].toSorted, typeof Object.groupBy, typeof console.log]')).toEqual([
    'undefined',
    'undefined',
    'function',
  ]);
});

test('each call is a fresh execution of the whole script', async () => {
  const host = await openScript('let count = 0; function next() { return ++count; }');
  expect([await host.run('next'), await host.run('next')]).toEqual([1, 1]);
});

test.each([
  ['private members', 'class A { #x = 1; }'],
  ['static class fields', 'class A { static x = 1; }'],
  ['export', 'export const x = 1;'],
  ['import', "import x from 'x';"],
])('%s are refused', async (what, code) => {
  await expect(openScript(code)).rejects.toThrow(what);
});

test('static methods and # in texts are fine', async () => {
  const host = await openScript("class A { static f() { return '#fff'; } } function main() { return A.f(); }");
  expect(await host.run('main')).toBe('#fff');
});

test.each([
  ['a Date', 'return { rows: [new Date()] }', 'rows[0]: Date'],
  ['a function', 'return [() => 1]', '[0]: function'],
  ['a Map', 'return new Map()', 'value: Map'],
  ['a range', "return { at: sheet.getRange('A1') }", 'at: LocalRange'],
])('google.script.run cannot carry %s back', async (_, body, where) => {
  await expect(runBody(body)).rejects.toThrow(where);
});

test('google.script.run carries plain values, undefined in arrays as null', async () => {
  expect(await runBody("return { a: [1, undefined, 'x', true, null], b: undefined }")).toEqual({
    a: [1, null, 'x', true, null],
  });
  expect(await runBody('')).toBeNull();
});

test('arguments must be plain values too', async () => {
  const host = await openScript('function echo(x) { return x; }');
  expect(await host.run('echo', [{ a: [1] }])).toEqual({ a: [1] });
  await expect(host.run('echo', [{ day: new Date() }])).rejects.toThrow('[0].day: Date');
});

test('private and unknown functions are not callable', async () => {
  const host = await openScript('function hidden_() {}');
  await expect(host.run('hidden_')).rejects.toThrow('Script function not found: hidden_');
  for (const name of ['eval', 'parseInt', 'Function', 'toString', 'SpreadsheetApp', 'hostStep'])
    await expect(host.run(name, ['1'])).rejects.toThrow(`Script function not found: ${name}`);
  await expect(host.run('nothing')).rejects.toThrow('Script function not found: nothing');
});

test('a thrown error keeps its message', async () => {
  await expect(runBody("throw new Error('Trang tính bận')")).rejects.toThrow('Trang tính bận');
});

test('a call past its deadline fails, the next one works', async () => {
  const host = await openScript('function forever() { for (;;) {} } function one() { return 1; }', {
    deadlineMs: 2000,
  });
  await expect(host.run('forever')).rejects.toThrow('Exceeded maximum execution time');
  expect(await host.run('one')).toBe(1);
});

test('onOpen may build a menu and nothing else', async () => {
  const host = await openScript(`
    function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem('Kiểm tra tháng', 'check').addSeparator().addToUi(); console.log(e.authMode); }
    function onInstall(e) { SpreadsheetApp.getActive(); onOpen(e); }`);
  await host.runTrigger('onOpen');
  await host.runTrigger('onInstall');
  expect(host.ui.menus[0]?.items).toEqual([{ caption: 'Kiểm tra tháng', run: 'check' }, { separator: true }]);
  expect(host.ui.logs.map(log => log.message)).toEqual(['NONE', 'FULL']);
  const bad = await openScript('function onOpen() { SpreadsheetApp.getActiveSpreadsheet(); }');
  await expect(bad.runTrigger('onOpen')).rejects.toThrow('You do not have permission');
});

test('onEdit gets its range and may write, but shows no sidebar', async () => {
  const host = await openScript(`
    function onEdit(e) { e.range.offset(0, 1).setValue(e.range.getA1Notation() + e.value); if (e.value === 'x') SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('')); }
    function read() { return SpreadsheetApp.getActive().getActiveSheet().getRange('C5').getValue(); }`);
  await host.runTrigger('onEdit', { sheet: 'Trang tính1', range: 'B5', value: 'y' });
  expect(await host.run('read')).toBe('B5y');
  await expect(host.runTrigger('onEdit', { sheet: 'Trang tính1', range: 'B5', value: 'x' })).rejects.toThrow(
    'permission',
  );
});

test('the clock of scripts stands where it is told', async () => {
  expect(
    await runBody(
      "return [Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', \"yyyy-MM-dd'T'HH:mm:ssXXX Z\"), new Date() instanceof Date, Date.now() === new Date().getTime()]",
    ),
  ).toEqual(['2026-11-23T08:00:00+07:00 +0700', true, true]);
});

test.each([
  ['historic', -(7 * 3600 + 6 * 60 + 30)],
  ['modern', -7 * 3600],
] as const)('a time of day is a Date of 1899 in the %s reading', async (timeZoneReading, offset) => {
  const wall = (19 * 60 + 30) * 60;
  expect(
    await runBody(
      `sheet.getRange('A1').setValue('19:30'); const v = sheet.getRange('A1').getValue();
       return [(v.getTime() - Date.UTC(1899, 11, 30)) / 1000, Utilities.formatDate(v, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd HH:mm')];`,
      { timeZoneReading },
    ),
  ).toEqual([wall + offset, '1899-12-30 19:30']);
});

test('reads and writes are counted, navigation is not', async () => {
  const host = await openScript(`function main() {
    const s = SpreadsheetApp.getActive().getSheetByName('Trang tính1');
    s.getName(); s.getSheetId(); s.getLastRow(); s.getMaxRows(); SpreadsheetApp.getActive().getSheets();
    s.getDataRange().getValues(); s.getRange('A1').getNotes();
    s.getRange('A1:B2').setValues([[1, 2], [3, 4]]).setFontWeight('bold'); s.setFrozenRows(1); s.addDeveloperMetadata('k', 'v'); SpreadsheetApp.flush();
    SpreadsheetApp.getActive().toast('xong');
  }`);
  await host.run('main');
  expect(host.calls()).toEqual({ reads: 2, writes: 4 });
  expect(host.ui.toasts.map(toast => toast.message)).toEqual(['xong']);
});

test('the n-th service call of the next run fails, later runs work', async () => {
  const host = await openScript(
    "function main() { const s = SpreadsheetApp.getActive().getActiveSheet(); s.getRange('A1').setValue(1); s.getRange('A2').setValue(2); return s.getRange('A1').getValue(); }",
  );
  host.failAt(2);
  await expect(host.run('main')).rejects.toThrow('Service Spreadsheets failed while accessing document');
  expect(host.calls()).toEqual({ reads: 0, writes: 2 });
  expect(await host.run('main')).toBe(1);
});

test('a lock may be taken, busy or missing', async () => {
  const body = 'const lock = LockService.getDocumentLock(); return lock === null ? null : lock.tryLock(10)';
  expect(await runBody(body)).toBe(true);
  expect(await runBody(body, { documentLock: 'busy' })).toBe(false);
  expect(await runBody(body, { documentLock: 'none' })).toBeNull();
});

test('questions are answered from outside', async () => {
  const host = await openScript(
    "function main() { const ui = SpreadsheetApp.getUi(); const r = ui.prompt('Tháng?', 'Ghi tháng', ui.ButtonSet.OK_CANCEL); return [r.getSelectedButton() === ui.Button.OK, r.getResponseText(), ui.alert('Chắc chưa?') === ui.Button.CLOSE]; }",
  );
  host.ui.answer({ button: 'OK', text: '11/2026' });
  expect(await host.run('main')).toEqual([true, '11/2026', true]);
  expect(host.ui.prompts).toEqual([{ kind: 'prompt', title: 'Tháng?', message: 'Ghi tháng', buttons: 'OK_CANCEL' }]);
});

import { expect, test } from 'vitest';
import { openScript } from './open.ts';

const SCRIPT = `
/**
 * Doubles every figure.
 * @param {A1:A9} range figures
 * @return {number[][]} twice as much
 * @customfunction
 */
function SHCB_DOI(range) { return range.map(row => row.map(x => x * 2)); }
/** @customfunction */
function SHCB_TYPE(a, b) {
  const type = x => Array.isArray(x) ? x.length + 'x' + x[0].length : Object.prototype.toString.call(x).slice(8, -1) + ':' + (x instanceof Date ? x.getDate() : x);
  return type(a) + ' ' + type(b);
}
/** @customfunction */
function SHCB_WRITE(a) { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setValue(a); return 1; }
/** @customfunction */
function SHCB_READ() { return SpreadsheetApp.getActive().getActiveSheet().getRange('A1').getValue(); }
/** @customfunction */
function SHCB_OPEN() { return SpreadsheetApp.openById('x'); }
/** @customfunction */
function SHCB_UI() { SpreadsheetApp.getUi(); return 1; }
/** @customfunction */
function SHCB_NOW() { return new Date().getTime(); }
/** @customfunction */
function SHCB_MS() { return Date.now(); }
/** @customfunction */
function SHCB_DAY() { return [['ngày', new Date(2026, 10, 5)]]; }
/** @customfunction */
function SHCB_NULL() { return [[1, null]]; }
/** @customfunction */
function SHCB_VOID() {}
/** @customfunction */
function SHCB_FOREVER() { for (;;) {} }
/** @customfunction */
function SHCB_PRIVATE_() { return 1; }
/** Not for formulas. */
function SHCB_PLAIN() { return 1; }
function set(rows) { SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1, rows.length, rows[0].length).setValues(rows); }
function get(a1) { return SpreadsheetApp.getActive().getActiveSheet().getRange(a1).getValues(); }
`;
const TAB = 'Trang tính1';

test('a function spills and follows its input', async () => {
  const host = await openScript(SCRIPT);
  await host.run('set', [
    [
      [1, '=SHCB_DOI(A1:A3)'],
      [2, ''],
      [3, ''],
    ],
  ]);
  expect(await host.run('get', ['B1:B3'])).toEqual([[2], [4], [6]]);
  await host.run('set', [[[10]]]);
  expect(await host.run('get', ['B1:B3'])).toEqual([[20], [4], [6]]);
});

test('a spill over a box that is not empty is an error', async () => {
  const host = await openScript(SCRIPT);
  await host.run('set', [
    [
      [1, '=SHCB_DOI(A1:A2)'],
      [2, 'đầy'],
    ],
  ]);
  expect(await host.run('get', ['B1:B2'])).toEqual([['#REF!'], ['đầy']]);
});

test('arguments arrive as on Google', async () => {
  const host = await openScript(SCRIPT);
  await host.run('set', [[['5/11/2026', '=NA()', '10%', '']]]);
  const types = async (formula: string) => (await host.evaluate(TAB, formula))[0]?.[0];
  expect(await types('=SHCB_TYPE(A1;A2)')).toBe('Date:5 String:');
  expect(await types('=SHCB_TYPE(B1;C1)')).toBe('String:#N/A Number:0.1');
  expect(await types('=SHCB_TYPE(A1:B1)')).toBe('1x2 Undefined:undefined');
  expect(await types('=shcb_type("a;b";TRUE)')).toBe('String:a;b Boolean:true');
  expect(await types('=SHCB_TYPE(;1)')).toBe('Undefined:undefined Number:1');
});

test('a function may read the spreadsheet and nothing more', async () => {
  const host = await openScript(SCRIPT);
  await host.run('set', [[['đọc được']]]);
  expect(await host.evaluate(TAB, '=SHCB_READ()')).toEqual([['đọc được']]);
  for (const name of ['SHCB_WRITE(1)', 'SHCB_OPEN()', 'SHCB_UI()'])
    expect(await host.evaluate(TAB, `=${name}`)).toEqual([['#ERROR!']]);
  expect(host.ui.logs.map(log => log.message.split(':')[0])).toEqual(['SHCB_WRITE', 'SHCB_OPEN', 'SHCB_UI']);
});

test('reading the clock is a fault', async () => {
  const host = await openScript(SCRIPT);
  expect(await host.evaluate(TAB, '=SHCB_NOW()')).toEqual([['#ERROR!']]);
  expect(await host.evaluate(TAB, '=SHCB_MS()')).toEqual([['#ERROR!']]);
  expect(host.ui.logs[0]?.message).toContain('must not read the clock');
});

test('results may hold days, not null', async () => {
  const host = await openScript(SCRIPT);
  expect(await host.evaluate(TAB, '=SHCB_DAY()')).toEqual([['ngày', '2026-11-05']]);
  expect(await host.evaluate(TAB, '=SHCB_NULL()')).toEqual([['#ERROR!']]);
  expect(await host.evaluate(TAB, '=SHCB_VOID()')).toEqual([['#ERROR!']]);
});

test('private and unmarked functions are no formulas', async () => {
  const host = await openScript(SCRIPT);
  expect(await host.evaluate(TAB, '=SHCB_PRIVATE_()')).toEqual([['#NAME?']]);
  expect(await host.evaluate(TAB, '=SHCB_PLAIN()')).toEqual([['#NAME?']]);
});

test('a function that takes too long is stopped', async () => {
  const host = await openScript(SCRIPT, { customDeadlineMs: 200 });
  expect(await host.evaluate(TAB, '=SHCB_FOREVER()')).toEqual([['#ERROR!']]);
  expect(await host.evaluate(TAB, '=SHCB_DAY()')).toEqual([['ngày', '2026-11-05']]);
});

test('evaluating leaves nothing behind', async () => {
  const host = await openScript(SCRIPT);
  await host.run('set', [[[1, 2]]]);
  const before = await host.run('get', ['A1:Z20']);
  expect(await host.evaluate(TAB, '=SEQUENCE(3;2)')).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  expect(await host.run('get', ['A1:Z20'])).toEqual(before);
  await expect(host.run('get', ['AB1'])).rejects.toThrow('outside the dimensions');
});

test('functions people use and the engine lacks', async () => {
  const host = await openScript(SCRIPT);
  expect(await host.evaluate(TAB, '=HYPERLINK("#gid=0&range=B2";"Mở")')).toEqual([['Mở']]);
  expect(await host.evaluate(TAB, '=ARRAYFORMULA(SEQUENCE(2)*10)')).toEqual([[10], [20]]);
  expect(await host.evaluate(TAB, '=IMPORTRANGE("x";"y")')).toEqual([['#REF!']]);
});

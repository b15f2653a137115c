import type ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { CheckReport, FindingReport } from '../../src/core/summary/report.ts';
import type { FixReport } from '../../src/sheets/fix.ts';
import type { UndoReport } from '../../src/sheets/undo-fix.ts';
import { readBack, workbookBytes } from '../local/open.ts';
import { openBundle, valueOfAnswer, workbookFile } from '../support/bundle.ts';

const LOG = 'Nhật ký sửa';

// What people do between two runs, and what they see
const PEOPLE = `
const tab = name => SpreadsheetApp.getActive().getSheetByName(name);
function type(name, box, value) { tab(name).getRange(box).setValue(value); }
function format(name, box, value) { tab(name).getRange(box).setNumberFormat(value); }
function list(name, box, values) { tab(name).getRange(box).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(values, true).setAllowInvalid(false).build()); }
function read(name, box) {
  const range = tab(name).getRange(box), value = range.getValue();
  return { value: typeof value === 'object' ? value.toISOString() : value, formula: range.getFormula(), format: range.getNumberFormat() };
}
function log() { const sheet = tab('${LOG}'); return sheet === null ? null : sheet.getDataRange().getValues().map(row => row.map(value => typeof value === 'object' ? 'day' : value)).slice(3); }
function rename(from, to) { tab(from).setName(to); }
function titles() { return SpreadsheetApp.getActive().getSheets().map(sheet => sheet.getName()); }
`;

const open = (workbook: Uint8Array) => openBundle({ workbook }, PEOPLE);
type Open = Awaited<ReturnType<typeof open>>;

const HEAD = ['Tên chi bộ', 'Tháng', 'Phải dự', 'Có mặt', 'Tổng điểm', 'Tự xếp loại'];
const bookOf = (...rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> =>
  workbookBytes(book => {
    const sheet = book.addWorksheet('Sổ họp');
    sheet.addRow(HEAD);
    for (const row of rows) sheet.addRow([...row]);
  });

/** 84 is Khá: one fix, F2. */
const WRONG_GRADE = ['Thôn 1', '11/2026', 20, 18, 84, 'Tốt'];

const check = async (host: Open, month = '2026-11'): Promise<readonly FindingReport[]> =>
  valueOfAnswer<CheckReport>(await host.run('checkMonth', [month])).findings;

/** The fixes of a check as the sidebar sends them. */
const offered = async (host: Open, month?: string) =>
  (await check(host, month)).flatMap(({ code, sheet, fix }) =>
    fix === undefined ? [] : [{ code, sheet, boxes: fix }],
  );

const apply = async (host: Open, fixes: unknown): Promise<FixReport> =>
  valueOfAnswer<FixReport>(await host.run('applyFixes', [fixes]));
const undo = async (host: Open): Promise<UndoReport> => valueOfAnswer<UndoReport>(await host.run('undoLastFix'));
const value = async (host: Open, box: string, sheet = 'Sổ họp'): Promise<unknown> =>
  ((await host.run('read', [sheet, box])) as { value: unknown }).value;

test('one fix is applied, noted, and gone from the next check; undoing gives the old value back', async () => {
  const host = await open(await bookOf(WRONG_GRADE));
  const fixes = await offered(host);
  expect(fixes).toEqual([
    { code: 'score/grade-mismatch', sheet: 'Sổ họp', boxes: [{ box: 'F2', old: 'Tốt', new: 'Khá' }] },
  ]);
  expect(await apply(host, fixes)).toEqual({ applied: 1, refused: [], message: 'Đã sửa 1 ô.' });
  expect(await value(host, 'F2')).toBe('Khá');
  expect(await check(host)).toEqual([]);
  expect(await host.run('log')).toEqual([[1, 'day', 'Sổ họp', 'F2', 'Tốt', 'Khá', 'score/grade-mismatch', '']]);
  expect(await undo(host)).toEqual({ restored: 1, kept: 0, message: 'Đã hoàn tác 1 ô.' });
  expect(await value(host, 'F2')).toBe('Tốt');
  expect(await host.run('log')).toEqual([
    [1, 'day', 'Sổ họp', 'F2', 'Tốt', 'Khá', 'score/grade-mismatch', 'đã hoàn tác'],
  ]);
  expect(await undo(host)).toEqual({ restored: 0, kept: 0, message: 'Không có lần sửa nào để hoàn tác.' });
});

test.each(['P1-mau-so-hop', 'P2-bang-diem-thang', 'P3-bang-dai-hai-tang', 'P4-bieu-bi-thu', 'P5-so-nhieu-loi'])(
  '%s: all fixes at once are gone from the next check, and undoing brings every finding back',
  async name => {
    const host = await open(workbookFile(name));
    const before = await check(host);
    const fixes = await offered(host);
    const boxes = fixes.flatMap(fix => fix.boxes).length;
    expect(boxes).toBeGreaterThan(0);
    expect(await apply(host, fixes)).toEqual({ applied: boxes, refused: [], message: `Đã sửa ${boxes} ô.` });
    // with the log's tab made for the first time, of two rows that collide whether they are hidden, and a second look at the tab
    expect(host.calls().reads).toBeLessThanOrEqual(12);
    expect(host.calls().writes).toBeLessThanOrEqual(40);
    const after = await check(host);
    expect(await offered(host)).toEqual([]);
    const place = ({ code, row, column }: FindingReport): string => `${code} ${column}${row}`;
    const old = new Set(before.map(place));
    expect(
      after
        .filter(({ severity }) => severity === 'error')
        .map(place)
        .filter(text => !old.has(text)),
    ).toEqual([]);
    expect((await undo(host)).restored).toBe(boxes);
    expect(await check(host)).toEqual(before);
  },
);

test('neighbouring boxes are one write: 30 rows cost no more than one', async () => {
  const rows = (count: number) =>
    bookOf(...Array.from({ length: count }, (_, i) => [`Thôn ${i + 1}`, '11/2026', 20, 18, 84, 'Tốt']));
  const calls = async (count: number) => {
    const host = await open(await rows(count));
    const first = (await offered(host)).slice(0, 1);
    await apply(host, first);
    const rest = await offered(host);
    expect(rest).toHaveLength(count - 1);
    await apply(host, rest);
    return host.calls();
  };
  const thirty = await calls(31);
  expect(thirty).toEqual(await calls(2));
  // reads: two tabs, metadata, formulas, formats, lists, the second look; writes: the log's room, formats and values, the boxes
  expect(thirty.reads).toBeLessThanOrEqual(2 + 5);
  expect(thirty.writes).toBeLessThanOrEqual(4);
});

describe('what is refused', () => {
  const refusal = async (before: (host: Open) => Promise<unknown>, rows = [WRONG_GRADE]) => {
    const host = await open(await bookOf(...rows));
    const fixes = await offered(host);
    await before(host);
    const { refused, message, applied } = await apply(host, fixes);
    expect(applied).toBe(0);
    expect(await host.run('log')).toBeNull();
    return { why: refused.map(({ sheet, box, reason }) => `${sheet}!${box} ${reason}`), message };
  };

  test('a box that somebody changed since', async () => {
    expect(await refusal(host => host.run('type', ['Sổ họp', 'F2', 'Kém']))).toEqual({
      why: ['Sổ họp!F2 đã có người sửa'],
      message: 'Không sửa ô nào. 1 ô không sửa vì đã có người sửa.',
    });
  });
  test('a box with a formula', async () => {
    expect((await refusal(host => host.run('type', ['Sổ họp', 'F2', '="T"&"ốt"']))).why).toEqual([
      'Sổ họp!F2 ô có công thức',
    ]);
  });
  test('a box that a formula above fills', async () => {
    expect((await refusal(host => host.run('type', ['Sổ họp', 'F1', '=ARRAYFORMULA("Tự xếp loại")']))).why).toEqual([
      'Sổ họp!F2 ô có công thức',
    ]);
  });
  test('a fix whose grounds have changed although its box has not', async () => {
    expect((await refusal(host => host.run('type', ['Sổ họp', 'E2', 94]))).why).toEqual([
      'Sổ họp!F2 số liệu liên quan đã đổi',
    ]);
  });
  test('a tab that is gone', async () => {
    expect((await refusal(host => host.run('rename', ['Sổ họp', 'Sổ']))).why).toEqual(['Sổ họp!F2 không còn trang đó']);
  });
  test('a value that the list of the box rejects', async () => {
    expect((await refusal(host => host.run('list', ['Sổ họp', 'F2', ['Tốt', 'Loại khá']]))).why).toEqual([
      'Sổ họp!F2 danh sách chọn của ô không có giá trị đó',
    ]);
  });
  test('a generated tab', async () => {
    const host = await open(await bookOf(WRONG_GRADE));
    await host.run('summarizeMonth', ['2026-11']);
    const [fix] = await offered(host);
    const { refused } = await apply(host, [{ ...fix, sheet: 'Tổng hợp 11-2026' }]);
    expect(refused).toMatchObject([{ reason: 'trang do tiện ích lập' }]);
  });
  test('a value that no check ever offered', async () => {
    const host = await open(await bookOf(WRONG_GRADE));
    const { applied } = await apply(host, [
      { code: 'score/grade-mismatch', sheet: 'Sổ họp', boxes: [{ box: 'F2', old: 'Tốt', new: 'Kém' }] },
    ]);
    expect(applied).toBe(0);
  });

  test('a fix of two boxes goes wholly or not at all, and the others go', async () => {
    const workbook = await workbookBytes(book => {
      const sheet = book.addWorksheet('Sổ họp');
      sheet.addRow(['Tên chi bộ', 'Tháng', 'Phải dự', 'Có mặt', 'Tổng điểm', 'Tốt', 'Khá', 'Trung bình', 'Kém']);
      sheet.addRow(['Thôn 1', '11/2026', 20, 18, 84, 'x']);
      sheet.addRow(['Thôn 2', '11/2026', 20, 18, 60, 'x']);
    });
    const host = await open(workbook);
    const fixes = await offered(host);
    await host.run('type', ['Sổ họp', 'G2', '-']);
    const report = await apply(host, fixes);
    expect(report).toMatchObject({ applied: 2, message: 'Đã sửa 2 ô. 1 ô không sửa vì đã có người sửa.' });
    expect([await value(host, 'F2'), await value(host, 'G2')]).toEqual(['x', '-']);
    expect([await value(host, 'F3'), await value(host, 'H3')]).toEqual(['', 'x']);
  });

  const F2 = { box: 'F2', old: 'Tốt', new: 'Khá' };
  test.each([
    ['nothing', null],
    ['text', 'F2'],
    ['no boxes', [{ code: 'a', sheet: 'Sổ họp', boxes: [] }]],
    ['no address', [{ code: 'a', sheet: 'Sổ họp', boxes: [{ ...F2, box: 'F2:F9' }] }]],
    ['a formula as an object', [{ code: 'a', sheet: 'Sổ họp', boxes: [{ ...F2, new: { formula: '=1' } }] }]],
    ['no sheet', [{ code: 'a', boxes: [F2] }]],
  ])('a call of another shape: %s', async (_, sent) => {
    const host = await open(await bookOf(WRONG_GRADE));
    expect(await host.run('applyFixes', [sent])).toEqual({
      ok: false,
      fault: {
        code: 'bad-request',
        message: 'Không hiểu yêu cầu sửa. Hãy kiểm tra lại tháng rồi chọn lại chỗ cần sửa.',
      },
    });
  });
});

test('types are kept both ways: text, number and day, whatever the format of the box', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('Sổ họp');
    sheet.addRow(['Tên chi bộ', 'Tháng', 'Dự họp (có mặt/phải dự)', 'Tổng điểm']);
    sheet.addRow(['Thôn 1', '11/2026', new Date(Date.UTC(2026, 11, 10)), '92,5']);
    sheet.addRow(['Thôn 2', '11/2026', '11/12', '93']);
    sheet.getCell('C2').numFmt = 'dd/mm/yyyy';
    sheet.getCell('C3').numFmt = '@';
    sheet.getCell('D2').numFmt = '@';
    sheet.getCell('D3').numFmt = '@';
  });
  const host = await open(workbook);
  const day = await value(host, 'C2');
  expect((await apply(host, await offered(host))).applied).toBe(3);
  expect(await host.run('read', ['Sổ họp', 'C2'])).toEqual({ value: '10/12', formula: '', format: '@' });
  expect(await host.run('read', ['Sổ họp', 'D2'])).toEqual({ value: 92.5, formula: '', format: 'General' });
  expect(await value(host, 'D3')).toBe(93);
  expect((await host.run('log')) as unknown[][]).toEqual([
    [1, 'day', 'Sổ họp', 'C2', 'day', '10/12', 'cell/date-for-fraction', ''],
    [1, 'day', 'Sổ họp', 'D2', '92,5', 92.5, 'cell/number-as-text', ''],
    [1, 'day', 'Sổ họp', 'D3', '93', 93, 'cell/number-as-text', ''],
  ]);
  // the log outlives the file: it is found again by its stamp, and undone
  const again = await open(await host.saveXlsx());
  expect(await check(again)).toEqual([]);
  expect((await undo(again)).restored).toBe(3);
  expect([await value(again, 'C2'), await value(again, 'D2'), await value(again, 'D3')]).toEqual([day, '92,5', '93']);
  await apply(again, await offered(again));
  expect(await again.run('titles')).toEqual(['Sổ họp', LOG]);
  expect((await again.run('log')) as unknown[][]).toHaveLength(6);
});

test.each([
  ['=1+1', '=1+1'],
  ["''12", "'12"],
  ['+Thôn', '+Thôn'],
  ['@lan', '@lan'],
])('a unit spelt like a formula stays text: %s', async (_, name) => {
  const workbook = await workbookBytes(book => {
    const roster = book.addWorksheet('Chi bộ');
    roster.addRow(['Mã', 'Tên', 'Số đảng viên']);
    roster.addRow(['A-01', `${name} Hòa Bình`, 20]);
    const sheet = book.addWorksheet('Sổ họp');
    sheet.addRow(['Tên chi bộ', 'Tháng', 'Phải dự', 'Có mặt', 'Tổng điểm']);
    sheet.addRow([`${name} Hòa Bìn`, '11/2026', 20, 18, 95]);
  });
  const host = await open(workbook);
  expect((await apply(host, await offered(host))).applied).toBe(1);
  expect(await host.run('read', ['Sổ họp', 'A2'])).toMatchObject({ value: `${name} Hòa Bình`, formula: '' });
  const saved = await readBack(await host.saveXlsx());
  expect(saved.getWorksheet(LOG)?.getRow(4).values).toMatchObject({ 5: `${name} Hòa Bìn`, 6: `${name} Hòa Bình` });
  expect((await undo(host)).restored).toBe(1);
  expect(await host.run('read', ['Sổ họp', 'A2'])).toMatchObject({ value: `${name} Hòa Bìn`, formula: '' });
});

describe('undoing', () => {
  const twoRows = () => bookOf(WRONG_GRADE, ['Thôn 2', '11/2026', 20, 18, 60, 'Tốt']);

  test('leaves what was changed since, and says so', async () => {
    const host = await open(await twoRows());
    await apply(host, await offered(host));
    await host.run('type', ['Sổ họp', 'F2', 'Kém']);
    expect(await undo(host)).toEqual({
      restored: 1,
      kept: 1,
      message: 'Đã hoàn tác 1 ô. 1 ô giữ nguyên vì đã có người sửa.',
    });
    expect([await value(host, 'F2'), await value(host, 'F3')]).toEqual(['Kém', 'Tốt']);
    expect(((await host.run('log')) as unknown[][]).map(line => line[7])).toEqual([
      'giữ nguyên: đã có người sửa',
      'đã hoàn tác',
    ]);
  });

  test('a second time goes one time further back', async () => {
    const host = await open(await twoRows());
    const [first, second] = await offered(host);
    await apply(host, [first]);
    await apply(host, [second]);
    expect((await undo(host)).restored).toBe(1);
    expect([await value(host, 'F2'), await value(host, 'F3')]).toEqual(['Khá', 'Tốt']);
    expect((await undo(host)).restored).toBe(1);
    expect([await value(host, 'F2'), await value(host, 'F3')]).toEqual(['Tốt', 'Tốt']);
  });

  test('the menu says it in a toast', async () => {
    const host = await open(await twoRows());
    await apply(host, await offered(host));
    await host.run('menuUndoLastFix');
    expect(JSON.stringify(host.ui)).toContain('Đã hoàn tác 2 ô.');
  });

  test('a log under another name is the log; one of somebody’s own is not written over', async () => {
    const host = await open(await twoRows());
    const [first, second] = await offered(host);
    await apply(host, [first]);
    await host.run('rename', [LOG, 'Sổ tay']);
    await apply(host, [second]);
    expect(await host.run('titles')).toEqual(['Sổ họp', 'Sổ tay']);
    const own = await open(
      await workbookBytes(book => {
        book.addWorksheet('Sổ họp').addRows([HEAD, WRONG_GRADE]);
        book.addWorksheet(LOG).addRow(['của tôi']);
      }),
    );
    expect(await own.run('applyFixes', [await offered(own)])).toMatchObject({ ok: false, fault: { code: 'not-ours' } });
    expect(await value(own, 'F2')).toBe('Tốt');
  });
});

test('a number that its box shows as a day is written as a number, with the format of numbers', async () => {
  // 8 January 1900 is 9 days after 30 December 1899
  const host = await open(await bookOf(['Thôn 1', '11/2026', 9, new Date(Date.UTC(1900, 0, 8)), 95, 'Tốt']));
  const fixes = await offered(host);
  expect(fixes).toEqual([
    {
      code: 'cell/number-as-date',
      sheet: 'Sổ họp',
      boxes: [{ box: 'D2', old: { kind: 'date', y: 1900, m: 1, d: 8, minute: 0 }, new: 9 }],
    },
  ]);
  expect(await apply(host, fixes)).toMatchObject({ applied: 1, refused: [] });
  expect(await host.run('read', ['Sổ họp', 'D2'])).toMatchObject({ value: 9, format: 'General' });
  expect(await offered(host)).toEqual([]);
  expect(await undo(host)).toMatchObject({ restored: 1 });
  expect(await offered(host)).toEqual(fixes);
});

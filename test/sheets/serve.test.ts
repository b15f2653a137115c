import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import { ARGUMENTS } from '../../src/core/views/call-request.ts';
import { openDouble } from '../double/open.ts';
import { workbookBytes } from '../local/open.ts';
import { openBundle, workbookFile } from '../support/bundle.ts';
import { DEEP } from '../support/deep.ts';
import { openPage, type Page } from '../support/serve.ts';

// What people do, and what they see
const PEOPLE = `
const tab = name => SpreadsheetApp.getActive().getSheetByName(name);
function type(name, box, value) { tab(name).getRange(box).setValue(value); }
function formula(name, box, text) { tab(name).getRange(box).setFormula(text); }
function shown(name) { const found = tab(name); return found && found.getDataRange().getDisplayValues(); }
function rename(from, to) { tab(from).setName(to); }
function titles() { return SpreadsheetApp.getActive().getSheets().map(sheet => sheet.getName()); }
function where() { const range = SpreadsheetApp.getActive().getActiveRange(); return SpreadsheetApp.getActive().getActiveSheet().getName() + '!' + (range ? range.getA1Notation() : ''); }
function kind(name, box) { return typeof tab(name).getRange(box).getValue(); }
`;

const HEAD = ['Mã', 'Chi bộ', 'Tháng', 'Phải dự', 'Có mặt', 'Tổng điểm', 'Tự xếp loại'];

const open = async (workbook?: Uint8Array): Promise<{ host: Host; page: Page }> => {
  const host = await openBundle({ workbook }, PEOPLE);
  return { host, page: await openPage(host) };
};

/** Three units; the second graded wrongly, the third missing. */
const book = (): Promise<Uint8Array> =>
  workbookBytes(workbook => {
    const roster = workbook.addWorksheet('Chi bộ');
    roster.addRow(['Mã', 'Tên', 'Số đảng viên']);
    for (const i of [1, 2, 3]) roster.addRow([`C${i}`, `Thôn ${i}`, 20]);
    const sheet = workbook.addWorksheet('Sổ họp');
    sheet.addRow(HEAD);
    sheet.addRow(['C1', 'Thôn 1', '10/2026', 20, 19, 90, 'Tốt']);
    sheet.addRow(['C1', 'Thôn 1', '11/2026', 20, 18, 95, 'Tốt']);
    sheet.addRow(['C2', 'Thôn 2', '11/2026', 20, 20, 84, 'Tốt']);
  });
const TABS = 2;

const fault = async (answer: Promise<{ ok: boolean }>): Promise<string> => {
  const given = (await answer) as { ok: boolean; fault?: { code: string; message: string } };
  return given.ok ? 'no fault' : `${given.fault?.code}: ${given.fault?.message}`;
};

test('a month from the first look to the page to sign: mend, remind, summarise, open', async () => {
  const { host, page } = await open(await book());
  const first = await page.get('month', null);
  expect(host.calls()).toEqual({ reads: TABS + 1, writes: 0 });
  expect(first).toMatchObject({
    month: '2026-11',
    months: ['2026-11', '2026-10'],
    now: { expected: 3, reported: 2, present: 38, due: 40, rate: 0.95 },
    before: { expected: 3, reported: 1, present: 19, due: 20, mean: 90 },
    missing: ['C3 – Thôn 3'],
    findings: { error: 1 },
    summary: null,
    next: 'mend',
  });

  const { findings, rows, rules } = await page.get('check', '11/2026');
  expect(host.calls()).toEqual({ reads: TABS + 1, writes: 0 });
  expect([rows.read, rules]).toEqual([2, '']);
  const [wrong] = findings.filter(({ severity }) => severity === 'error');
  expect(wrong).toMatchObject({
    code: 'score/grade-mismatch',
    sheet: 'Sổ họp',
    row: 4,
    column: 'G',
    unit: 'C2 – Thôn 2',
  });

  await page.get('jump', 'Sổ họp', 'G4');
  expect(await host.run('where')).toBe('Sổ họp!G4');

  const { code, sheet, fix } = wrong ?? expect.fail('no error');
  expect(await page.get('applyFixes', [{ code, sheet, boxes: fix ?? [] }])).toMatchObject({ applied: 1 });
  expect(await page.get('undoLastFix')).toMatchObject({ restored: 1 });
  await page.get('applyFixes', [{ code, sheet, boxes: fix ?? [] }]);
  expect((await page.get('month', '2026-11')).next).toBe('remind');

  const { result, reminder } = await page.get('texts', '2026-11');
  expect(host.calls().writes).toBe(0);
  expect(result).toContain('Đã báo cáo: 2/3 chi bộ');
  expect(reminder).toContain('– Thôn 3\n');

  await host.run('type', ['Sổ họp', 'A5', 'C3']);
  for (const [box, value] of Object.entries({ B5: 'Thôn 3', C5: "'11/2026", D5: 20, E5: 16, F5: 75 }))
    await host.run('type', ['Sổ họp', box, value]);
  expect((await page.get('month', null)).next).toBe('summarise');
  expect((await page.get('texts', '2026-11')).reminder).toBeNull();

  const preview = await page.get('previewSummary', '2026-11');
  expect(host.calls().writes).toBe(0);
  expect(preview).toMatchObject({ title: 'Tổng hợp 11-2026', exists: false, changes: [], warning: '' });
  expect(preview.rows.map(texts => texts.length)).toEqual([15, 15, 15, 15]);
  expect(await host.run('titles')).not.toContain('Tổng hợp 11-2026');

  expect(await page.get('writeSummary', '2026-11')).toMatchObject({ sheet: 'Tổng hợp 11-2026' });
  expect(await page.get('month', null)).toMatchObject({
    summary: { title: 'Tổng hợp 11-2026', current: true },
    next: 'open-summary',
  });
  await page.get('openTab', 'Tổng hợp 11-2026');
  expect(await host.run('where')).toContain('Tổng hợp 11-2026!');

  await host.run('rename', ['Tổng hợp 11-2026', 'Bảng in']);
  await host.run('type', ['Sổ họp', 'E5', 17]);
  expect(await page.get('month', null)).toMatchObject({
    summary: { title: 'Bảng in', current: false },
    next: 'summarise',
  });
  expect((await page.get('previewSummary', '2026-11')).changes).toEqual([
    { who: 'C3 – Thôn 3', what: 'Có mặt', old: '16', new: '17' },
    { who: 'C3 – Thôn 3', what: 'Tỷ lệ dự', old: '80,0%', new: '85,0%' },
    { who: 'Tổng cộng', what: 'Có mặt', old: '54', new: '55' },
    { who: 'Tổng cộng', what: 'Tỷ lệ dự', old: '90,0%', new: '91,7%' },
  ]);
});

test.each(['P1-mau-so-hop', 'P2-bang-diem-thang', 'P3-bang-dai-hai-tang', 'P4-bieu-bi-thu', 'P5-so-nhieu-loi'])(
  '%s: a summary that was just written is current, and its preview changes nothing',
  async name => {
    const { host, page } = await open(workbookFile(name));
    const { month } = await page.get('month', null);
    const { changes, rows } = await page.get('previewSummary', month);
    expect([changes.length, rows.length > 2]).toEqual([0, true]);
    await page.get('writeSummary', month);
    expect((await page.get('month', month)).summary?.current).toBe(true);
    expect(await page.get('previewSummary', month)).toMatchObject({ exists: true, changes: [], rows });
    expect(host.calls().writes).toBe(0);
  },
);

test('a new file: template, first month, nothing reported yet', async () => {
  const { host, page } = await open();
  expect(await fault(page.ask('month', null))).toContain('no-table: Tệp này chưa ghi gì');
  expect((await page.get('createTemplate')).tabs).toContain('Sổ họp');
  expect(await fault(page.ask('month', null))).toContain('no-month: Sổ họp chưa có dòng nào ghi tháng');
  expect(await page.get('month', '11/2026')).toMatchObject({ month: '2026-11', months: [], next: 'open-month' });
  expect(await fault(page.ask('openMonth', '2026-11'))).toContain('no-roster');
  await host.run('type', ['Chi bộ', 'A2', 'HS-01']);
  await host.run('type', ['Chi bộ', 'B2', 'Chi bộ thôn 1']);
  expect(await page.get('openMonth', '2026-11')).toEqual({
    message: 'Đã thêm 1 dòng của tháng 11/2026 vào trang «Sổ họp».',
    sheet: 'Sổ họp',
  });
  expect(await page.get('month', null)).toMatchObject({ missing: ['HS-01 – Chi bộ thôn 1'], next: 'remind' });
});

describe('faults', () => {
  test('a tab or a box that is gone', async () => {
    const { page } = await open(await book());
    expect(await fault(page.ask('jump', 'Tháng 3', 'A1'))).toContain('tab-gone: Không còn trang «Tháng 3»');
    expect(await fault(page.ask('openTab', 'Tháng 3'))).toContain('tab-gone');
    expect(await fault(page.ask('jump', 'Sổ họp', 'A900000'))).toContain(
      'tab-gone: Trang «Sổ họp» không còn ô A900000',
    );
    expect(await fault(page.ask('check', 'tháng sau'))).toContain('bad-month');
  });

  test("a month that cannot be read has no figures, preview or texts; somebody's own tab of the summary's title is told before writing", async () => {
    const unread = await open(
      await workbookBytes(workbook => {
        workbook.addWorksheet('Tháng 11-2026').addRows([
          ['Chi bộ', 'Phải dự', 'Có mặt', 'Có mặt', 'Điểm'],
          ['Thôn 1', 20, 18, 17, 95],
        ]);
      }),
    );
    expect(await unread.page.get('month', null)).toMatchObject({ month: '2026-11', readable: false, next: 'mend' });
    for (const call of ['previewSummary', 'texts'] as const)
      expect(await fault(unread.page.ask(call, '2026-11'))).toMatch(
        /^unreadable: .*Các cột C và D đều được hiểu là «Có mặt»/,
      );
    expect((await unread.page.get('writeSummary', '2026-11')).sheet).toBeNull();
    const foreign = await open(
      await workbookBytes(workbook => {
        workbook.addWorksheet('Sổ họp').addRows([HEAD, ['C1', 'Thôn 1', '11/2026', 20, 18, 95, 'Tốt']]);
        workbook.addWorksheet('Tổng hợp 11-2026').addRow(['của tôi']);
      }),
    );
    expect(await fault(foreign.page.ask('previewSummary', '2026-11'))).toContain('not-ours');
    expect((await foreign.page.get('month', null)).summary).toBeNull();
  });

  test('an old page is told so, and nothing runs', async () => {
    const { host, page } = await open(await book());
    for (const name of Object.keys(ARGUMENTS)) {
      expect(await host.run('serve', [{ version: '00000000', name, args: ['2026-11'] }])).toMatchObject({
        version: page.version,
        answer: { ok: false, fault: { code: 'old-page' } },
      });
      expect(host.calls()).toEqual({ reads: 0, writes: 0 });
    }
    expect(page.version).toMatch(/^[0-9a-f]{8,}$/);
  });

  test('no service of Google answers when it breaks: a plain sentence', async () => {
    const { host, page } = await open(await book());
    for (const name of ['month', 'previewSummary', 'texts'] as const) {
      host.failAt(1);
      expect(await fault(page.ask(name, '2026-11'))).toContain('service: ');
    }
  });
});

describe('garbage is answered, never run: no bug, no write', () => {
  // a few on the engine, many on the spreadsheet of arrays
  test('on the host', async () => {
    await garbage(await openBundle({ workbook: await book() }), 15);
  });
  test('on the double', async () => {
    const double = openDouble({
      tabs: {
        'Chi bộ': [['Mã', 'Tên', 'Số đảng viên'], ...[1, 2, 3].map(i => [`C${i}`, `Thôn ${i}`, 20])],
        'Sổ họp': [
          HEAD,
          ['C1', 'Thôn 1', "'11/2026", 20, 18, 95, 'Tốt'],
          ['C2', 'Thôn 2', "'11/2026", 20, 20, 84, 'Tốt'],
        ],
      },
    });
    await garbage(double, DEEP ? 2000 : 300);
  });
});

const garbage = async (host: Pick<Host, 'run' | 'calls'>, numRuns: number): Promise<void> => {
  const page = await openPage(host);
  const names = Object.keys(ARGUMENTS);
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('2026-11', 'Sổ họp', 'A1', '__proto__', 'Ngưỡng Tốt', 'hd-42', '13/2026'),
  );
  // calls that write get no arguments that they could take
  const writing = [
    'writeSummary',
    'openMonth',
    'saveSetting',
    'usePreset',
    'createTemplate',
    'undoLastFix',
    'saveLayout',
    'publish',
    'connect',
    'writeRollUp',
    'createAbove',
  ];
  const reading = fc.constantFrom(...names.filter(name => !writing.includes(name)));
  const version = fc.constant(page.version);
  const some = { minLength: 1, maxLength: 3 };
  const unfit = fc.oneof(fc.integer(), fc.constant(null), fc.dictionary(text, fc.jsonValue()));
  const request = fc.oneof(
    fc.jsonValue(),
    fc.record({ version, name: fc.oneof(text, reading), args: fc.jsonValue() }),
    fc.record({ version, name: reading, args: fc.array(fc.oneof(text, fc.jsonValue()), { maxLength: 3 }) }),
    fc.record({ version, name: fc.constantFrom(...writing), args: fc.array(unfit, some) }),
  );
  await fc.assert(
    fc.asyncProperty(request, async sent => {
      const reply = (await host.run('serve', [sent])) as { version: string; answer: { ok: boolean; fault?: object } };
      expect(reply.version).toBe(page.version);
      expect(typeof reply.answer.ok).toBe('boolean');
      expect(host.calls().writes).toBe(0);
    }),
    { numRuns },
  );
};

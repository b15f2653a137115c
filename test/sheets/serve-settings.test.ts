import { describe, expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import type { CallName, Calls } from '../../src/sheets/calls.ts';
import { workbookBytes } from '../local/open.ts';
import { openBundle } from '../support/bundle.ts';
import { AN_PHU, HD42 } from '../support/presets.ts';
import { openPage, type Page } from '../support/serve.ts';

// What people do, and what they see
const PEOPLE = `
const tab = name => SpreadsheetApp.getActive().getSheetByName(name);
function type(name, box, value) { tab(name).getRange(box).setValue(value); }
function formula(name, box, text) { tab(name).getRange(box).setFormula(text); }
function shown(name) { const found = tab(name); return found && found.getDataRange().getDisplayValues(); }
function formulas(name) { return tab(name).getDataRange().getFormulas(); }
function asText(name, boxes) { tab(name).getRange(boxes).setNumberFormat('@'); }
function format(name, box) { return tab(name).getRange(box).getNumberFormat(); }
function value(name, box) { return tab(name).getRange(box).getValue(); }
`;

const open = async (tabs: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {}) => {
  const workbook = await workbookBytes(book => {
    for (const [title, rows] of Object.entries({ Khác: [['x']], ...tabs }))
      book.addWorksheet(title).addRows(rows.map(row => [...row]));
  });
  const host = await openBundle({ workbook }, PEOPLE);
  return { host, page: await openPage(host) };
};
const shown = async (host: Host, title: string): Promise<string[][]> =>
  (await host.run('shown', [title])) as string[][];
const fault = async <N extends CallName>(page: Page, name: N, ...args: Parameters<Calls[N]>): Promise<string> => {
  const answer = await page.ask(name, ...args);
  return answer.ok ? 'no fault' : `${answer.fault.code}: ${answer.fault.message}`;
};

describe('settings', () => {
  test('are shown without any table, and cost one look at the tabs', async () => {
    const { host, page } = await open();
    const { exists, settings, rubric } = await page.get('settings');
    expect([exists, settings.length, rubric]).toEqual([false, 22, []]);
    expect(host.calls()).toEqual({ reads: 2, writes: 0 });
  });

  test('the first one makes the tab; then its row is found, changed and cleared', async () => {
    const { host, page } = await open();
    await page.get('saveSetting', 'Ngưỡng Tốt', '');
    expect(await host.run('shown', ['Cấu hình'])).toBeNull();
    const { exists, settings } = await page.get('saveSetting', 'Ngưỡng Tốt', '85,5');
    expect([exists, settings.find(({ key }) => key === 'Ngưỡng Tốt')?.value]).toEqual([true, '85,5']);
    expect(await host.run('value', ['Cấu hình', 'B2'])).toBe(85.5);
    await page.get('saveSetting', 'Mã đơn vị', '=1+2');
    await page.get('saveSetting', 'Ngưỡng Tốt', '88');
    expect(await shown(host, 'Cấu hình')).toEqual([
      ['Khóa', 'Giá trị', 'Giải thích'],
      ['Ngưỡng Tốt', '88', 'Từ điểm này trở lên xếp loại Tốt'],
      ['Mã đơn vị', '=1+2', 'Ký hiệu dùng khi gửi lên cấp trên'],
    ]);
    expect(await host.run('formulas', ['Cấu hình'])).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
    ]);
    const cleared = await page.get('saveSetting', 'Ngưỡng Tốt', ' ');
    expect(cleared.settings.find(({ key }) => key === 'Ngưỡng Tốt')?.value).toBe('');
    await page.get('saveSetting', 'Ngưỡng Tốt', '90');
    expect((await shown(host, 'Cấu hình'))[1]).toEqual(['Ngưỡng Tốt', '90', 'Từ điểm này trở lên xếp loại Tốt']);
  });

  test('what cannot be read is refused with its sentence and nothing is written', async () => {
    const { host, page } = await open({
      'Cấu hình': [
        ['Khóa', 'Giá trị'],
        ['Ngưỡng Tốt', 80],
        ['Ngày họp từ', ''],
      ],
    });
    expect(await fault(page, 'saveSetting', 'Ngưỡng Khá', '85')).toBe(
      'bad-setting: «Ngưỡng Khá» ghi 85, ngoài khoảng có thể có (dưới 80). Hãy kiểm tra và ghi lại.',
    );
    expect(await fault(page, 'saveSetting', 'Ngày họp từ', 'mùng ba')).toContain('bad-setting: ');
    expect(await fault(page, 'saveSetting', 'Phiên bản mẫu', '2')).toContain('bad-request: ');
    expect(await fault(page, 'saveSetting', 'Lạ', '2')).toContain('bad-request: ');
    await host.run('formula', ['Cấu hình', 'B3', '=1+2']);
    expect(await fault(page, 'saveSetting', 'Ngày họp từ', '4')).toContain('has-formula: Ô B3 của trang «Cấu hình»');
    expect(await shown(host, 'Cấu hình')).toEqual([
      ['Khóa', 'Giá trị'],
      ['Ngưỡng Tốt', '80'],
      ['Ngày họp từ', '3'],
    ]);
  });

  test('one that contradicts another is saved, and the other has its problem', async () => {
    const { page } = await open({
      'Cấu hình': [
        ['Khóa', 'Giá trị'],
        ['Ngưỡng Tốt', 90],
        ['Ngưỡng Khá', 70],
      ],
    });
    const { settings } = await page.get('saveSetting', 'Ngưỡng Tốt', '60');
    expect(settings.flatMap(({ problem }) => problem || [])).toEqual([
      '«Ngưỡng Khá» ghi 70, ngoài khoảng có thể có (dưới 60). Hãy kiểm tra và ghi lại.',
    ]);
  });

  test('a number is written as a number, also into boxes made text', async () => {
    const { host, page } = await open({
      'Cấu hình': [
        ['Khóa', 'Giá trị', 'Giải thích'],
        ['Ngưỡng Tốt', '90'],
      ],
    });
    await host.run('asText', ['Cấu hình', 'B1:B9']);
    await page.get('saveSetting', 'Ngưỡng Tốt', '90,5');
    await page.get('saveSetting', 'Ngưỡng Khá', '70,5');
    await page.get('saveSetting', 'Mã đơn vị', '038,5');
    for (const [row, value, format] of [
      [2, 90.5, 'General'],
      [3, 70.5, 'General'],
      [4, '038,5', '@'],
    ] as const) {
      expect(await host.run('value', ['Cấu hình', `B${row}`])).toBe(value);
      expect(await host.run('format', ['Cấu hình', `B${row}`])).toBe(format);
    }
  });

  test("somebody's own tab of that title is not written into", async () => {
    const { host, page } = await open({ 'Cấu hình': [['của tôi']] });
    expect(await fault(page, 'saveSetting', 'Ngưỡng Tốt', '80')).toContain('not-ours: Trang «Cấu hình»');
    expect(await shown(host, 'Cấu hình')).toEqual([['của tôi']]);
  });
});

describe('presets', () => {
  const codes = HD42.rows.map(({ code }) => code);

  test('a rubric is made where there is none, as the template makes it', async () => {
    const { host, page } = await open();
    const { message, undoable, rubric, totals } = await page.get('usePreset', HD42, false);
    expect([undoable, totals]).toEqual([false, [{ applies: 'always', count: 7, points: 100 }]]);
    expect(message).toBe('Đã tạo trang «Tiêu chí» theo Hướng dẫn 42-HD/BTCTW (7 tiêu chí).');
    expect(rubric.map(({ code }) => code)).toEqual(codes);
    expect((await shown(host, 'Tiêu chí'))[0]).toContain('Nguồn');
    expect(await page.get('usePreset', HD42, true)).toMatchObject({
      message: 'Trang «Tiêu chí» đã đúng như Hướng dẫn 42-HD/BTCTW (7 tiêu chí).',
      undoable: false,
    });
    expect(await host.run('shown', ['Nhật ký sửa'])).toBeNull();
  });

  test('one that stands there is replaced only when asked, noted, and brought back by undoing', async () => {
    const { host, page } = await open();
    await page.get('usePreset', AN_PHU, false);
    const before = await shown(host, 'Tiêu chí');
    const old = (await page.get('settings')).rubric.length;
    expect(await fault(page, 'usePreset', HD42, false)).toContain(
      `exists: Trang «Tiêu chí» đang có ${old} dòng tiêu chí`,
    );
    expect(await shown(host, 'Tiêu chí')).toEqual(before);
    const { message, undoable, rubric } = await page.get('usePreset', HD42, true);
    expect(message).toContain(`Đã thay ${old} dòng tiêu chí cũ`);
    expect(undoable).toBe(true);
    expect(rubric.map(({ code }) => code)).toEqual(codes);
    // each call looks at tabs, metadata, formulas, formats and lists, and once more for its answer
    expect(host.calls().reads).toBeLessThanOrEqual(12);
    expect(host.calls().writes).toBeLessThanOrEqual(60);
    const log = (await shown(host, 'Nhật ký sửa')).slice(3);
    expect(new Set(log.map(([time, , sheet]) => `${time} ${sheet}`))).toEqual(new Set(['1 Tiêu chí']));
    expect(await page.get('undoLastFix')).toMatchObject({ restored: log.length, kept: 0 });
    expect(await shown(host, 'Tiêu chí')).toEqual(before);
  });

  test('a formula in the way stops all of it', async () => {
    const { host, page } = await open({
      'Tiêu chí': [
        ['Mã', 'Nội dung', 'Điểm tối đa'],
        ['A', 'Dự họp', 60],
        ['B', 'Khác', 40],
      ],
    });
    await host.run('formula', ['Tiêu chí', 'C3', '=100-C2']);
    const before = await shown(host, 'Tiêu chí');
    expect(await fault(page, 'usePreset', HD42, true)).toContain('has-formula: Ô C3 của trang «Tiêu chí»');
    expect(await shown(host, 'Tiêu chí')).toEqual(before);
    expect(await host.run('shown', ['Nhật ký sửa'])).toBeNull();
    expect(await fault(page, 'usePreset', { ...HD42, rows: [] }, true)).toContain('bad-request');
  });

  test('a rubric with fewer columns gets those that the preset needs', async () => {
    const { host, page } = await open({
      'Khung điểm': [
        ['Mã', 'Nội dung', 'Điểm tối đa'],
        ['A', 'Dự họp', 100],
      ],
    });
    await page.get('usePreset', HD42, true);
    const [head, first, second] = await shown(host, 'Khung điểm');
    expect(head).toEqual(['Mã', 'Nội dung', 'Điểm tối đa', 'Cách chấm', 'Căn cứ', 'Bậc', 'Áp dụng khi', 'Nguồn']);
    expect([first?.[0], second?.[0], second?.[4]]).toEqual(['TC1', 'TC2', 'tỷ lệ dự']);
    await page.get('undoLastFix');
    expect(
      (await shown(host, 'Khung điểm')).map(row => row.join('|').replace(/\|+$/, '')).filter(text => text !== ''),
    ).toEqual(['Mã|Nội dung|Điểm tối đa', 'A|Dự họp|100']);
  });
});

test('the layout is told, chosen and obeyed through the page', async () => {
  const { page } = await open({
    'Tháng 11-2026': [
      ['Chi bộ', 'Phải dự', 'Quân', 'Điểm'],
      ['Thôn 1', 20, 18, 95],
    ],
  });
  expect((await page.get('layout')).tables[0]).toMatchObject({ readable: true, missing: ['Có mặt'] });
  const meanings = [{ meaning: 'present', column: 'C', label: 'Quân' }];
  const after = await page.get('saveLayout', { sheet: 'Tháng 11-2026', headerRows: null, meanings });
  expect(after.tables[0]).toMatchObject({ readable: true, missing: [] });
});

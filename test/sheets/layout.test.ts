import { expect, test } from 'vitest';
import type { LayoutDescription } from '../../src/core/views/describe-layout.ts';
import { workbookBytes } from '../local/open.ts';
import { openBundle, valueOfAnswer, workbookFile } from '../support/bundle.ts';
import { openPage } from '../support/serve.ts';

const PEOPLE = `
function block(name) { return SpreadsheetApp.getActive().getSheetByName(name).getDataRange().getDisplayValues(); }
`;

test('what was recognised is told in words, column by column, with its first values', async () => {
  const host = await openBundle({ workbook: workbookFile('P2-bang-diem-thang') });
  const { tabs, tables } = valueOfAnswer<LayoutDescription>(await host.run('describeLayout'));
  expect(tabs.map(({ sheet, role }) => `${sheet}: ${role}`)).toEqual([
    'Tháng 8: meetings',
    'Tháng 9: meetings',
    'Tháng 10: meetings',
    'Tháng 11: meetings',
  ]);
  const [august] = tables;
  expect(august).toMatchObject({ sheet: 'Tháng 8', headerRows: [8, 9], month: '08/2026', readable: true, missing: [] });
  expect(august?.columns.map(({ text }) => text)).toEqual([
    'Cột A «S TT» ← STT',
    'Cột B «Tên đơn vị» ← Tên chi bộ',
    'Cột C «Số lượng đảng viên» ← Số ĐV dự / phải dự',
    'Cột D «Ngày họp chi bộ» ← Ngày họp',
    'Cột E «Mức đánh giá xếp loại sau buổi sinh hoạt chi bộ hằng tháng ▸ KQ số điểm được đánh giá» ← Tổng điểm tự chấm',
    'Cột F «Mức đánh giá xếp loại sau buổi sinh hoạt chi bộ hằng tháng ▸ Tốt» ← Tốt',
    'Cột G «Mức đánh giá xếp loại sau buổi sinh hoạt chi bộ hằng tháng ▸ Khá» ← Khá',
    'Cột H «Mức đánh giá xếp loại sau buổi sinh hoạt chi bộ hằng tháng ▸ Trung bình» ← Trung bình',
    'Cột I «Mức đánh giá xếp loại sau buổi sinh hoạt chi bộ hằng tháng ▸ Kém» ← Kém',
    'Cột J «Ghi chú (thuyết minh điểm trừ)» ← Thuyết minh điểm trừ',
  ]);
  expect(august?.columns[1]?.samples).toHaveLength(5);
  expect(august?.columns[1]?.samples[0]).toBe('Chi bộ buôn Khanh');
});

test('a choice is written into Cấu hình, obeyed, and written over when it changes', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('Tháng 11-2026');
    sheet.addRow(['Chi bộ', 'Phải dự', 'Quân', 'Điểm']);
    sheet.addRow(['Thôn 1', 20, 18, 95]);
  });
  const host = await openBundle({ workbook }, PEOPLE);
  const before = valueOfAnswer<LayoutDescription>(await host.run('describeLayout'));
  expect(before.tables[0]).toMatchObject({ readable: true, missing: ['Có mặt'] });

  const choice = (headerRows: [number, number] | null) => ({
    sheet: 'Tháng 11-2026',
    headerRows,
    meanings: [{ meaning: 'present', column: 'C', label: 'Quân' }],
  });
  const after = valueOfAnswer<LayoutDescription>(await host.run('saveLayout', [choice(null)]));
  expect(after.tables[0]).toMatchObject({ readable: true, missing: [] });
  expect(await host.run('block', ['Cấu hình'])).toEqual([
    ['Khóa', 'Giá trị', 'Giải thích'],
    ['Cột: Có mặt', 'Tháng 11-2026!C', 'Cột đã chọn, tiêu đề «Quân»'],
  ]);
  expect(await host.run('summarizeMonth', ['2026-11'])).toMatchObject({
    value: { summary: { attendance: { due: 20, present: 18 } } },
  });

  await host.run('saveLayout', [choice([1, 1])]);
  expect(await host.run('block', ['Cấu hình'])).toEqual([
    ['Khóa', 'Giá trị', 'Giải thích'],
    ['Cột: Có mặt', 'Tháng 11-2026!C', 'Cột đã chọn, tiêu đề «Quân»'],
    ['Dòng tiêu đề: Tháng 11-2026', '1', 'Dòng tiêu đề đã chọn'],
  ]);
});

test('a meaning moved to another column is one row, over both rows of a former version', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('11-2026');
    sheet.addRow(['Chi bộ', 'Quân', 'Phải dự', 'Có mặt', 'Điểm']);
    sheet.addRow(['Thôn 1', 19, 20, 18, 95]);
    const settings = book.addWorksheet('Cấu hình');
    settings.addRow(['Khóa', 'Giá trị', 'Giải thích']);
    settings.addRow(['Cột: Có mặt', '11-2026!B', 'Cột đã chọn, tiêu đề «Quân»']);
    settings.addRow(['Cột: Có mặt', '11-2026!-', 'Không dùng cột «Có mặt»']);
    settings.addRow(['Ngưỡng Tốt', 85]);
  });
  const host = await openBundle({ workbook }, PEOPLE);
  const used = ({ tables }: LayoutDescription) => tables[0]?.columns.map(({ column, field }) => `${column} ${field}`);
  const before = valueOfAnswer<LayoutDescription>(await host.run('describeLayout'));
  expect(used(before)).toEqual(['A name', 'B present', 'C due', 'D null', 'E score']);

  const meanings = [{ meaning: 'present', column: 'D', label: 'Có mặt' }];
  const choice = { sheet: '11-2026', headerRows: null, meanings };
  const after = valueOfAnswer<LayoutDescription>(await host.run('saveLayout', [choice]));
  expect(used(after)).toEqual(['A name', 'B null', 'C due', 'D present', 'E score']);
  expect(await host.run('block', ['Cấu hình'])).toEqual([
    ['Khóa', 'Giá trị', 'Giải thích'],
    ['Cột: Có mặt', '11-2026!D', 'Cột đã chọn, tiêu đề «Có mặt»'],
    ['', '', ''],
    ['Ngưỡng Tốt', '85', ''],
  ]);
});

test('what a choice would do is shown before it is saved; what leaves no table is refused and not written', async () => {
  const workbook = await workbookBytes(book => {
    const sheet = book.addWorksheet('Sổ họp');
    sheet.addRow(['Chi bộ', 'Tháng', 'Phải dự', 'Có mặt', 'Điểm']);
    sheet.addRow(['Thôn 1', '11/2026', 20, 18, 95]);
  });
  const host = await openBundle({ workbook }, PEOPLE);
  const page = await openPage(host);
  const choice = (...headerRows: readonly [number, number]) => ({ sheet: 'Sổ họp', headerRows, meanings: [] });
  const { tables } = await page.get('previewLayout', choice(2, 2));
  expect(tables[0]).toMatchObject({ headerRows: [2, 2], readable: false });
  expect(tables[0]?.columns.map(({ text }) => text)[0]).toBe('Cột A «Thôn 1»: không dùng đến');
  expect(host.calls().writes).toBe(0);

  const none = [
    { meaning: 'present', column: null, label: 'Có mặt' },
    { meaning: 'due', column: null, label: 'Phải dự' },
    { meaning: 'score', column: null, label: 'Điểm' },
  ];
  for (const [refused, told] of [
    [choice(99999, 99999), 'Trang «Sổ họp» chỉ có 2 dòng, không có dòng 99999.'],
    [{ ...choice(1, 1), headerRows: null, meanings: none }, 'Chọn như vậy thì trang «Sổ họp» không còn là bảng họp.'],
  ] as const)
    for (const name of ['previewLayout', 'saveLayout'] as const) {
      const answer = await page.ask(name, refused);
      expect(answer.ok ? '' : `${answer.fault.code}: ${answer.fault.message}`).toContain(`bad-setting: ${told}`);
    }
  expect(host.calls().writes).toBe(0);

  const saved = await page.get('saveLayout', choice(2, 2));
  expect(saved.tables).toEqual(tables);
});

import { expect, test } from 'vitest';
import { NATIONAL_PRESET } from '../../src/core/rubric/presets.ts';
import type { ColumnDescription, TableDescription } from '../../src/core/views/describe-layout.ts';
import { FakeServer } from './fake-server.ts';
import { LAYOUT, SETTINGS } from './sample.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();
const opened = async (server = new FakeServer()) => {
  const all = await open({ server });
  await all.page.getByRole('tab', { name: 'Tháng này' }).focus();
  await all.page.keyboard.press('End');
  await all.page.getByRole('textbox', { name: 'Ngưỡng Tốt' }).waitFor();
  return all;
};

test('a column taken for the wrong thing is corrected, seen in five rows, and saved alone', async () => {
  const { page, server } = await opened();
  await page.getByText('dùng 7/8 cột').click();
  await page.getByText('Xem trước 5 dòng').click();
  const preview = page.getByRole('region', { name: 'Xem trước trang Sổ họp' });
  expect(await preview.getByRole('row').count()).toBe(6);
  const save = page.getByRole('button', { name: 'Lưu cách đọc bảng' });
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel(/Cột AM/).selectOption({ label: 'Có mặt' });
  await page.getByText('Hai cột cùng là «Có mặt». Hãy đổi một cột.').waitFor();
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel(/Cột AM/).selectOption({ label: 'Thuyết minh điểm trừ' });
  expect(await preview.getByRole('columnheader').allInnerTexts()).toContain('Thuyết minh điểm trừ');
  await save.dblclick();
  await page.getByText('Đã lưu cách đọc trang «Sổ họp».').waitFor();
  expect(server.asked.filter(one => one.name === 'saveLayout').map(one => one.args)).toEqual([
    [
      {
        sheet: 'Sổ họp',
        headerRows: null,
        meanings: [{ meaning: 'note', column: 'AM', label: 'Người nhập' }],
      },
    ],
  ]);
  await page.getByText('do người chọn').waitFor();
});

test('header rows that make no sense are told, and cannot be saved', async () => {
  const { page, server } = await opened();
  await page.getByText('dùng 7/8 cột').click();
  const [first, last] = [page.getByLabel('Tiêu đề từ dòng'), page.getByLabel('đến dòng')];
  const save = page.getByRole('button', { name: 'Lưu cách đọc bảng' });
  for (const [from, to, told] of [
    ['', '2', 'Lỗi: Chưa ghi dòng tiêu đề. Hãy ghi số của dòng có tên các cột.'],
    ['3', '2', 'Lỗi: Dòng cuối của tiêu đề phải bằng hoặc sau dòng đầu.'],
    ['0', '2', 'Lỗi: Dòng tiêu đề phải là số nguyên từ 1 trở lên.'],
  ] as const) {
    await first.fill(from);
    await last.fill(to);
    await page.getByText(told).waitFor();
    expect(await save.getAttribute('aria-disabled')).toBe('true');
  }
  await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
  expect([await first.inputValue(), await last.inputValue()]).toEqual(['1', '2']);
  await page.getByText('Chưa đổi gì.').waitFor();
  expect(server.times('previewLayout')).toBe(0);
});

test('under other header rows the columns are shown as they would be read, before anything is saved', async () => {
  const { page, server } = await opened();
  await page.getByText('dùng 7/8 cột').click();
  await page.getByLabel('Tiêu đề từ dòng').fill('2');
  await page.getByText('Với dòng tiêu đề này, bảng còn thiếu: Có mặt, Tổng điểm.').waitFor();
  const due = page.getByLabel('Cột N «15»');
  expect(await due.inputValue()).toBe('');
  await due.selectOption({ label: 'Có mặt' });
  await page.getByText('Với dòng tiêu đề này, bảng còn thiếu: Tổng điểm.').waitFor();
  const sent = { sheet: 'Sổ họp', headerRows: [2, 2] };
  expect(server.asked.filter(one => one.name === 'previewLayout').map(one => one.args)).toEqual([
    [{ ...sent, meanings: [] }],
  ]);
  await page.getByRole('button', { name: 'Lưu cách đọc bảng' }).click();
  await page.getByText('Đã lưu cách đọc trang «Sổ họp».').waitFor();
  expect(server.asked.filter(one => one.name === 'saveLayout').map(one => one.args)).toEqual([
    [{ ...sent, meanings: [{ meaning: 'present', column: 'N', label: '15' }] }],
  ]);
});

test('header rows that the tab does not have are refused in words', async () => {
  const server = new FakeServer();
  const message = 'Trang «Sổ họp» chỉ có 31 dòng, không có dòng 99999. Hãy ghi số của dòng có tên các cột.';
  server.next('previewLayout', { fault: { code: 'bad-setting', message } });
  const { page } = await opened(server);
  await page.getByText('dùng 7/8 cột').click();
  await page.getByLabel('đến dòng').fill('99999');
  await page.getByText(message).waitFor();
  expect(await page.getByRole('button', { name: 'Lưu cách đọc bảng' }).getAttribute('aria-disabled')).toBe('true');
  expect(await page.getByLabel('đến dòng').getAttribute('aria-invalid')).toBe('true');
});

/** The table of the sample with some of its columns told otherwise. */
const withTable = (
  change: Partial<TableDescription>,
  columns: Readonly<Record<string, Partial<ColumnDescription>>> = {},
): FakeServer => {
  const tables = LAYOUT.tables.map(table => ({
    ...table,
    ...change,
    columns: table.columns.map(column => ({ ...column, ...columns[column.id] })),
  }));
  return new FakeServer({ layout: () => ({ ...LAYOUT, tables }) });
};

test('what spoke for a column stands below it, and what the figures prove above', async () => {
  const { page } = await opened();
  await page.getByText('dùng 7/8 cột').click();
  await page.getByText('P + Q + S = N ở 26/28 dòng', { exact: true }).waitFor();
  const hints = await page.locator('.columns .samples').allInnerTexts();
  expect(hints[0]).toBe('Theo tên cột. ET-01 · ET-02 · ET-03 · ET-04 · ET-05');
  expect(hints[4]).toBe('Theo phép cộng: P + Q + S = N ở 26/28 dòng. 14 · 11 · 15 · 9 · 12');
  // nobody recognised it, so nothing spoke for it
  expect(hints[7]).toBe('Văn phòng · Văn phòng · Văn phòng');
});

test('a contradiction is a question above the columns, and the next best reading one press away', async () => {
  const question =
    'Theo tên cột thì N là «Phải dự», P là «Có mặt», nhưng theo số liệu thì N là «Có mặt», P là «Phải dự».';
  const server = withTable(
    { shape: 'mỗi tháng một nhóm cột', questions: [question] },
    {
      N: { offer: { id: 'present', label: 'Có mặt' } },
      P: { offer: { id: 'due', label: 'Phải dự' } },
    },
  );
  const { page } = await opened(server);
  // open without a press: it asks something
  await page.getByText(`${question} Chưa rõ bên nào đúng: hãy chọn cột đúng ở dưới.`).waitFor();
  await page.getByText('Đọc theo dạng: mỗi tháng một nhóm cột.').waitFor();
  await page.getByRole('button', { name: 'Chọn «Có mặt» cho cột N' }).click();
  await page.getByText('Hai cột cùng là «Có mặt». Hãy đổi một cột.').waitFor();
  await page.getByRole('button', { name: 'Chọn «Phải dự» cho cột P' }).press('Enter');
  expect(await page.getByRole('button', { name: /^Chọn «/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Lưu cách đọc bảng' }).click();
  await page.getByText('Đã lưu cách đọc trang «Sổ họp».').waitFor();
  expect(server.asked.filter(one => one.name === 'saveLayout').map(one => one.args)).toEqual([
    [
      {
        sheet: 'Sổ họp',
        headerRows: null,
        meanings: [
          { meaning: 'due', column: 'P', label: 'Dự họp' },
          { meaning: 'present', column: 'N', label: 'Quân số' },
        ],
        columns: ['B', 'C', 'D', 'N', 'P', 'R', 'AH', 'AM'],
      },
    ],
  ]);
});

test('what stands nowhere in the tab is told and cannot be chosen', async () => {
  const server = withTable(
    { shape: 'mỗi chi bộ một trang' },
    { C: { id: 'Tên chi bộ', column: '', place: '', label: 'Tên chi bộ', witness: 'theo tên trang hoặc tiêu đề' } },
  );
  const { page } = await opened(server);
  await page.getByText('dùng 7/8 cột').click();
  await page.getByText('Theo tên trang hoặc tiêu đề.').waitFor();
  expect(await page.getByLabel(/«Tên chi bộ»/).count()).toBe(0);
  expect(await page.getByLabel(/^Cột /).count()).toBe(7);
});

test('a table that gives one measure alone says what it lacks, and stays closed', async () => {
  const { page } = await opened(withTable({ missing: ['Có mặt'] }));
  await page.getByText('dùng 7/8 cột').click();
  await page.getByText('Không thấy cột: Có mặt. Phần còn lại vẫn được tính.').waitFor();
});

test('a table that cannot be read is open, says what is missing, and the template is offered', async () => {
  const tables = LAYOUT.tables.map(table => ({ ...table, readable: false, missing: ['Có mặt', 'Tổng điểm'] }));
  const { page } = await opened(new FakeServer({ layout: () => ({ ...LAYOUT, tables }) }));
  await page.getByText('Còn thiếu: Có mặt, Tổng điểm').waitFor();
  expect(await page.locator('.primary:visible').allInnerTexts()).toEqual(['Tạo bảng mẫu']);
});

test('a setting is saved by Enter, by itself, and its problem told', async () => {
  const { page, server } = await opened();
  const box = page.getByRole('textbox', { name: 'Ngưỡng Tốt' });
  expect(await box.getAttribute('aria-invalid')).toBe('true');
  await page.getByText('Lỗi: «chín mươi» không phải là số.').waitFor();
  await box.fill('85');
  await box.press('Enter');
  await page.getByText('Đã lưu «Ngưỡng Tốt».').waitFor();
  expect(server.asked.filter(one => one.name === 'saveSetting').map(one => one.args)).toEqual([['Ngưỡng Tốt', '85']]);
  expect(await box.getAttribute('aria-invalid')).toBe('false');
  expect(await box.evaluate(element => element === document.activeElement)).toBe(true);
});

test('a setting that makes another wrong is saved with that said', async () => {
  const wrong = '«Ngưỡng Khá» ghi 70, ngoài khoảng có thể có (dưới 60). Hãy kiểm tra và ghi lại.';
  const settings = ['Ngưỡng Tốt', 'Ngưỡng Khá', 'Cấp trên'].map(key => ({
    key,
    value: '',
    fallback: '',
    explanation: 'Một mục.',
    problem: key === 'Cấp trên' ? 'Đã sai từ trước.' : '',
  }));
  const { page } = await opened(
    new FakeServer({
      settings: () => ({ ...SETTINGS, settings }),
      saveSetting: () => ({
        ...SETTINGS,
        settings: settings.map(one => (one.key === 'Ngưỡng Khá' ? { ...one, problem: wrong } : one)),
      }),
    }),
  );
  const box = page.getByRole('textbox', { name: 'Ngưỡng Tốt' });
  await box.fill('60');
  await box.press('Enter');
  await page.getByRole('status').getByText(`Đã lưu «Ngưỡng Tốt», nhưng: ${wrong}`, { exact: true }).waitFor();
});

test('a rubric that is there is replaced only after a question', async () => {
  const { page, server } = await opened();
  const use = page.getByRole('button', { name: /^Dùng khung này: Hướng dẫn 42/ });
  await use.click();
  await page.getByRole('dialog', { name: 'Thay khung tiêu chí?' }).getByRole('button', { name: 'Thôi' }).click();
  expect(server.times('usePreset')).toBe(0);
  expect(await use.evaluate(element => element === document.activeElement)).toBe(true);
  await use.click();
  await page.getByRole('button', { name: 'Thay khung' }).click();
  await page.getByText('Đang dùng 7 tiêu chí, cộng 100 điểm.').waitFor();
  expect(server.asked.filter(one => one.name === 'usePreset').map(one => one.args)).toEqual([[NATIONAL_PRESET, true]]);
});

test('a rubric that was replaced can be had back, and is read anew', async () => {
  const { page } = await opened();
  await page.getByText('Đang dùng 2 tiêu chí, cộng 10 điểm.').waitFor();
  await page.getByRole('button', { name: /^Dùng khung này: Phú Thọ/ }).click();
  await page.getByRole('button', { name: 'Thay khung' }).click();
  await page.getByText('Đang dùng 4 tiêu chí, cộng 100 điểm.').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác').waitFor();
  await page.getByText('Đang dùng 2 tiêu chí, cộng 10 điểm.').waitFor();
});

test('the total of a rubric is told for both kinds of meetings where they differ', async () => {
  const totals = [
    { applies: 'thematic', count: 12, points: 100 },
    { applies: 'not-thematic', count: 11, points: null },
  ] as const;
  const { page } = await opened(new FakeServer({ settings: () => ({ ...SETTINGS, totals }) }));
  await page
    .getByText(
      'Đang dùng khung 2 dòng. Kỳ có chuyên đề: 12 tiêu chí, cộng 100 điểm. Kỳ không có chuyên đề: 11 tiêu chí, chưa cộng được vì có tiêu chí chưa ghi điểm tối đa.',
    )
    .waitFor();
});

test('what was changed in the sheet itself is there after reading again', async () => {
  let settings = SETTINGS;
  const { page } = await opened(new FakeServer({ settings: () => settings }));
  settings = { ...SETTINGS, totals: [{ applies: 'always', count: 3, points: 20 }] };
  await page.getByRole('button', { name: 'Đọc lại' }).click();
  await page.getByText('Đang dùng 3 tiêu chí, cộng 20 điểm.').waitFor();
});

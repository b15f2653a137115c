import { expect, test } from 'vitest';
import { NATIONAL_PRESET } from '../../src/core/rubric/presets.ts';
import { FakeServer } from './fake-server.ts';
import { LAYOUT } from './sample.ts';
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

test('header rows that make no sense cannot be saved', async () => {
  const { page } = await opened();
  await page.getByText('dùng 7/8 cột').click();
  await page.getByLabel('đến dòng').fill('0');
  await page.getByText('Dòng tiêu đề không hợp lệ').waitFor();
  await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
  expect(await page.getByLabel('đến dòng').inputValue()).toBe('2');
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

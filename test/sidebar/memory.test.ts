import { expect, test } from 'vitest';
import { FakeServer } from './fake-server.ts';
import { finding, sampleCalls } from './sample.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();
const MANY = Array.from({ length: 200 }, (_, i) => finding({ row: i + 2, message: `Mục số ${i + 1}.` }));

test('tab, month, filters and scroll survive reopening', async () => {
  const { page, server } = await open({ server: new FakeServer(sampleCalls(MANY)) });
  await page.getByRole('button', { name: 'Tháng trước' }).click();
  await page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await page.getByLabel('Tìm trong kết quả').fill('muc so 1');
  await page.getByText(/^\d+ trên 200 mục/).waitFor();
  const count = await page.getByText(/^\d+ trên 200 mục/).innerText();
  await page.locator('.list-box').evaluate(element => element.scrollTo(0, 2000));
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('so-chi-bo.sidebar.1')))
    .toMatch(/"check":[12]\d{3}/);
  await page.reload();
  await page.getByRole('tab', { name: 'Kiểm tra', selected: true }).waitFor();
  await page.getByText(count).waitFor();
  expect(await page.getByLabel('Tìm trong kết quả').inputValue()).toBe('muc so 1');
  expect(await page.getByLabel('Tháng', { exact: true }).inputValue()).toBe('2026-10');
  await expect.poll(() => page.locator('.list-box').evaluate(element => element.scrollTop)).toBeGreaterThan(1500);
  expect(server.asked.filter(one => one.name === 'check').every(one => one.args[0] === '2026-10')).toBe(true);
});

test('where storage is refused or spoilt the page works all the same', async () => {
  const refused = await open({ noStorage: true });
  await refused.page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await refused.page.getByRole('listitem').first().waitFor();
  expect(refused.errors).toEqual([]);
  const spoilt = await open();
  await spoilt.page.evaluate(() =>
    localStorage.setItem('so-chi-bo.sidebar.1', '{"tab":7,"filters":{"severities":3},"scroll":null'),
  );
  await spoilt.page.reload();
  await spoilt.page.getByText('25/28').waitFor();
});

test('what was typed stays when another tab is looked at', async () => {
  const { page } = await open();
  await page.getByRole('tab', { name: 'Thiết lập' }).click();
  await page.getByRole('textbox', { name: 'Tên đơn vị' }).fill('Đảng ủy xã khác');
  await page.getByRole('tab', { name: 'Tháng này' }).click();
  await page.getByRole('tab', { name: 'Thiết lập' }).click();
  expect(await page.getByRole('textbox', { name: 'Tên đơn vị' }).inputValue()).toBe('Đảng ủy xã khác');
});

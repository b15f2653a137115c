import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { FakeServer } from './fake-server.ts';
import { CONNECTIONS } from './sample.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();

/** A spreadsheet of a level above: every reading of meetings says so. */
const above = (change: Partial<typeof CONNECTIONS> = {}): FakeServer => {
  const server = new FakeServer({ connections: month => ({ ...CONNECTIONS, ...change, month: month ?? '2026-11' }) });
  server.next('month', { fault: { code: 'level-above', message: 'Tệp này là của cấp trên.' } });
  return server;
};

test('a level above sees who does not count first, why and what to do, and goes to the block by a press', async () => {
  const server = above();
  const { page, errors } = await open({ server });
  await page.getByRole('heading', { name: 'Chưa tính vào tổng (1)' }).waitFor();
  expect(await page.getByRole('tab').count()).toBe(0);
  await page.getByText('2/3 đơn vị').waitFor();
  const headings = await page.getByRole('heading', { level: 3 }).allInnerTexts();
  expect(headings).toEqual(['Chưa tính vào tổng (1)', 'Đã gộp, cần xem lại (1)', 'Đã gộp (1)']);
  const left = page.getByRole('button', { name: /Cư Kty/ });
  expect(await left.innerText()).toContain('Lần lượt: bấm vào ô rồi chọn «Cho phép truy cập»');
  await left.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Đã đến ô A35 của trang «Nguồn 2026».').waitFor();
  expect(server.asked.at(-1)).toEqual({ name: 'jump', args: ['Nguồn 2026', 'A35'] });
  expect(errors).toEqual([]);
});

test('it connects, writes the roll-up, opens it and publishes', async () => {
  const server = above();
  const { page } = await open({ server });
  await page.getByRole('button', { name: 'Ghi trang tổng hợp' }).click();
  await page.getByRole('button', { name: 'Mở trang' }).click();
  await page.getByText('Đã mở trang «Tổng hợp 11-2026».').waitFor();
  await page.getByRole('button', { name: 'Cập nhật nguồn' }).click();
  await page.getByText('Đã nối 3 đơn vị').waitFor();
  await page.getByRole('button', { name: 'Nối năm 2025 để so cùng kỳ' }).click();
  await page.getByText('«Nguồn 2025»').waitFor();
  await page.getByRole('button', { name: 'Công bố lên cấp trên' }).click();
  await page.getByText('Đã công bố 11 tháng').waitFor();
  const done = server.asked.map(({ name, args }) => `${name} ${args.join(' ')}`.trim());
  expect(done).toEqual(expect.arrayContaining(['writeRollUp 2026-11', 'connect 2026', 'connect 2025', 'publish 2026']));
});

test('before units are connected the one coloured button connects them', async () => {
  const { page } = await open({ server: above({ tab: null, counted: 0 }) });
  const connect = page.getByRole('button', { name: 'Cập nhật nguồn' });
  await connect.waitFor();
  expect(await page.locator('.primary').allInnerTexts()).toEqual(['Cập nhật nguồn']);
  expect(await page.getByRole('button', { name: 'Ghi trang tổng hợp' }).count()).toBe(0);
});

test.each([false, true])('axe finds nothing on the connections, dark: %s', async dark => {
  const { page } = await open({ server: above(), dark });
  await page.getByText('2/3 đơn vị').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('hostile names of units are shown as text', async () => {
  const label = '<img src=x onerror=alert(1)></script>"\'';
  const units = CONNECTIONS.units.map(unit => ({ ...unit, label, reason: label, remedy: '\u202eabc' }));
  const { page, errors } = await open({ server: above({ units, unitName: label, headline: label }) });
  await page.getByText('onerror').first().waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a commune publishes from its summary', async () => {
  const server = new FakeServer();
  const { page } = await open({ server });
  await page.getByRole('tab', { name: 'Tổng hợp' }).click();
  await page.getByRole('button', { name: 'Công bố' }).click();
  await page.getByText('Đã công bố 11 tháng').waitFor();
  expect(server.asked.find(({ name }) => name === 'publish')?.args).toEqual([2026]);
});

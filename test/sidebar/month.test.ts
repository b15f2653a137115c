import { expect, test } from 'vitest';
import type { MonthView } from '../../src/core/views/views.ts';
import { FakeServer } from './fake-server.ts';
import { MONTH } from './sample.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();
const withMonth = (change: Partial<MonthView>): FakeServer =>
  new FakeServer({ month: month => ({ ...MONTH, ...change, month: month ?? MONTH.month }) });

test('shows the three figures, each with the month before in words and not by colour alone', async () => {
  const { page, errors } = await open();
  const figures = page.locator('.figures > div');
  await figures.first().waitFor();
  expect(await figures.allInnerTexts()).toEqual([
    'Đã báo cáo\n25/28\n1 không họp, 24 đúng hạn\nTháng 10: 27/28 ▼ giảm 2',
    // 281/291 = 96,56 %, 290/304 = 95,39 %
    'Tỷ lệ dự\n96,6%\n281/291 đảng viên\nTháng 10: 95,4% ▲ tăng 1,2 điểm %',
    'Điểm bình quân\n94,78\ncủa 23 chi bộ\nTháng 10: 94,1 ▲ tăng 0,68',
  ]);
  expect(errors).toEqual([]);
});

test('says in one line how the sheet was read where it is no plain table, and nothing where it is', async () => {
  const readAs = 'Đọc theo dạng: mỗi tháng một nhóm cột.';
  const { page } = await open({ server: withMonth({ readAs }) });
  await page.getByText(readAs).waitFor();
  const plain = await open();
  await plain.page.locator('.figures').waitFor();
  expect(await plain.page.getByText('Đọc theo dạng').count()).toBe(0);
});

test('absent figures are dashes, never 0', async () => {
  const none = {
    reported: null,
    expected: null,
    didNotMeet: null,
    onTime: null,
    present: null,
    due: null,
    rate: null,
    mean: null,
    scored: null,
  };
  const { page } = await open({
    server: withMonth({ readable: false, problem: 'Bảng chưa đọc được.', now: none, before: none }),
  });
  await page.getByText('Bảng chưa đọc được.').waitFor();
  expect(await page.locator('.figures .value').allInnerTexts()).toEqual(['–', '–', '–']);
});

test.each([
  ['open-month', 'Mở tháng mới'],
  ['mend', 'Xem và sửa lỗi'],
  ['remind', 'Soạn tin nhắc'],
  ['summarise', 'Lập tổng hợp'],
  ['open-summary', 'Mở trang tổng hợp'],
] as const)('the next step %s is the one coloured button', async (next, name) => {
  const { page } = await open({ server: withMonth({ next }) });
  const coloured = page.locator('.primary:visible');
  await coloured.waitFor();
  expect(await coloured.allInnerTexts()).toEqual([name]);
});

test('mending opens the errors, reminding the text to send, a count its own findings', async () => {
  const { page } = await open({ server: withMonth({ next: 'remind' }) });
  await page.getByRole('button', { name: 'Soạn tin nhắc' }).click();
  await page.getByRole('button', { name: 'Chép: Nhắc chi bộ chưa báo cáo' }).waitFor();
  await page.locator('#panel-summary textarea:focus, #panel-summary button:focus').waitFor();
  await page.getByRole('tab', { name: 'Tháng này' }).click();
  await page
    .locator('#panel-month')
    .getByRole('button', { name: /cảnh báo/ })
    .click();
  await page.getByText('1 trên 6 mục').waitFor();
  expect(await page.getByRole('listitem').allInnerTexts()).toHaveLength(1);
});

test('many missing units are folded to five', async () => {
  const missing = Array.from({ length: 12 }, (_, i) => `Chi bộ thôn ${i + 1}`);
  const { page } = await open({ server: withMonth({ missing }) });
  const items = page.locator('#missing-list li');
  await items.first().waitFor();
  expect(await items.count()).toBe(5);
  await page.getByRole('button', { name: 'Xem thêm 7 chi bộ' }).press('Enter');
  expect(await items.count()).toBe(12);
});

test('another month is asked for; a late answer to the month before is dropped', async () => {
  const { page, server } = await open();
  await page.getByText('25/28').waitFor();
  server.hold('month');
  await page.getByRole('button', { name: 'Tháng trước' }).click();
  await expect.poll(() => server.times('month')).toBe(2);
  await page.getByLabel('Tháng', { exact: true }).selectOption('2026-08');
  await expect.poll(() => server.times('month')).toBe(3);
  server.releaseNewest('month');
  await page.getByText('Tháng 07:').first().waitFor();
  server.release('month');
  await page.waitForTimeout(100);
  expect(await page.getByText('Tháng 07:').count()).toBe(3);
  expect(server.asked.filter(one => one.name === 'month').map(one => one.args)).toEqual([
    [null],
    ['2026-10'],
    ['2026-08'],
  ]);
});

test('a new month is opened once, however often the button is pressed', async () => {
  const { page, server } = await open({ server: withMonth({ next: 'open-month' }) });
  const button = page.getByRole('button', { name: 'Mở tháng mới' });
  await button.waitFor();
  server.hold('openMonth');
  await button.dblclick();
  await button.press('Enter');
  expect(await button.getAttribute('aria-busy')).toBe('true');
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  server.release('openMonth');
  await page.getByRole('status').getByText('Đã thêm 28 dòng').waitFor();
  expect(server.times('openMonth')).toBe(1);
  await expect.poll(() => server.times('month')).toBe(2);
  expect(await button.getAttribute('aria-busy')).toBe('false');
});

test('where no row says its month, a month can be begun', async () => {
  const server = new FakeServer();
  server.next('month', { fault: { code: 'no-month', message: 'Sổ họp chưa có dòng nào ghi tháng.' } });
  const { page } = await open({ server });
  await page.getByText('Sổ họp chưa có dòng nào').waitFor();
  await page.getByRole('button', { name: 'Mở tháng mới' }).click();
  await page.getByText('25/28').waitFor();
  expect(server.times('openMonth')).toBe(1);
});

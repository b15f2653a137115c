import { expect, test } from 'vitest';
import { FakeServer } from './fake-server.ts';
import { PREVIEW } from './sample.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();
const opened = async (server = new FakeServer()) => {
  const all = await open({ server });
  await all.page.getByRole('tab', { name: 'Tổng hợp' }).press('Enter');
  await all.page.getByRole('textbox', { name: 'Kết quả tháng' }).waitFor();
  return all;
};

test('shows what would change and what would be written, writes it once, then offers to open it', async () => {
  const { page, server } = await opened();
  await page.getByText('Sẽ thay đổi (3)').waitFor();
  await page.getByText('Xem trước 28 dòng sẽ ghi').click();
  expect(await page.getByRole('region', { name: 'Xem trước trang Tổng hợp 11-2026' }).getByRole('row').count()).toBe(
    29,
  );
  server.hold('writeSummary');
  await page.getByRole('button', { name: 'Ghi lại trang tổng hợp' }).dblclick();
  server.release('writeSummary');
  await page.getByRole('status').getByText('Đã ghi trang').waitFor();
  await page.getByText('Trang đang có đã khớp với số liệu.').waitFor();
  expect(server.times('writeSummary')).toBe(1);
  const primary = page.locator('.primary:visible');
  expect(await primary.allInnerTexts()).toEqual(['Mở trang']);
  await primary.press('Enter');
  await page.getByText('Đã mở trang «Tổng hợp 11-2026».').waitFor();
});

test('a month without its tab yet says that it will be made', async () => {
  const { page } = await opened(new FakeServer({ previewSummary: () => ({ ...PREVIEW, exists: false, changes: [] }) }));
  await page.getByText('Chưa có trang này; sẽ lập mới.').waitFor();
  expect(await page.locator('.primary:visible').allInnerTexts()).toEqual(['Ghi trang tổng hợp']);
});

test('copies a text, or selects it where the browser refuses', async () => {
  const { page } = await opened();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(Object.assign(globalThis, { copied: text })) },
    });
  });
  const copy = page.getByRole('button', { name: 'Chép: Kết quả tháng' });
  await copy.press('Enter');
  await page.getByText('Đã chép.').waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { copied: string }).copied)).toContain('25/28');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  });
  await copy.press('Enter');
  await page.getByText('bấm Ctrl+C để chép').waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toContain('KẾT QUẢ SINH HOẠT');
});

test('where everybody reported there is nothing to remind of', async () => {
  const { page } = await opened(new FakeServer({ texts: () => ({ result: 'Đủ.', reminder: null }) }));
  await page.getByText('Mọi chi bộ đã báo cáo, không cần nhắc.').waitFor();
});

import { describe, expect, test } from 'vitest';
import { FakeServer } from './fake-server.ts';
import { LAYOUT, sampleCalls } from './sample.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();

const THROWN = [
  ['NetworkError: Connection failure due to HTTP 0', 'Mất kết nối với bảng tính.'],
  ['PERMISSION_DENIED: not logged in', 'hãy mở tệp trong cửa sổ chỉ đăng nhập một tài khoản'],
  ['Exception: Sheet 281 not found', 'Trang cần dùng không còn trong tệp'],
  ['Exception: Service invoked too many times for one day', 'đã được dùng quá nhiều lần'],
  ['Exceeded maximum execution time', 'Việc này lâu quá nên Google đã dừng lại.'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'Bảng tính đang bận.'],
  ['The document has changed', 'Có người vừa sửa tệp'],
  ['TypeError: x is not a function', 'Có trục trặc ngoài dự kiến'],
] as const;

test.each(THROWN)('«%s» is told in plain words, and trying again helps', async (message, told) => {
  const server = new FakeServer();
  server.next('month', { throws: message });
  const { page, errors } = await open({ server });
  const alert = page.getByRole('alert');
  await alert.getByText(told).waitFor();
  // what the service said stands folded away, never alone
  expect(await alert.getByText(message).isVisible()).toBe(false);
  await alert.getByRole('button', { name: 'Thử lại' }).press('Enter');
  await page.getByText('25/28').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(errors).toEqual([]);
});

describe('faults', () => {
  test('the sentence of the server is shown as it is', async () => {
    const server = new FakeServer();
    server.next('writeSummary', { fault: { code: 'busy', message: 'Một người khác đang lập trang trong tệp này.' } });
    const { page } = await open({ server });
    await page.getByRole('tab', { name: 'Tổng hợp' }).click();
    await page.getByRole('button', { name: 'Ghi lại trang tổng hợp' }).click();
    await page.getByRole('status').getByText('Một người khác đang lập trang').waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText('Đã ghi trang «Tổng hợp 11-2026».').waitFor();
    expect(server.times('writeSummary')).toBe(2);
  });

  test('without any table each tab stays open and offers the template and the set-up', async () => {
    const fault = { code: 'no-table', message: 'Không thấy bảng họp nào trong tệp này.' };
    const server: FakeServer = new FakeServer({
      layout: () => ({ ...LAYOUT, tables: [] }),
      createTemplate: () => {
        server.heal('month');
        return sampleCalls().createTemplate();
      },
    });
    // each look at a tab asks again, until there is a table
    for (let i = 0; i < 20; i++) server.next('month', { fault });
    const { page } = await open({ server });
    for (const name of ['Tháng này', 'Kiểm tra', 'Tổng hợp']) {
      await page.getByRole('tab', { name }).click();
      const panel = page.getByRole('tabpanel', { name });
      await panel.getByRole('alert').getByText(fault.message).waitFor();
      expect(await panel.locator('.primary').allInnerTexts()).toEqual(['Tạo bảng mẫu']);
      expect(await page.getByRole('tab', { name, selected: true }).count()).toBe(1);
    }
    await page.getByRole('button', { name: 'Mở Thiết lập' }).click();
    await page.getByText('Tệp này chưa có bảng họp nào.').waitFor();
    await page.getByRole('tab', { name: 'Tổng hợp' }).click();
    await page.getByRole('button', { name: 'Tạo bảng mẫu' }).click();
    await page.getByText('Đã tạo 5 trang mẫu.').waitFor();
    await page.getByRole('button', { name: 'Ghi lại trang tổng hợp' }).waitFor();
  });

  test('taking back is not offered again after an unclear end', async () => {
    const server = new FakeServer();
    server.next('undoLastFix', { throws: 'NetworkError' });
    const { page } = await open({ server });
    await page.getByRole('tab', { name: 'Kiểm tra' }).click();
    await page.getByRole('button', { name: /^Sửa Sổ họp, dòng 284/ }).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Mất kết nối với bảng tính.').waitFor();
    expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0);
  });
});

test.each([
  [{ version: 'another', answer: { ok: true, value: {} } }],
  [{ version: 'another', answer: { ok: false, fault: { code: 'bad-request', message: '' } } }],
])('a server of another version ends the page with how to load it anew', async reply => {
  const server = new FakeServer();
  server.next('month', { reply });
  const { page } = await open({ server });
  await page.getByRole('heading', { name: 'Thanh bên này là bản cũ. Hãy tải lại.' }).waitFor();
  await page.getByText('Mở lại từ menu Tiện ích mở rộng → Sổ chi bộ.').waitFor();
  expect(await page.getByRole('tab').count()).toBe(0);
});

test.each([
  [null],
  ['text'],
  [{}],
  [{ version: 1 }],
  [{ version: 'BUILD', answer: null }],
  [{ version: 'BUILD', answer: { ok: true, value: { month: '2026-11' } } }],
])('a reply of another shape is trouble, never a value: %j', async reply => {
  const server = new FakeServer();
  const { BUILD } = await import('./fake-server.ts');
  server.next('month', { reply: JSON.parse(JSON.stringify(reply)?.replace('"BUILD"', `"${BUILD}"`) ?? 'null') });
  const { page, errors } = await open({ server });
  await page.getByText('Có trục trặc ngoài dự kiến').waitFor();
  expect(errors).toEqual([]);
});

test('after a minute without an answer it says so, and a read can be tried again', async () => {
  const server = new FakeServer();
  server.next('month', { silent: true });
  const { page } = await open({ server, fakeTime: true });
  await page.clock.runFor(500);
  await page.getByText('Đang đọc số liệu').waitFor();
  await page.clock.runFor(60_500);
  await page.getByText('Chưa thấy trả lời sau một phút').waitFor();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.clock.runFor(500);
  await page.getByText('25/28').waitFor();
});

test('a write without an answer can be given up, and everything is read anew', async () => {
  const server = new FakeServer();
  server.next('writeSummary', { silent: true });
  const { page } = await open({ server, fakeTime: true });
  await page.clock.runFor(500);
  await page.getByRole('tab', { name: 'Tổng hợp' }).click();
  await page.clock.runFor(500);
  await page.getByRole('button', { name: 'Ghi lại trang tổng hợp' }).click();
  await page.clock.runFor(60_500);
  await page.getByRole('button', { name: 'Thôi đợi' }).click();
  await page.clock.runFor(500);
  await expect.poll(() => server.times('previewSummary')).toBe(2);
  expect(await page.getByRole('button', { name: 'Ghi lại trang tổng hợp' }).getAttribute('aria-disabled')).toBe(
    'false',
  );
});

test('without a spreadsheet beside it, the page says where it belongs', async () => {
  const { page } = await open();
  await page.getByText('25/28').waitFor();
  await page.evaluate(() => {
    Object.assign(globalThis, { google: undefined });
  });
  await page.getByRole('button', { name: 'Đọc lại' }).click();
  await page.getByText('Trang này chỉ dùng được bên cạnh bảng tính.').waitFor();
});

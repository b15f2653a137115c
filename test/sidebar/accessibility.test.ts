import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { SCREENS } from './screens.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();
test.each(SCREENS)('axe finds nothing on $name', async ({ open: show }) => {
  const { page } = await open();
  await show(page);
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing where something failed or was done', async () => {
  const { page, server } = await open();
  await page.getByText('25/28').waitFor();
  server.next('check', { throws: 'TypeError: broken' });
  await page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await page.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('button', { name: /^Sửa Sổ họp, dòng 284/ }).click();
  await page.getByRole('button', { name: 'Hoàn tác' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('the tabs are one stop; arrows, Home and End go round', async () => {
  const { page } = await open();
  await page.keyboard.press('Tab');
  const chosen = () => page.getByRole('tab', { selected: true }).innerText();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tháng này');
  await page.keyboard.press('ArrowRight');
  expect(await chosen()).toBe('Kiểm tra');
  await page.keyboard.press('End');
  expect(await chosen()).toBe('Thiết lập');
  await page.keyboard.press('ArrowRight');
  expect(await chosen()).toBe('Tháng này');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  expect(await chosen()).toBe('Tháng này');
});

test('a month is mended, summarised and copied by keyboard alone', async () => {
  const { page, server } = await open();
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (name.test(label)) return;
    }
    throw new Error(`no way by Tab to ${name}`);
  };
  await page.getByText('25/28').waitFor();
  await tabTo(/^Xem và sửa lỗi/);
  await page.keyboard.press('Enter');
  await page.getByText('4 trên 6 mục').waitFor();
  await tabTo(/^Sửa tất cả 3 mục/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(/^Sửa 3 mục/);
  await page.keyboard.press('Enter');
  await page.locator('.finding-main:focus').waitFor();
  expect(server.times('applyFixes')).toBe(1);
  await page.getByRole('tab', { name: 'Kiểm tra' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Sẽ thay đổi').waitFor();
  await tabTo(/^Ghi lại trang/);
  await page.keyboard.press('Enter');
  await page.getByText('Trang đang có đã khớp').waitFor();
  await tabTo(/^Chép: Kết quả/);
  await page.keyboard.press('Enter');
  await page.getByText(/Đã chép|Ctrl\+C/).waitFor();
});

import { expect, test } from 'vitest';
import { FakeServer } from './fake-server.ts';
import { finding, sampleCalls } from './sample.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();
const MANY = Array.from({ length: 5000 }, (_, i) =>
  finding({
    row: i + 2,
    unit: `Chi bộ ${Math.floor(i / 7)}`,
    message: `Mục số ${i + 1}. ${'Hãy kiểm tra lại số có mặt và số vắng. '.repeat(1 + (i % 4))}`,
    fix: i % 5 === 0 ? [{ box: `P${i + 2}`, old: 1, new: 2 }] : null,
  }),
);

const opened = async () => {
  const all = await open({ server: new FakeServer(sampleCalls(MANY)) });
  await all.page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await all.page.getByText('5000 mục', { exact: true }).waitFor();
  await all.page.locator('.finding-main').first().waitFor();
  return all;
};

test('of 5,000 findings only those seen stand in the page, and the keyboard reaches all', async () => {
  const { page, errors } = await opened();
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
  expect(await nodes()).toBeLessThan(1500);
  await page.locator('.finding-main').first().focus();
  await page.keyboard.press('End');
  await page.locator('.finding-main:focus', { hasText: 'Mục số 5000.' }).waitFor();
  const item = page.getByRole('listitem').filter({ hasText: 'Mục số 5000.' });
  expect([await item.getAttribute('aria-posinset'), await item.getAttribute('aria-setsize')]).toEqual(['5000', '5000']);
  await expect
    .poll(() =>
      item.evaluate(element => {
        const box = element.closest('.list-box')?.getBoundingClientRect();
        const own = element.getBoundingClientRect();
        return box !== undefined && own.bottom <= box.bottom + 1 && own.bottom > box.top;
      }),
    )
    .toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.locator('.finding-main:focus', { hasText: 'Mục số 4999.' }).waitFor();
  await page.keyboard.press('Home');
  await page.locator('.finding-main:focus', { hasText: 'Mục số 1.' }).waitFor();
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowDown');
  await page.locator('.finding-main:focus', { hasText: 'Mục số 31.' }).waitFor();
  expect(await nodes()).toBeLessThan(1500);
  expect(errors).toEqual([]);
});

test('the wheel reaches the last, items never overlap, and what has the focus is kept', async () => {
  const { page } = await opened();
  await page.locator('.finding-main').first().focus();
  const box = page.locator('.list-box');
  await expect
    .poll(async () => {
      await box.evaluate(element => element.scrollBy(0, 1e7));
      return page.getByText('Mục số 5000.').count();
    })
    .toBe(1);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Mục số 1.');
  const overlaps = await page.evaluate(() => {
    const places = [...document.querySelectorAll('.list-item')].map(item => item.getBoundingClientRect());
    places.sort((a, b) => a.top - b.top);
    return places.filter((place, i) => i > 0 && place.top < (places[i - 1]?.bottom ?? 0) - 1).length;
  });
  expect(overlaps).toBe(0);
});

test('a thousand fixes are looked at in steps', async () => {
  const { page } = await opened();
  await page.getByRole('button', { name: 'Sửa tất cả 1000 mục' }).click();
  expect(await page.getByRole('dialog').locator('.changes > li').count()).toBe(50);
  await page.getByRole('button', { name: 'Xem thêm 50 mục' }).click();
  expect(await page.getByRole('dialog').locator('.changes > li').count()).toBe(100);
});

import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { copyOf, openPage, openWorkbench, SAMPLE } from './open.ts';
import { ended, start } from './program.ts';
import { LONG, menuIsThere, openSidebar, place, tab } from './side.ts';

/** The number of findings that the list says it has. */
const _count = async (side: FrameLocator): Promise<number> =>
  Number.parseInt((await side.locator('#panel-check .list-head [role=status]').textContent(LONG)) ?? '', 10);

test('the four screens by keyboard alone, from the menu on', async () => {
  const page = await openPage((await openWorkbench([copyOf(SAMPLE)])).address);
  // the page opens the sidebar by itself, and brings the newest rows into view: a person begins once that has come to rest
  await page.frameLocator('#sidebar iframe').getByText('Đã báo cáo').first().waitFor(LONG);
  await menuIsThere(page);
  await page.getByRole('button', { name: 'Tiện ích mở rộng' }).focus();
  await page.keyboard.press('Enter');
  const focused = () => page.locator(':focus').textContent();
  for (let step = 0; step < 10 && (await focused()) !== 'Mở thanh bên'; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const side = page.frameLocator('#sidebar iframe');
  // the one that was asked for takes the keys when it has come; until then the one that opened by itself stands there
  await expect.poll(() => page.evaluate<string>('document.activeElement?.tagName'), LONG).toBe('IFRAME');
  await side.getByText('Đã báo cáo').first().waitFor(LONG);
  await page.keyboard.press('Tab');
  const inSide = () => side.locator(':focus').textContent();
  await expect.poll(inSide).toBe('Tháng này');
  for (const name of ['Kiểm tra', 'Tổng hợp', 'Thiết lập', 'Tháng này', 'Kiểm tra']) {
    await page.keyboard.press('ArrowRight');
    await expect.poll(inSide).toBe(name);
    await side.getByRole('tabpanel', { name }).waitFor();
  }
  // on to the first finding, and to its box; the keys stay in the sidebar
  const main = side.locator('.finding-main');
  await main.first().waitFor(LONG);
  const isFinding = () => side.locator('.finding-main:focus').count();
  for (let step = 0; step < 20 && !(await isFinding()); step++) await page.keyboard.press('Tab');
  expect(await isFinding()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await side.getByText(/^Đã chọn ô/).waitFor(LONG);
  expect((await place(page))[0]).toBe('Sổ họp');
  await expect.poll(isFinding).toBe(1);
  expect(page.complaints).toEqual([]);
}, 120_000);

test('what was mended is there again after the host was killed', async () => {
  const file = copyOf(SAMPLE);
  const first = await start(file);
  const page = await openPage(first.address);
  const side = await openSidebar(page);
  await side.getByRole('combobox', { name: 'Tháng' }).selectOption({ label: 'Tháng 11/2026' });
  await tab(side, 'Kiểm tra').click();
  await side.getByRole('button', { name: /^Sửa Sổ họp, dòng 286/ }).click(LONG);
  await side.getByText(/^Đã sửa 1 ô/).waitFor(LONG);
  const box = (on: Page) =>
    on.evaluate(() =>
      window.workbench.api.getActiveWorkbook()?.getSheetByName('Sổ họp')?.getRange('AI286').getDisplayValue(),
    );
  await expect.poll(() => box(page), LONG).toBe('Tốt');
  const gone = ended(first.child);
  first.child.kill('SIGKILL');
  await gone;
  await page.close();
  const again = await openPage((await start(file)).address);
  await again.getByRole('button', { name: 'Mở tiếp' }).click();
  await expect.poll(() => box(again), LONG).toBe('Tốt');
  const anew = await openSidebar(again);
  await tab(anew, 'Kiểm tra').click();
  await anew
    .getByRole('button', { name: /dòng 284/ })
    .first()
    .waitFor(LONG);
  expect(await anew.getByRole('button', { name: /^Sửa Sổ họp, dòng 286/ }).count()).toBe(0);
}, 120_000);

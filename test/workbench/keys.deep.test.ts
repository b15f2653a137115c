import { expect, test } from 'vitest';
import { copyOf, openPage, openWorkbench, SAMPLE } from './open.ts';

test('F6 goes round the parts of the page and back, the tabs turn by the keys, and every icon has a name', async () => {
  const workbench = await openWorkbench([copyOf(SAMPLE)]);
  const page = await openPage(workbench.address);
  await page.frameLocator('#sidebar iframe').getByText('Tỷ lệ dự').first().waitFor();
  const part = async (): Promise<string | undefined> => {
    for (const id of ['bar', 'grid', 'sidebar']) if (await page.locator(`#${id}:focus-within`).count()) return id;
    return undefined;
  };
  // nobody who types loses the keys to a sidebar that opened by itself
  expect(await part()).toBe('grid');
  await page.keyboard.press('F6');
  expect(await part()).toBe('sidebar');
  await page.frameLocator('#sidebar iframe').getByRole('tab', { name: 'Kiểm tra' }).focus();
  await page.keyboard.press('F6');
  await expect.poll(part).toBe('bar');
  await page.keyboard.press('F6');
  expect(await part()).toBe('grid');
  await page.keyboard.press('Shift+F6');
  expect(await part()).toBe('bar');
  await page.keyboard.press('Shift+F6');
  expect(await part()).toBe('sidebar');
  await page.keyboard.press('Shift+F6');
  await expect.poll(part).toBe('grid');

  const tab = () => page.evaluate(() => window.workbench.api.getActiveWorkbook()?.getActiveSheet().getSheetName());
  expect(await tab()).toBe('Sổ họp');
  await page.keyboard.press('Control+Shift+PageUp');
  expect(await tab()).toBe('Tiêu chí');
  await page.keyboard.press('Control+Shift+PageDown');
  expect(await tab()).toBe('Sổ họp');

  const unnamed = page.locator('#grid [data-u-command]:not([aria-label])');
  expect((await unnamed.allTextContents()).filter(text => text.trim() === '')).toEqual([]);
  expect(page.complaints).toEqual([]);
});

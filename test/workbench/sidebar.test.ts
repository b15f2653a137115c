import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { readBack } from '../local/open.ts';
import { copyOf, openPage, openWorkbench, SAMPLE } from './open.ts';
import { LONG, openSidebar, place, tab } from './side.ts';

/** The number of findings that the list says it has. */
const count = async (side: FrameLocator): Promise<number> =>
  Number.parseInt((await side.locator('#panel-check .list-head [role=status]').textContent(LONG)) ?? '', 10);

test('the real sidebar on the sample: month, findings, mending and taking back, summary, a copy', async () => {
  const workbench = await openWorkbench([copyOf(SAMPLE)]);
  const session = await workbench.session(1);
  if (!session) throw new Error('no session');
  const page = await openPage(workbench.address);
  const side = await openSidebar(page);
  expect(await side.locator('.figures > div').first().textContent()).toContain('25/28');

  // by mouse
  for (const name of ['Kiểm tra', 'Tổng hợp', 'Thiết lập', 'Tháng này']) {
    await tab(side, name).click();
    await side.getByRole('tabpanel', { name }).waitFor();
    expect(await tab(side, name).getAttribute('aria-selected')).toBe('true');
  }

  // a finding leads to its box
  await tab(side, 'Kiểm tra').click();
  await side
    .getByRole('button', { name: /dòng 284/ })
    .first()
    .click();
  // AH284
  await expect.poll(() => place(page), LONG).toEqual(['Sổ họp', 283, 33]);

  // one, then all of them, then back again
  const value = async (box: string) => (await session.host.evaluate('Sổ họp', `=${box}`))[0]?.[0];
  const before = await count(side);
  expect(await value('AI286')).toBe('Khá');
  await side.getByRole('button', { name: /^Sửa Sổ họp, dòng 286/ }).click();
  await side.getByText(/^Đã sửa 1 ô/).waitFor(LONG);
  await expect.poll(() => count(side), LONG).toBe(before - 1);
  expect(await value('AI286')).toBe('Tốt');
  await side.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => count(side), LONG).toBe(before);
  expect(await value('AI286')).toBe('Khá');

  const all = side.getByRole('button', { name: /^Sửa tất cả/ });
  const fixable = Number.parseInt(((await all.textContent()) ?? '').replace(/\D+/, ''), 10);
  await all.click();
  const dialog = side.getByRole('dialog');
  const lines = await dialog.locator('.fix-lines li').allInnerTexts();
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  expect(await value('AI286')).toBe('Khá');
  await all.click();
  await dialog.getByRole('button', { name: /^Sửa \d+ mục/ }).click();
  await expect.poll(() => count(side), LONG).toBeLessThanOrEqual(before - fixable);
  expect(lines.length).toBeGreaterThanOrEqual(fixable);
  expect(await value('AI286')).toBe('Tốt');
  await side.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => count(side), LONG).toBe(before);
  expect(await value('AI286')).toBe('Khá');

  // the summary is written and shown
  await tab(side, 'Tổng hợp').click();
  await side.getByRole('button', { name: 'Ghi trang tổng hợp' }).click(LONG);
  await side.getByRole('button', { name: 'Mở trang' }).click(LONG);
  await expect.poll(async () => (await place(page))[0], LONG).toBe('Tổng hợp 11-2026');

  await page.getByRole('button', { name: 'Tệp', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Tải bản sao' }).click(),
  ]);
  const summary = (await readBack(readFileSync(await download.path()))).getWorksheet('Tổng hợp 11-2026');
  const totals: unknown[][] = [];
  summary?.eachRow(row => {
    if (row.getCell(3).value === 'Tổng cộng')
      totals.push([6, 7, 17].map(column => row.getCell(column).result ?? row.getCell(column).value));
  });
  // due, present, reports
  expect(totals).toEqual([[291, 281, '25/28 báo cáo']]);
  // a script or style that the pages' policy stops is an error of the console
  expect(page.complaints).toEqual([]);
}, 180_000);

import { expect, test } from 'vitest';
import { boxText, clear, goTo, type as typeInto } from './drive.ts';
import { copyOf, openPage, openWorkbench, SAMPLE } from './open.ts';

const HEARD = `function onEdit(e) {
  const told = [e.range.getA1Notation(), 'value' in e ? e.value : 'none', 'oldValue' in e ? e.oldValue : 'none'];
  SpreadsheetApp.getActiveSpreadsheet().toast(JSON.stringify(told));
}`;

test('a box alone is told with its value before and after, several boxes without', async () => {
  const workbench = await openWorkbench([copyOf(SAMPLE)], { code: HEARD });
  const page = await openPage(workbench.address);
  await page.evaluate(() => window.workbench.api.getActiveWorkbook()?.create('Thử', 100, 10));
  const then = (wanted: unknown) =>
    expect.poll(() => page.locator('.toast span').last().textContent(), { timeout: 5000 }).toBe(JSON.stringify(wanted));
  await typeInto(page, 'B2', '21,5');
  await then(['B2', 21.5, 'none']);
  await typeInto(page, 'B2', 'không họp');
  await then(['B2', 'không họp', 21.5]);
  await typeInto(page, 'B2', 'TRUE');
  await then(['B2', true, 'không họp']);
  await typeInto(page, 'B2', '5/11/2026');
  // 2026-01-01 is day 46,023 since 1899-12-30; 5 November comes 308 days later
  await then(['B2', 46_331, true]);
  await clear(page, 'B2');
  await then(['B2', 'none', 46_331]);
  await typeInto(page, 'B2', '=1+1');
  await then(['B2', '=1+1', 'none']);
  await typeInto(page, 'B2', '3');
  await then(['B2', 3, 2]);
  await clear(page, 'B2:C4');
  await then(['B2:C4', 'none', 'none']);
});

test('the figure that completes a report stamps today, once', async () => {
  const page = await openPage((await openWorkbench([copyOf(SAMPLE)])).address);
  await goTo(page, 'Sổ họp');
  // the one report of November without «Có mặt»; as if it had not been sent
  await clear(page, 'AL289');
  await expect.poll(() => boxText(page, 'AL289')).toBe('');
  await typeInto(page, 'Q289', '13');
  await expect.poll(() => boxText(page, 'AL289'), { timeout: 20_000 }).toBe('23/11/2026');
  // another day there stays, and a report that was complete before is not sent anew
  await typeInto(page, 'AL289', '20/11/2026');
  await typeInto(page, 'Q289', '12');
  await typeInto(page, 'S289', '2');
  expect(await boxText(page, 'AL289')).toBe('20/11/2026');
  await clear(page, 'AL289');
  await typeInto(page, 'Q289', '13');
  await page.waitForTimeout(1500);
  expect(await boxText(page, 'Q289')).toBe('13');
  expect(await boxText(page, 'AL289')).toBe('');
  expect(page.complaints).toEqual([]);
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { FakeServer } from './fake-server.ts';
import { withBrowser } from './suite.ts';

const open = withBrowser();
const items = (page: Page) => page.getByRole('listitem');

const opened = async (server = new FakeServer()) => {
  const all = await open({ server });
  await all.page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await items(all.page).first().waitFor();
  return all;
};

test('a press or Enter goes to the box and marks the finding', async () => {
  const { page, server } = await opened();
  await page
    .getByRole('button', { name: /dòng 284/ })
    .first()
    .click();
  await page.getByRole('status').getByText('Đã đến ô AH284').waitFor();
  expect(await page.locator('[aria-current="true"]').innerText()).toContain('dòng 284');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Đã đến ô AI286').waitFor();
  expect(server.asked.filter(one => one.name === 'jump').map(one => one.args)).toEqual([
    ['Sổ họp', 'AH284'],
    ['Sổ họp', 'AI286'],
  ]);
});

test('of several jumps while one is under way only the last is made', async () => {
  const { page, server } = await opened();
  server.hold('jump');
  for (const row of [280, 284, 286])
    await page
      .getByRole('button', { name: new RegExp(`dòng ${row}`) })
      .first()
      .click();
  server.release('jump');
  await page.getByText('Đã đến ô AI286').waitFor();
  expect(server.asked.filter(one => one.name === 'jump').map(one => one.args[1])).toEqual(['Q280', 'AI286']);
});

test('severity, unit, rule and words narrow the list; words find without accents', async () => {
  const { page } = await opened();
  await page.locator('#panel-check').getByRole('button', { name: /lỗi/ }).first().click();
  await page.getByText('4 trên 6 mục').waitFor();
  await page.getByLabel('Tìm trong kết quả').fill('truong thcs NGUYEN hue');
  await page.getByText('1 trên 6 mục').waitFor();
  await page.getByLabel('Tìm trong kết quả').fill('không có gì như vậy');
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.getByText('6 mục', { exact: true }).waitFor();
  await page.getByText('Lọc thêm').click();
  const unit = page.getByRole('combobox', { name: 'Chi bộ' });
  await unit.selectOption({ label: 'ET-06 Chi bộ thôn 6' });
  await page.getByText('1 trên 6 mục').waitFor();
  await unit.selectOption({ label: 'Tất cả' });
  await page.getByRole('combobox', { name: 'Loại lỗi' }).selectOption({ label: 'Tổng điểm không khớp' });
  await page.getByText('1 trên 6 mục').waitFor();
  expect(await items(page).first().innerText()).toContain('dòng 284');
});

test('grouped by rule, the gravest come first and name their unit', async () => {
  const { page } = await opened();
  await page.getByText('Lọc thêm').click();
  await page.getByRole('radio', { name: 'Loại lỗi' }).check();
  const headings = page.locator('h2.group');
  expect(await headings.first().innerText()).toContain('Có mặt, vắng không khớp');
  expect(await items(page).first().innerText()).toContain('ET-03 Chi bộ thôn 3');
});

test('one is mended once, told, fetched anew, the focus stays in its place, and can be taken back', async () => {
  const { page, server } = await opened();
  server.hold('applyFixes');
  const fix = page.getByRole('button', { name: 'Sửa Sổ họp, dòng 284, cột AH' });
  await fix.dblclick();
  expect(await fix.getAttribute('aria-busy')).toBe('true');
  server.release('applyFixes');
  await page.getByRole('status').getByText('Đã sửa 1 ô.').waitFor();
  await page.getByText('5 mục', { exact: true }).waitFor();
  await page.locator('.finding-main:focus').waitFor();
  // the second of six was mended: the one that is second now has the focus
  expect(await page.locator('.finding-main:focus').innerText()).toContain('dòng 286');
  expect(server.times('applyFixes')).toBe(1);
  expect(server.asked.find(one => one.name === 'applyFixes')?.args).toEqual([
    [{ code: 'score/sum-mismatch', sheet: 'Sổ họp', boxes: [{ box: 'AH284', old: 94, new: 96 }] }],
  ]);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('status').getByText('Đã hoàn tác 1 ô.').waitFor();
  await page.getByText('6 mục', { exact: true }).waitFor();
  expect(await page.locator('.finding-main:focus').innerText()).toContain('dòng 284');
});

test('all are mended after a look at old and new; Escape changes nothing and gives the focus back', async () => {
  const { page, server } = await opened();
  const all = page.getByRole('button', { name: 'Sửa tất cả 3 mục' });
  await all.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Sửa 3 mục' });
  expect((await dialog.locator('.fix-lines').allInnerTexts()).map(text => text.replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/AH284: 94 .*96/),
    expect.stringMatching(/AI286: Khá .*Tốt/),
    expect.stringMatching(/P291: 10\/12\/2026 .*10\/12/),
  ]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(server.times('applyFixes')).toBe(0);
  expect(await all.evaluate(element => element === document.activeElement)).toBe(true);
  await all.press('Enter');
  await dialog.getByRole('button', { name: 'Sửa 3 mục' }).click();
  await page.getByText('Đã sửa 3 ô.').waitFor();
  await page.getByText('3 mục', { exact: true }).waitFor();
  await page.locator('.finding-main:focus').waitFor();
});

test('fixes that were refused are told with their boxes', async () => {
  const { page } = await opened(
    new FakeServer({
      applyFixes: () => ({
        applied: 0,
        refused: [{ code: 'score/sum-mismatch', sheet: 'Sổ họp', box: 'AH284', reason: 'đã có người sửa' }],
        message: 'Không sửa ô nào.',
      }),
    }),
  );
  await page.getByRole('button', { name: /^Sửa Sổ họp, dòng 284/ }).click();
  await page.getByText('1 mục chưa sửa được').click();
  await page.getByText('«Sổ họp», ô AH284: đã có người sửa').waitFor();
  expect(await page.getByRole('button', { name: 'Hoàn tác' }).count()).toBe(0);
});

test('nothing found says what comes next', async () => {
  const server = new FakeServer();
  const { page } = await open({
    server: new FakeServer({ check: month => ({ ...server.calls.check(month), findings: [] }) }),
  });
  await page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await page.getByText('Không có lỗi nào. Có thể lập tổng hợp').waitFor();
});

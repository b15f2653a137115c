import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBack } from '../local/open.ts';
import { boxText, goTo, paste, select, type as typeInto } from './drive.ts';
import { copyOf, openPage, openWorkbench, SAMPLE } from './open.ts';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Hỏi tên', 'askName').addItem('Mở thanh bên', 'openSide').addToUi();
}
function askName() {
  const ui = SpreadsheetApp.getUi();
  const reply = ui.prompt('Tên', 'Tên <b>gì</b>?', ui.ButtonSet.OK_CANCEL);
  if (reply.getSelectedButton() !== ui.Button.OK) return;
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('C1').setValue(reply.getResponseText());
  SpreadsheetApp.getActiveSpreadsheet().toast('Chào ' + reply.getResponseText(), 'Xong');
}
function openSide() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Thanh bên'));
}
function double(n) { if (n < 0) throw new Error('Số âm'); return { twice: n * 2 }; }
function onEdit(e) {
  if (e.range.getColumn() === 1) e.range.getSheet().getRange(e.range.getRow(), 5).setValue('sửa ' + e.range.getA1Notation());
}
/** @customfunction */
function GAP_DOI(x) { return x * 2; }
`;

const SIDEBAR = `<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
</head><body><p id="out"></p><p id="reach"></p><script>
  const out = document.getElementById('out');
  google.script.run.withSuccessHandler((r, u) => { out.textContent += u + r.twice; })
    .withFailureHandler(e => { out.textContent += e.message; }).withUserObject('=').double(21);
  google.script.run.withFailureHandler((e, u) => { out.textContent += '|' + u + e.message; }).withUserObject('!').double(-1);
  let reach = '';
  try { reach = String(parent.document.title); } catch (e) { reach = 'refused'; }
  document.getElementById('reach').textContent = reach;
</script><button onclick="google.script.host.close()">Đóng</button></body></html>`;

const BLANK = { code: CODE, pages: { Sidebar: SIDEBAR } };

test('typing as in Vietnam reaches the host, calculates custom functions and fires onEdit', async () => {
  const workbench = await openWorkbench([copyOf(SAMPLE)], BLANK);
  const page = await openPage(workbench.address);
  await page.evaluate(() => window.workbench.api.getActiveWorkbook()?.create('Thử', 100, 10));
  await typeInto(page, 'A1', '21,5');
  await typeInto(page, 'B1', '=GAP_DOI(A1)');
  await expect.poll(() => boxText(page, 'B1')).toBe('43');
  await typeInto(page, 'A1', '5/11/2026');
  await expect.poll(() => boxText(page, 'A1')).toBe('05/11/2026');
  await expect.poll(() => boxText(page, 'E1')).toBe('sửa A1');
  await typeInto(page, 'D1', '=9/10');
  await expect.poll(() => boxText(page, 'D1')).toBe('0,9');
  await typeInto(page, 'D2', '=1/3*10');
  await expect.poll(() => boxText(page, 'D2')).toBe('3,333333333');
  await typeInto(page, 'A2', '4');
  await typeInto(page, 'B2', '=IF(A2>3;GAP_DOI(A2);0)');
  await expect.poll(() => boxText(page, 'B2')).toBe('8');
  const session = await workbench.session(1);
  expect(await session?.host.evaluate('Thử', '=A1')).toEqual([['2026-11-05']]);
  expect(page.complaints).toEqual([]);
});

test('pasted texts are read as typed ones, one or a whole block, with or without formats of another program', async () => {
  const workbench = await openWorkbench([copyOf(SAMPLE)], BLANK);
  const session = await workbench.session(1);
  const page = await openPage(workbench.address);
  await page.evaluate(() => window.workbench.api.getActiveWorkbook()?.create('Thử', 100, 10));
  await paste(page, 'B1', '5/11/2026');
  await page.keyboard.press('Control+z');
  await expect.poll(() => boxText(page, 'B1')).toBe('');
  await paste(page, 'B1', '5/11/2026');
  await paste(page, 'B2', '21,5');
  await paste(page, 'B3', '5/11/2026\t21,5\tthôn 1\r\n13/11/2026\t1.200\tTRUE\r\n');
  const excel = (text: string, format: string) => `<td class=xl65 style='mso-number-format:"${format}"'>${text}</td>`;
  await paste(
    page,
    'B5',
    '5/11/2026\t95,5\r\n',
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr>${excel('5/11/2026', 'Short Date')}<td>95,5</td></tr></table></body></html>`,
  );
  await expect
    .poll(() => session?.host.evaluate('Thử', '=B1:D5'))
    .toEqual([
      ['2026-11-05', '', ''],
      [21.5, '', ''],
      ['2026-11-05', 21.5, 'thôn 1'],
      ['2026-11-13', 1200, true],
      ['2026-11-05', 95.5, ''],
    ]);
  for (const box of ['B1', 'B3', 'B5']) expect(await boxText(page, box)).toBe('05/11/2026');
  expect(page.complaints).toEqual([]);
});

test('a menu entry asks, waits for the answer, writes, and tells; markup is text', async () => {
  const workbench = await openWorkbench([copyOf(SAMPLE)], BLANK);
  const page = await openPage(workbench.address);
  const other = await openPage(workbench.address);
  await page.getByRole('button', { name: 'Tiện ích mở rộng' }).click();
  await page.getByRole('menuitem', { name: 'Hỏi tên' }).click();
  await expect.poll(() => page.locator('dialog.ask p').textContent()).toBe('Tên <b>gì</b>?');
  const hostile = '<img src=x onerror=alert(1)>';
  await page.locator('dialog.ask input').fill(hostile);
  await page.getByRole('button', { name: 'OK' }).click();
  await expect.poll(() => page.locator('.toast span').textContent()).toBe(`Chào ${hostile}`);
  await expect.poll(() => boxText(page, 'C1')).toBe(hostile);
  // the other browser sees the box, not the toast
  await expect.poll(() => boxText(other, 'C1')).toBe(hostile);
  expect(await other.locator('.toast').count()).toBe(0);
  expect([...page.complaints, ...other.complaints]).toEqual([]);
});

test('the sidebar calls the script from its own origin, and is closed by itself', async () => {
  const workbench = await openWorkbench([copyOf(SAMPLE)], BLANK);
  const page = await openPage(workbench.address);
  await page.getByRole('button', { name: 'Tiện ích mở rộng' }).click();
  await page.getByRole('menuitem', { name: 'Mở thanh bên' }).click();
  const frame = page.frameLocator('#sidebar iframe');
  await expect.poll(() => frame.locator('#out').textContent()).toBe('=42|!Số âm');
  expect(await frame.locator('#reach').textContent()).toBe('refused');
  expect((await page.locator('#sidebar').boundingBox())?.width).toBe(301);
  expect(await page.locator('#sidebar h2').textContent()).toBe('Thanh bên');
  await frame.getByRole('button', { name: 'Đóng' }).click();
  await expect.poll(() => page.locator('#sidebar').isHidden()).toBe(true);
});

test('the add-on itself: each entry of its menu does what it says', async () => {
  const workbench = await openWorkbench([copyOf(SAMPLE)]);
  const page = await openPage(workbench.address);
  const choose = async (entry: string): Promise<void> => {
    await page.getByRole('button', { name: 'Tiện ích mở rộng' }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const told = (text: string) => page.locator('.toast', { hasText: text }).first().waitFor();
  const shownTab = () => page.evaluate(() => window.workbench.api.getActiveWorkbook()?.getActiveSheet().getSheetName());
  const ok = () => page.getByRole('button', { name: 'OK' }).click();

  await choose('Kiểm tra tháng');
  await ok();
  await expect.poll(shownTab).toBe('Kiểm tra 11-2026');
  await choose('Lập tổng hợp tháng');
  await ok();
  await expect.poll(shownTab).toBe('Tổng hợp 11-2026');
  await choose('Mở tháng mới');
  await ok();
  // 28 party cells of the roster, December has no row yet
  await told('Đã thêm 28 dòng của tháng 12/2026');
  expect(await shownTab()).toBe('Sổ họp');
  await choose('Tạo bảng mẫu');
  await told('Các trang mẫu đã có đủ');
  await choose('Hoàn tác lần sửa gần nhất');
  await told('Không có lần sửa nào để hoàn tác');
  await choose('Mở thanh bên');
  await page.frameLocator('#sidebar iframe').getByRole('tab', { name: 'Tháng này' }).waitFor();
  expect(page.complaints).toEqual([]);
});

test('a copy holds what was typed, and the file on disk does not change', async () => {
  const file = copyOf(SAMPLE);
  const before = readFileSync(file);
  const page = await openPage((await openWorkbench([file])).address);
  await goTo(page, 'Hướng dẫn');
  await typeInto(page, 'A12', 'đã sửa trong trình duyệt');
  await page.getByRole('button', { name: 'Tệp', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Tải bản sao' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('so-hop.xlsx');
  const copy = await readBack(readFileSync(await download.path()));
  expect(copy.getWorksheet('Hướng dẫn')?.getCell('A12').value).toBe('đã sửa trong trình duyệt');
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(await select(page, 'A12')).toBeUndefined();
});

import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { journalFile } from '../../local/workbench/journal.ts';
import { withParts } from '../support/with-parts.ts';
import { boxText, goTo, type as typeInto } from './drive.ts';
import { copyOf, openPage, openWorkbench, SAMPLE } from './open.ts';

test('the changes of a former run can be dropped', async () => {
  const file = copyOf(SAMPLE);
  const first = await openWorkbench([file]);
  const page = await openPage(first.address);
  await goTo(page, 'Hướng dẫn');
  await typeInto(page, 'A12', 'bỏ đi');
  await expect.poll(() => existsSync(journalFile(file))).toBe(true);
  await first.close();
  const second = await openWorkbench([file]);
  const again = await openPage(second.address);
  await again.getByRole('button', { name: 'Bỏ các thay đổi' }).click();
  await expect.poll(() => existsSync(journalFile(file))).toBe(false);
  await goTo(again, 'Hướng dẫn');
  expect(await boxText(again, 'A12')).toBe('');
});

test('a file that others changed meanwhile is not written over', async () => {
  const file = copyOf(SAMPLE);
  const { address } = await openWorkbench([file]);
  const page = await openPage(address);
  writeFileSync(file, 'something else');
  await page.getByRole('button', { name: 'Tệp', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Lưu vào tệp…' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect.poll(() => page.locator('dialog.ask').textContent(), { timeout: 20_000 }).toContain('chương trình khác');
  expect(readFileSync(file, 'utf8')).toBe('something else');
});

/** A copy of the sample with one change that was kept beside it and never saved. */
const leftUnsaved = async (): Promise<string> => {
  const file = copyOf(SAMPLE);
  const first = await openWorkbench([file]);
  const page = await openPage(first.address);
  await goTo(page, 'Hướng dẫn');
  await typeInto(page, 'A12', 'lần trước');
  await expect.poll(() => existsSync(journalFile(file))).toBe(true);
  await first.close();
  return file;
};

test('taking up a former run does not write over what another program did meanwhile', async () => {
  const file = await leftUnsaved();
  const others = readFileSync(new URL('../fixtures/workbooks/P4-bieu-bi-thu.xlsx', import.meta.url));
  writeFileSync(file, others);
  const { address } = await openWorkbench([file]);
  const page = await openPage(address);
  await page.getByRole('button', { name: 'Mở tiếp' }).click();
  // the tab is there once the workbook of the former run has come
  const reopened = async (): Promise<string | undefined> => {
    await goTo(page, 'Hướng dẫn');
    return boxText(page, 'A12');
  };
  await expect.poll(reopened).toBe('lần trước');
  await page.getByRole('button', { name: 'Tệp', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Lưu vào tệp…' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect.poll(() => page.locator('dialog.ask').textContent(), { timeout: 20_000 }).toContain('chương trình khác');
  expect(readFileSync(file).equals(others)).toBe(true);
});

test('until a former run is taken up or dropped no script runs, and what it left stays; one line of it that cannot be made again costs only itself', async () => {
  const file = await leftUnsaved();
  const unknown = {
    id: 'sheet.mutation.set-range-values',
    params: { unitId: 'none', subUnitId: 'none', cellValue: {} },
  };
  appendFileSync(journalFile(file), `${JSON.stringify({ mutation: unknown, at: 1 })}\n`);
  const left = readFileSync(journalFile(file));
  const { address } = await openWorkbench([file]);
  const page = await openPage(address);
  const answer = await page.evaluate(
    address =>
      new Promise<string>(resolve => {
        const socket = new WebSocket(`${address.replace('http', 'ws')}ws/1`);
        socket.onmessage = ({ data }) => {
          const message: { kind: string; error?: string } = JSON.parse(String(data));
          if (message.kind === 'state')
            socket.send('{"kind":"run","id":1,"name":"createTemplate","args":[],"at":null}');
          if (message.kind === 'failed') resolve(message.error ?? '');
        };
      }),
    address,
  );
  expect(answer).toBe('Hãy trả lời câu hỏi về các thay đổi của lần trước rồi làm lại.');
  expect(readFileSync(journalFile(file)).equals(left)).toBe(true);
  await page.getByRole('button', { name: 'Mở tiếp' }).click();
  await expect.poll(() => page.locator('.toast').textContent(), { timeout: 20_000 }).toContain('trừ 1 thay đổi');
  await goTo(page, 'Hướng dẫn');
  expect(await boxText(page, 'A12')).toBe('lần trước');
});

test('a file with charts is not written back into, and what it would lose is named', async () => {
  const file = copyOf(SAMPLE);
  const rich = withParts(readFileSync(file), ['xl/charts/chart1.xml', 'xl/vbaProject.bin']);
  writeFileSync(file, rich);
  const { address } = await openWorkbench([file]);
  const page = await openPage(address);
  await page.getByRole('button', { name: 'Tệp', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Lưu vào tệp…' }).click();
  await expect.poll(() => page.locator('dialog.ask').textContent()).toContain('biểu đồ, macro');
  // and the host refuses it too, whatever a page says
  const answer = page.evaluate(
    address =>
      new Promise<string>(resolve => {
        const socket = new WebSocket(`${address.replace('http', 'ws')}ws/1`);
        socket.onmessage = ({ data }) => {
          const message: { kind: string; error?: string } = JSON.parse(String(data));
          if (message.kind === 'state') socket.send('{"kind":"save","confirmed":true}');
          if (message.kind === 'saved') resolve(message.error ?? '');
        };
      }),
    address,
  );
  expect(await answer).toContain('sẽ mất: biểu đồ, macro');
  expect(readFileSync(file).equals(rich)).toBe(true);
});

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { journalFile } from '../../local/workbench/journal.ts';
import { readBack } from '../local/open.ts';
import { boxText, goTo, type as typeInto } from './drive.ts';
import { copyOf, openPage, SAMPLE } from './open.ts';
import { ended, start } from './program.ts';

test('after a crash the changes are offered, and are there again; a clean end after saving leaves nothing', async () => {
  const file = copyOf(SAMPLE);
  const before = readFileSync(file);
  const first = await start(file);
  const page = await openPage(first.address);
  await goTo(page, 'Hướng dẫn');
  await typeInto(page, 'A12', 'trước khi hỏng');
  await expect.poll(() => page.locator('#bar .state').textContent()).toContain('chưa lưu');
  const gone = ended(first.child);
  first.child.kill('SIGKILL');
  await gone;
  await expect.poll(() => page.locator('#notice').textContent()).toContain('Mất kết nối');
  await page.close();
  expect(existsSync(journalFile(file))).toBe(true);
  expect(readFileSync(file).equals(before)).toBe(true);

  const second = await start(file);
  const again = await openPage(second.address);
  await again.getByRole('button', { name: 'Mở tiếp' }).click();
  await goTo(again, 'Hướng dẫn');
  await expect.poll(() => boxText(again, 'A12'), { timeout: 20_000 }).toBe('trước khi hỏng');

  await again.getByRole('button', { name: 'Tệp', exact: true }).click();
  await again.getByRole('menuitem', { name: 'Lưu vào tệp…' }).click();
  await again.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect.poll(() => again.locator('.toast').textContent(), { timeout: 20_000 }).toContain('Đã lưu');
  const saved = await readBack(readFileSync(file));
  expect(saved.getWorksheet('Hướng dẫn')?.getCell('A12').value).toBe('trước khi hỏng');
  const stopped = ended(second.child);
  second.child.kill('SIGINT');
  expect(await stopped).toBe(0);
  expect(existsSync(journalFile(file))).toBe(false);
});

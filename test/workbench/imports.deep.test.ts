import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workbookBytes } from '../local/open.ts';
import { boxText, goTo, select, type as typeInto } from './drive.ts';
import { openPage, openWorkbench } from './open.ts';

test('an import is allowed by a click, shows what the other file holds, and follows its changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-chi-bo-'));
  const [parent, source] = [join(folder, 'cấp trên.xlsx'), join(folder, 'xã A.xlsx')];
  writeFileSync(
    parent,
    await workbookBytes(made => {
      made.addWorksheet('Nguồn').getCell('A1').value = { formula: 'IMPORTRANGE("xã A.xlsx","Xuất!A1:B1")' };
    }),
  );
  writeFileSync(source, await workbookBytes(made => void made.addWorksheet('Xuất').addRow(['xã A', 12])));
  const workbench = await openWorkbench([parent, source]);
  const page = await openPage(workbench.address);
  await goTo(page, 'Nguồn');
  await expect.poll(() => boxText(page, 'A1')).toBe('#REF!');
  await select(page, 'B3');
  const offer = page.locator('#access');
  expect(await offer.isVisible()).toBe(false);
  await select(page, 'A1');
  await offer.getByRole('button', { name: 'Cho phép truy cập' }).click();
  await expect.poll(() => boxText(page, 'A1')).toBe('xã A');
  expect(await boxText(page, 'B1')).toBe('12');
  expect(await offer.isVisible()).toBe(false);

  const other = await openPage(`${workbench.address}so/2`);
  await goTo(other, 'Xuất');
  await typeInto(other, 'B1', '13');
  await expect.poll(() => boxText(page, 'B1')).toBe('13');
  expect(page.complaints).toEqual([]);
});

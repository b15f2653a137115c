import { expect, test } from 'vitest';
import { valueOfAnswer } from '../support/bundle.ts';
import { byHand, communeFile, open } from './stand.ts';

const COMMUNE = { code: 'XA', name: 'Đảng ủy xã A', meetings: [['Chi bộ thôn 1', '11/2026', 20, 18, 92]] } as const;
const TODAY = '2026-11-23';

const openCommune = async () => open({ workbook: await communeFile(COMMUNE), today: TODAY });
const addTab = (title: string, rows: readonly (readonly string[])[]): string =>
  `const rows = ${JSON.stringify(rows)}; book.insertSheet(${JSON.stringify(title)}).getRange(1, 1, rows.length, rows[0].length).setValues(rows);`;

test('a commune with a list of documents publishes', async () => {
  const host = await openCommune();
  await byHand(
    host,
    addTab('Văn bản', [
      ['Mã', 'Tên', 'Link'],
      ['HD42', 'Hướng dẫn', 'https://example.org/42'],
    ]),
  );
  expect(valueOfAnswer(await host.run('publishYear', [2026]))).toMatchObject({ published: ['2026-11'] });
});

test('a file with meetings of its own and units below is asked which it publishes', async () => {
  const host = await openCommune();
  await byHand(
    host,
    addTab('Đơn vị', [
      ['Mã', 'Tên', 'Liên kết'],
      ['XB', 'Xã B', 'xa-b.xlsx'],
    ]),
  );
  const answer = await host.run('publishYear', [2026]);
  expect(answer).toMatchObject({
    ok: false,
    fault: { message: expect.stringContaining('không biết công bố số liệu của cấp nào') },
  });
});

test('the published tab has the title that the level above imports, whatever it was called in between', async () => {
  const host = await openCommune();
  valueOfAnswer(await host.run('publishYear', [2026]));
  await byHand(host, "book.getSheetByName('Xuất 2026').setName('Xuất cũ');");
  expect(valueOfAnswer(await host.run('publishYear', [2026]))).toMatchObject({ sheet: 'Xuất 2026' });
  expect(await host.read('Xuất 2026!C12')).toEqual([['Đảng ủy xã A']]);
  expect(await host.read('Xuất cũ!A1')).toBe(null);
});

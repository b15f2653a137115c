import { expect, test } from 'vitest';
import { addressOf, type ImportSource } from '../../local/engine/imports.ts';
import type { BoxValue } from '../../local/protocol/protocol.ts';
import { openScript, workbookBytes } from './open.ts';

const LINK = 'https://docs.google.com/spreadsheets/d/abcdefghijkl/edit#gid=0';

const parent = (link = LINK): Promise<Uint8Array> =>
  workbookBytes(made => {
    const tab = made.addWorksheet('Nguồn');
    tab.getCell('A1').value = { formula: `IMPORTRANGE("${link}","Xuất!A1:B2")` };
    tab.getCell('D1').value = { formula: 'COUNTA(A1:B2)' };
  });

const sourceOf = (values: () => BoxValue[][] | null): ImportSource => ({
  read: range => Promise.resolve(range === 'Xuất!A1:B2' ? values() : null),
});

test('a link is known by the key in it, whatever stands around it', () => {
  expect(addressOf(LINK)).toBe('abcdefghijkl');
  expect(addressOf('https://docs.google.com/spreadsheets/d/abcdefghijkl')).toBe('abcdefghijkl');
  expect(addressOf(' abcdefghijkl ')).toBe('abcdefghijkl');
  expect(addressOf('xa-a.xlsx')).toBe('xa-a.xlsx');
});

test('an import is #REF! until it is allowed, then loading, then the values; a change is read when told', async () => {
  let values: BoxValue[][] = [
    ['Mã', 'a'],
    [{ serial: 46349 }, 2.5],
  ];
  let arrive = (): void => undefined;
  const arrived = new Promise<void>(resolve => {
    arrive = resolve;
  });
  const source = sourceOf(() => values);
  const host = await openScript('', {
    workbook: await parent(),
    sources: address => (address === 'abcdefghijkl' ? { read: range => arrived.then(() => source.read(range)) } : null),
  });
  const seen = () => host.read('Nguồn!A1:B2');
  const place = { sheet: '0', row: 0, column: 0 };
  expect(await seen()).toEqual([
    ['#REF!', ''],
    ['', ''],
  ]);
  expect(host.imports.unallowed(place)).toBe('abcdefghijkl');
  expect(host.imports.unallowed({ sheet: '0', row: 0, column: 3 })).toBe(null);

  host.imports.allow(LINK);
  expect(await seen()).toEqual([
    ['Loading...', ''],
    ['', ''],
  ]);
  expect(host.imports.unallowed(place)).toBe(null);
  arrive();
  await host.imports.settled();
  expect(await seen()).toEqual(values);
  expect(await host.read('Nguồn!D1')).toEqual([[4]]);

  values = [
    ['Mã', 'b'],
    ['', ''],
  ];
  expect(await seen()).toEqual([
    ['Mã', 'a'],
    [{ serial: 46349 }, 2.5],
  ]);
  host.imports.refresh(LINK);
  await host.imports.settled();
  expect(await seen()).toEqual(values);
});

test('no such spreadsheet, no such tab, too large: all of them #REF!', async () => {
  const sources = new Map<string, ImportSource>([
    ['tab-gone', sourceOf(() => null)],
    ['breaks', { read: () => Promise.reject(new Error('gone')) }],
    // 2 × 6 million letters are past 10 MB
    [
      'too-large',
      sourceOf(() => [
        ['x'.repeat(6_000_000), 'x'.repeat(6_000_000)],
        ['', ''],
      ]),
    ],
  ]);
  for (const link of ['nowhere', 'tab-gone', 'breaks', 'too-large']) {
    const host = await openScript('', {
      workbook: await parent(link),
      sources: address => sources.get(address) ?? null,
    });
    host.imports.allow(link);
    await host.imports.settled();
    expect([link, await host.read('Nguồn!A1')]).toEqual([link, [['#REF!']]]);
  }
});

test('a host is a source for others, and an import that nobody asks for keeps what the file brought', async () => {
  const source = await openScript('', {
    workbook: await workbookBytes(made => {
      const tab = made.addWorksheet('Xuất');
      tab.addRow(['a', true]);
      tab.addRow([1.5, new Date(Date.UTC(2026, 10, 23))]);
      tab.getCell('B2').numFmt = 'dd/mm/yyyy';
    }),
  });
  expect(await source.read('Xuất!A1:B2')).toEqual([
    ['a', true],
    [1.5, { serial: 46349 }],
  ]);
  expect(await source.read('A2')).toEqual([[1.5]]);
  expect(await source.read('Không có!A1:B2')).toBe(null);
  expect(await source.read('Xuất!?')).toBe(null);
  const kept = await openScript('', {
    workbook: await workbookBytes(made => {
      made.addWorksheet('Nguồn').getCell('A1').value = { formula: 'IMPORTRANGE("x","y")', result: 'giữ lại' };
    }),
  });
  expect(await kept.read('Nguồn!A1')).toEqual([['giữ lại']]);
});

test('two workbooks open at once have formulas of the same words, each its own figures, script and grants', async () => {
  const file = (figure: number) =>
    workbookBytes(made => {
      const tab = made.addWorksheet('Nguồn');
      tab.addRows([[figure], [figure]]);
      tab.getCell('B1').value = { formula: 'SUM(A1:A2)+THEM(A1)' };
      tab.getCell('C1').value = { formula: 'IMPORTRANGE("xa-a.xlsx","Xuất!A1:B2")' };
    });
  const script = (figure: number): string => `/** @customfunction */\nfunction THEM(box) { return box + ${figure}; }`;
  const sources = () => sourceOf(() => [['Mã', 'a']]);
  const one = await openScript(script(100), { workbook: await file(1), sources, allowed: new Set(['xa-a.xlsx']) });
  await one.imports.settled();
  const other = await openScript(script(200), { workbook: await file(2), sources });
  await other.imports.settled();
  // 1 + 1 + (1 + 100), 2 + 2 + (2 + 200)
  expect(await one.read('Nguồn!B1:C1')).toEqual([[103, 'Mã']]);
  expect(await other.read('Nguồn!B1:C1')).toEqual([[206, '#REF!']]);
});

import { expect, test } from 'vitest';
import type { Host } from '../../local/host.ts';
import { openScript, workbookBytes } from './open.ts';

/** The moment when a calculation has read its formulas and has not written their results yet. */
const underWay = async (host: Host): Promise<{ done: Promise<void> }> => {
  const done = host.calculated();
  // Runs when every promise already kept has been followed up, and before anything that waits for a turn of its own, as calculation does.
  await new Promise<void>(resolve => process.nextTick(() => resolve()));
  return { done };
};

const write = (host: Host, cellValue: object): void =>
  host.live.apply([
    { id: 'sheet.mutation.set-range-values', params: { unitId: 'workbook', subUnitId: tabOf(host), cellValue } },
  ]);
const tabOf = (host: Host): string => host.live.state().snapshot.sheetOrder[0] ?? '';

const formula = (f: string) => ({ f, v: null, si: null, p: null });
const text = (v: string) => ({ v, t: 1, f: null, si: null, p: null });

/** A sheet whose box A1 holds a formula that is being calculated. */
const openCalculating = async (f: string, code = ''): Promise<{ host: Host; done: Promise<void> }> => {
  const host = await openScript(code);
  await host.calculated();
  write(host, { 0: { 0: formula(f) } });
  return { host, ...(await underWay(host)) };
};

const column = async (host: Host): Promise<unknown[]> => (await host.read('Trang tính1!A1:A4'))?.flat() ?? [];

test('a result that comes after its box became text leaves the text', async () => {
  const { host, done } = await openCalculating('=F10*2');
  write(host, { 0: { 0: text('- nhắc lại') } });
  await done;
  expect(await column(host)).toEqual(['- nhắc lại', '', '', '']);
});

test("so does a custom function's, and a blanked box stays blank", async () => {
  const code = '/** @customfunction */\nfunction HAI() { return 2; }';
  const { host, done } = await openCalculating('=HAI()', code);
  write(host, { 0: { 0: text('ghi chú') } });
  await done;
  expect(await column(host)).toEqual(['ghi chú', '', '', '']);

  write(host, { 0: { 0: formula('=HAI()') } });
  const again = await underWay(host);
  write(host, { 0: { 0: { v: null, f: null, si: null, p: null } } });
  await again.done;
  expect(await column(host)).toEqual(['', '', '', '']);
});

test('what another formula asked for is never shown in place of the new result', async () => {
  const { host, done } = await openCalculating('=1+1');
  write(host, { 0: { 0: formula('=2+3') } });
  const seen: unknown[] = [];
  host.live.watch(event => {
    if (event.kind === 'result') seen.push(host.live.box(tabOf(host), 0, 0));
  });
  await done;
  expect(await column(host)).toEqual([5, '', '', '']);
  expect(seen).not.toContain(2);
});

test('a block spilled by a formula that is gone leaves nothing behind', async () => {
  const { host, done } = await openCalculating('=SEQUENCE(3)');
  write(host, { 0: { 0: text('thôi') } });
  await done;
  expect(await column(host)).toEqual(['thôi', '', '', '']);
});

test('a text typed where a formula is about to spill stays, and the formula says that there is no room', async () => {
  const { host, done } = await openCalculating('=SEQUENCE(3)');
  write(host, { 1: { 0: text('của tôi') } });
  await done;
  expect(await column(host)).toEqual(['#REF!', 'của tôi', '', '']);
});

test('a result follows its formula when a row comes in above it, and nothing is written where it was', async () => {
  const { host, done } = await openCalculating('=1+1');
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 25 };
  host.live.apply([
    { id: 'sheet.mutation.insert-row', params: { unitId: 'workbook', subUnitId: tabOf(host), range, rowInfo: null } },
  ]);
  await done;
  expect(await column(host)).toEqual(['', 2, '', '']);
});

test('the results of the other tabs are written when a tab goes meanwhile', async () => {
  const host = await openScript('', {
    workbook: await workbookBytes(book => {
      book.addWorksheet('Một');
      book.addWorksheet('Hai');
      book.addWorksheet('Ba');
    }),
  });
  await host.calculated();
  const unitId = 'workbook';
  const [one = '', two = '', three = ''] = host.live.state().snapshot.sheetOrder;
  for (const subUnitId of [one, two, three])
    host.live.apply([
      {
        id: 'sheet.mutation.set-range-values',
        params: { unitId, subUnitId, cellValue: { 0: { 0: formula('=1+1') } } },
      },
    ]);
  const { done } = await underWay(host);
  host.live.apply([{ id: 'sheet.mutation.remove-sheet', params: { unitId, subUnitId: one } }]);
  await done;
  expect([await host.read('Hai!A1'), await host.read('Ba!A1')]).toEqual([[[2]], [[2]]]);
});

test('a calculation begun anew because of a change during it is waited for to its end', async () => {
  // busy for longer than the engine waits for more changes; what rests on a spilled block is calculated in a turn of its own, and in between the engine begins anew
  const code = `/** @customfunction */
function CHAM() { let sum = 0; for (let i = 0; i < 3e8; i++) sum += i % 7; return [[1], [sum > 0 ? 2 : 0]]; }`;
  const host = await openScript(code);
  await host.calculated();
  write(host, { 0: { 0: formula('=CHAM()'), 1: formula('=A2*10'), 2: formula('=B1+1') } });
  const { done } = await underWay(host);
  write(host, { 0: { 2: text('ghi chú'), 3: formula('=B1*2') } });
  await done;
  expect([0, 1, 2, 3].map(at => host.live.box(tabOf(host), 0, at))).toEqual([1, 20, 'ghi chú', 40]);
});

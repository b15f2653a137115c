import { expect, test } from 'vitest';
import { workbookBytes } from '../local/open.ts';
import { openBundle, valueOfAnswer } from '../support/bundle.ts';

/** A book of so many units, each with one sound row of November, and a roster. */
const bookOf = (units: number): Promise<Uint8Array> =>
  workbookBytes(book => {
    const roster = book.addWorksheet('Chi bộ');
    roster.addRow(['Mã', 'Tên', 'Số đảng viên']);
    const meetings = book.addWorksheet('Sổ họp');
    meetings.addRow([
      'Mã chi bộ',
      'Tên chi bộ',
      'Tháng',
      'Tổng số ĐV',
      'Có mặt',
      'Vắng có lý do',
      'Vắng không lý do',
      'Tổng điểm tự chấm',
      'Ghi chú',
    ]);
    for (let i = 1; i <= units; i++) {
      roster.addRow([`C${i}`, `Chi bộ thôn ${i}`, 12]);
      meetings.addRow([`C${i}`, `Chi bộ thôn ${i}`, '11/2026', 12, 11, 1, 0, 90, '- ghi chú']);
    }
  });

const TABS = 2;

test('a summary costs at most tabs + 6 reads and 40 writes, the same for 28 rows and for 2,800', async () => {
  const small = await openBundle({ workbook: await bookOf(28) });
  const large = await openBundle({ workbook: await bookOf(2800) });
  for (const [host, units] of [
    [small, 28],
    [large, 2800],
  ] as const) {
    const { summary } = valueOfAnswer<{ summary: { reported: number } }>(await host.run('summarizeMonth', ['2026-11']));
    expect(summary.reported).toBe(units);
    expect(host.calls().reads).toBeLessThanOrEqual(TABS + 6);
    expect(host.calls().writes).toBeLessThanOrEqual(40);
  }
  expect(small.calls()).toEqual(large.calls());

  // the second run finds the tab, which is one more to read
  await small.run('summarizeMonth', ['2026-11']);
  expect(small.calls().reads).toBeLessThanOrEqual(TABS + 1 + 6);
  expect(small.calls().writes).toBeLessThanOrEqual(40);
});

test('a check writes nothing', async () => {
  const host = await openBundle({ workbook: await bookOf(28) });
  await host.run('checkMonth', ['2026-11']);
  expect(host.calls()).toEqual({ reads: TABS + 1, writes: 0 });
});

test('a service that breaks at any call leaves a plain sentence, and the next run mends the tab', async () => {
  const workbook = await bookOf(3);
  const sound = await openBundle({ workbook });
  await sound.run('summarizeMonth', ['2026-11']);
  const { reads, writes } = sound.calls();
  const wanted = await sound.evaluate('Tổng hợp 11-2026', "=OFFSET('Tổng hợp 11-2026'!A1;0;0;40;17)");
  for (let call = 1; call <= reads + writes; call += 3) {
    const host = await openBundle({ workbook });
    host.failAt(call);
    expect(await host.run('summarizeMonth', ['2026-11'])).toEqual({
      ok: false,
      fault: {
        code: 'service',
        message: 'Bảng tính đang bận hoặc mạng chập chờn nên chưa làm xong. Hãy đợi một phút rồi làm lại.',
      },
    });
    host.failAt(null);
    expect(await host.run('summarizeMonth', ['2026-11'])).toMatchObject({ ok: true });
    expect(await host.evaluate('Tổng hợp 11-2026', "=OFFSET('Tổng hợp 11-2026'!A1;0;0;40;17)")).toEqual(wanted);
  }
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBundle, valueOfAnswer } from '../support/bundle.ts';

test("the formula shown in docs/command-line.md gives the figures of the sample's summary", async () => {
  const shown = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
  const [, sheet = '', formula = ''] =
    /eval samples\/xa-ea-trul-2026\.xlsx '([^']+)' "(.+)" \[--json\]/.exec(shown) ?? [];
  const host = await openBundle({
    workbook: new Uint8Array(readFileSync(new URL('../../samples/xa-ea-trul-2026.xlsx', import.meta.url))),
  });
  const figures = Object.fromEntries(await host.evaluate(sheet, formula.replaceAll('\\"', '"'))) as Record<
    string,
    unknown
  >;
  const { summary } = valueOfAnswer<{ summary: { reported: number; onTime: number; attendance: { due: number } } }>(
    await host.run('summarizeMonth', ['2026-11']),
  );
  expect(figures).toMatchObject({
    'Đã báo cáo': summary.reported,
    'Báo cáo đúng hạn': summary.onTime,
    'Phải dự': summary.attendance.due,
  });
  expect([summary.reported, summary.onTime]).toEqual([25, 24]);
});

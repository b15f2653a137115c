import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import { checkMonth } from '../../src/core/judge/check-month.ts';
import { judgeBook } from '../../src/core/judge/judge.ts';
import { reportOf } from '../../src/core/summary/report.ts';
import { summarise } from '../../src/core/summary/summary.ts';
import { expectToAddUp } from '../support/add-up.ts';
import { type Expected, WORKBOOKS } from '../support/expected.ts';
import { readWorkbook } from '../support/read-workbook.ts';

// The warnings that the workbooks' README looks for
const LOOKED_FOR = new Set([
  'row/rate-mismatch',
  'row/outside-window',
  'row/too-short',
  'row/notice-late',
  'row/thematic-alone',
  'roster/members-differ',
  'cell/personal-data',
  'score/above-evidence',
]);

const place = ({ sheet, row, code }: { sheet: string; row: number | null; code: string }): string =>
  `${sheet}!${row} ${code}`;

describe.each(WORKBOOKS)('%s', name => {
  const expected = JSON.parse(
    readFileSync(new URL(`../fixtures/workbooks/${name}.expected.json`, import.meta.url), 'utf8'),
  ) as Expected;

  test.each([expected, ...(expected.more ?? [])].map(month => [month.month, month] as const))(
    '%s',
    async (month, { summary, check }) => {
      const book = readBook(sortTabs(await readWorkbook(name), false));
      const judged = checkMonth(judgeBook(book, { y: 2026, m: 11, d: 23 }), month);

      const errors = judged.findings.filter(finding => finding.severity === 'error').map(place);
      expect(errors.sort()).toEqual(check.errors.map(place).sort());

      const wanted = check.warnings.map(place);
      expect(judged.findings.map(place)).toEqual(expect.arrayContaining(wanted));
      const clean = new Set(check.noWarnings.map(({ sheet, row }) => `${sheet}!${row}`));
      expect(
        judged.findings.filter(({ sheet, row, code }) => clean.has(`${sheet}!${row}`) && LOOKED_FOR.has(code)),
      ).toEqual([]);

      const { rows, sheet, units, ...figures } = reportOf(summarise(judged, book.settings), null);
      expect({ ...figures, units: undefined }).toEqual({ month, onTime: null, ...summary, units: undefined });
      expect(sheet).toBeNull();
      expect(units.map(({ rate, code, ...unit }) => (code === null ? unit : { code, ...unit }))).toEqual(summary.units);
      for (const { rate, present, due } of units)
        expect(rate).toBe(present === null || due === null ? null : present / due);

      expectToAddUp(rows);
    },
  );
});

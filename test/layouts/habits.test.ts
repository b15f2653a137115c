import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allLooks, communes, HARD_HABITS, PLAIN } from './model.ts';
import { LAYOUTS, lay, skipped, summaries, TAILS } from './summaries.ts';

describe.each(LAYOUTS)('%s', (_, render) => {
  test.each(Object.entries(HARD_HABITS))('%s change nothing', (_habit, looksOf) => {
    fc.assert(
      fc.property(communes, looksOf, (commune, looks) => {
        const sheets = render(commune);
        expect(summaries(lay(sheets, looks))).toEqual(summaries(lay(sheets, PLAIN)));
      }),
      { numRuns: 40 },
    );
  });

  test('all habits at once change nothing', () => {
    fc.assert(
      fc.property(communes, allLooks, (commune, looks) => {
        const sheets = render(commune);
        expect(summaries(lay(sheets, looks))).toEqual(summaries(lay(sheets, PLAIN)));
      }),
      { numRuns: 100 },
    );
  });

  test.each(TAILS)('%s below changes nothing but the rows passed over', (_kind, row) => {
    fc.assert(
      fc.property(communes, allLooks, (commune, looks) => {
        const sheets = render(commune);
        const before = lay(sheets, { ...looks, blankRows: [] });
        const after = lay(sheets, { ...looks, blankRows: [] }, [row]);
        expect(summaries(after)).toEqual(summaries(before));
        expect(skipped(after)).toEqual(skipped(before).map(count => count + 1));
      }),
      { numRuns: 40 },
    );
  });
});

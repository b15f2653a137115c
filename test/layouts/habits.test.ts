import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../support/deep.ts';
import { allLooks, HARD_HABITS } from './model.ts';
import { LAYOUTS, lay, plainly, SOME_COMMUNES, summaries, summariesAndSkipped, TAILS } from './summaries.ts';

describe.each(LAYOUTS)('%s', (_, render) => {
  const plain = plainly(render);

  test.each(Object.entries(HARD_HABITS))('%s change nothing', (_habit, looksOf) => {
    fc.assert(
      fc.property(SOME_COMMUNES, looksOf, (commune, looks) => {
        const { sheets, summaries: before } = plain(commune);
        expect(summaries(lay(sheets, looks))).toEqual(before);
      }),
      runs(40),
    );
  });

  test('all habits at once change nothing', () => {
    fc.assert(
      fc.property(SOME_COMMUNES, allLooks, (commune, looks) => {
        const { sheets, summaries: before } = plain(commune);
        expect(summaries(lay(sheets, looks))).toEqual(before);
      }),
      runs(200),
    );
  });

  test.each(TAILS)('%s below changes nothing but the rows passed over', (_kind, row) => {
    fc.assert(
      fc.property(SOME_COMMUNES, allLooks, (commune, looks) => {
        const { sheets } = plain(commune);
        const before = summariesAndSkipped(lay(sheets, { ...looks, blankRows: [] }));
        const after = summariesAndSkipped(lay(sheets, { ...looks, blankRows: [] }, [row]));
        expect(after.summaries).toEqual(before.summaries);
        expect(after.skipped).toEqual(before.skipped.map(count => count + 1));
      }),
      runs(40),
    );
  });
});

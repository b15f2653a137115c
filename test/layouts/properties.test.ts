import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../support/deep.ts';
import { outcomesOf } from '../support/layout-fixture.ts';
import { communes, HABITS, MODEL_MONTHS, PLAIN } from './model.ts';
import { LAYOUTS, lay, plainly, SOME_COMMUNES, summaries, summariesAndSkipped, TAILS } from './summaries.ts';

describe.each(LAYOUTS)('%s', (_, render) => {
  const plain = plainly(render);

  test('the figures are those of the model', () => {
    fc.assert(
      fc.property(communes, commune => {
        outcomesOf(lay(render(commune), PLAIN), MODEL_MONTHS).forEach(({ report, errors }, i) => {
          const rows = commune.meetings.filter(meeting => meeting.month === 10 + i);
          const held = rows.filter(({ state }) => state === 'reported');
          const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
          expect(errors).toEqual([]);
          expect(report.expected).toBe(rows.length);
          expect(report.reported).toBe(held.length);
          expect(report.didNotMeet).toBe(rows.filter(({ state }) => state === 'did-not-meet').length);
          expect(report.attendance.due).toBe(sum(held.map(row => row.members - row.exempt)));
          expect(report.attendance.present).toBe(
            sum(held.map(row => row.members - row.exempt - row.excused - row.unexcused)),
          );
          expect(report.score.count).toBe(held.length);
          expect(report.score.mean).toBeCloseTo(sum(held.map(row => row.score / 2)) / held.length, 9);
          expect(report.grades.good).toBe(held.filter(row => row.score >= 180).length);
          expect(report.grades.poor).toBe(held.filter(row => row.score < 100).length);
        });
      }),
      runs(100),
    );
  });

  test.each(Object.entries(HABITS))('%s change nothing', (_habit, looksOf) => {
    fc.assert(
      fc.property(SOME_COMMUNES, looksOf, (commune, looks) => {
        const { sheets, summaries: before } = plain(commune);
        expect(summaries(lay(sheets, looks))).toEqual(before);
      }),
      runs(40),
    );
  });

  test.each(TAILS)('%s below changes nothing but the rows passed over', (_kind, row) => {
    fc.assert(
      fc.property(SOME_COMMUNES, commune => {
        const before = plain(commune);
        const after = summariesAndSkipped(lay(before.sheets, PLAIN, [row]));
        expect(after.summaries).toEqual(before.summaries);
        expect(after.skipped).toEqual(before.skipped.map(count => count + 1));
      }),
      runs(40),
    );
  });
});

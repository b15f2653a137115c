import { describe, expect, test } from 'vitest';
import { compare, monthsBefore, monthsYearAgo, ranksOf } from '../../../src/core/level/compare.ts';
import { rollUp } from '../../../src/core/level/roll-up.ts';
import { blocks, CU_KTY, cuKty, HOA_SON, hoaSon, month, published, source } from '../../support/level.ts';

const ranked = (by: 'rate' | 'mean' | 'reporting', ...all: readonly ReturnType<typeof month>[]) =>
  ranksOf(
    rollUp(blocks(...all.map((one, i) => source(`X${i}`, '', published(`X${i}`, '', { 11: one })))), ['2026-11']).units,
    by,
  );
const rate = (present: number, due: number) => month({ expected: 5, reported: 5, due, present });
const mean = (scoreSum: number, scores: number) =>
  month({ expected: 6, reported: 6, scores, scoreSum, scoreMin: 0, scoreMax: 100 });

describe('ranks', () => {
  test('the highest first, equal ones share a rank, and who has no figure has none', () => {
    // 0,9 · 0,95 · – · 0,9 · 0,5
    expect(ranked('rate', rate(18, 20), rate(19, 20), mean(90, 1), rate(9, 10), rate(5, 10))).toEqual([
      2,
      1,
      null,
      2,
      4,
    ]);
  });
  test('by mean score: 100/3 and 200/6 are equal, whatever their last digits', () => {
    expect(ranked('mean', mean(100, 3), mean(200, 6), mean(33.4, 1))).toEqual([2, 2, 1]);
    // 3,35 three times, of sums that have tenths and that have not
    expect(ranked('mean', mean(10.05, 3), mean(20.1, 6), mean(3.35, 1))).toEqual([1, 1, 1]);
  });
  test('by reporting rate', () => {
    const reporting = (reported: number, expected: number) => month({ reported, expected });
    expect(ranked('reporting', reporting(3, 4), reporting(4, 4), reporting(0, 0))).toEqual([2, 1, null]);
  });
  test('a unit that does not count has no rank', () => {
    const { units } = rollUp(blocks(hoaSon(), cuKty({ 9: CU_KTY })), ['2026-11']);
    expect(ranksOf(units, 'rate')).toEqual([1, null]);
  });
});

test('periods of the same length before, and a year ago', () => {
  expect(monthsBefore(['2026-11'])).toEqual(['2026-10']);
  expect(monthsBefore(['2026-01', '2026-02', '2026-03'])).toEqual(['2025-10', '2025-11', '2025-12']);
  expect(monthsYearAgo(['2026-01', '2026-02'])).toEqual(['2025-01', '2025-02']);
});

describe('what changed', () => {
  const october = month({
    expected: 4,
    reported: 4,
    due: 50,
    present: 40,
    scores: 1,
    scoreSum: 90.5,
    scoreMin: 90.5,
    scoreMax: 90.5,
  });
  const sources = [hoaSon({ 10: october, 11: HOA_SON }), cuKty()];
  const over = (...months: readonly string[]) => rollUp(blocks(...sources), months);

  test('in points; null where either period lacks it', () => {
    const { units, months, both, total } = compare(over('2026-11'), over('2026-10'));
    expect(months).toEqual(['2026-10']);
    // 36/40 − 40/50 = 90 % − 80 %; 270,5/3 − 90,5 = 90,1666… − 90,5
    expect(units).toEqual([
      { rate: 10, mean: -0.333333333 },
      { rate: null, mean: null },
    ]);
    // the total is held against that of the same units
    expect([both, total]).toEqual([1, { rate: 10, mean: -0.333333333 }]);
  });
  test('units are found by code or name, not by their place', () => {
    const before = rollUp(blocks(cuKty(), hoaSon()), ['2026-11']);
    const { units, both } = compare(over('2026-11'), before);
    expect(both).toBe(2);
    expect(units).toEqual([
      { rate: 0, mean: 0 },
      { rate: 0, mean: 0 },
    ]);
  });
  test('nothing to compare with', () => {
    const { units, both, total } = compare(over('2026-11'), rollUp([], ['2025-11']));
    expect([both, total, units[0]]).toEqual([0, { rate: null, mean: null }, { rate: null, mean: null }]);
  });
});

import { expect, test } from 'vitest';
import { canApply, uncoveredAndDoubled } from '../../../src/core/rubric/band-check.ts';
import { type Band, readBands, type Source } from '../../../src/core/rubric/bands.ts';

const bands = (text: string, source: Source): Band[] =>
  readBands(text, source, 100, false).flatMap(band => ('why' in band ? [] : [band]));
const gaps = (text: string, source: Source) =>
  uncoveredAndDoubled(source, bands(text, source)).gaps.map(gap => gap.text);
const overlaps = (text: string, source: Source) => uncoveredAndDoubled(source, bands(text, source)).overlaps;

test('bands that meet leave nothing', () => {
  const text = 'từ 90%: 5; từ 75% đến dưới 90%: 4; dưới 75%: 1';
  expect(uncoveredAndDoubled('rate', bands(text, 'rate'))).toEqual({ gaps: [], overlaps: [] });
});

test.each<[string, Source, string[]]>([
  // the ward's speakers: nobody says what exactly half gives
  ['trên 50%: 5; từ 40% đến dưới 50%: 4; dưới 40%: 2', 'speakers', ['đúng 50%']],
  ['từ 90%: 5; dưới 75%: 1', 'rate', ['từ 75% đến dưới 90%']],
  ['từ 75% đến dưới 90%: 4', 'rate', ['dưới 75%', 'từ 90%']],
  ['trên 75% đến dưới 90%: 4; từ 90%: 5', 'rate', ['từ 0% đến 75%']],
  // minutes are whole: nothing lies between 89 and 90
  ['từ 90: 5; từ 60 đến 89: 4; dưới 60: 1', 'minutes', []],
  ['từ 90: 5; từ 60 đến 87: 4; dưới 60: 1', 'minutes', ['từ 88 đến 89']],
  ['trên 15: 3; dưới 15: 5', 'minutesShort', ['đúng 15']],
  ['từ 3 đến 10: 5', 'members', ['từ 1 đến 2', 'từ 11']],
])('%s', (text, source, expected) => expect(gaps(text, source)).toEqual(expected));

test('exactly 15 minutes short in two bands', () =>
  expect(overlaps('dưới 1: 5; từ 1 đến 15: 4; từ 15 đến 30: 3; trên 30: 1', 'minutesShort')).toEqual([
    { text: 'đúng 15', points: [4, 3] },
  ]));

test('an overlap of many values is told once; equal points are no overlap', () => {
  expect(overlaps('từ 80%: 5; từ 70% đến dưới 90%: 4; dưới 70%: 1', 'rate')).toEqual([
    { text: 'từ 80% đến dưới 90%', points: [5, 4] },
  ]);
  expect(overlaps('từ 80%: 5; từ 70% đến dưới 90%: 5; dưới 70%: 1', 'rate')).toEqual([]);
});

test('a band beyond every value', () => {
  const reach = (text: string, source: Source): boolean[] => bands(text, source).map(band => canApply(source, band));
  expect(reach('trên 100%: 5; từ 0%: 4; có vắng không lý do: 1', 'rate')).toEqual([false, true, true]);
  expect(reach('dưới 1: 5; từ 1: 4', 'members')).toEqual([false, true]);
});

test('words that speak of the very number cover it', () => {
  expect(gaps('không vắng không lý do: 5; có vắng không lý do: 1', 'unexcused')).toEqual([]);
  expect(gaps('có chuyên đề: 5; không có chuyên đề: 0', 'thematic')).toEqual([]);
  expect(gaps('có vắng không lý do: 1', 'unexcused')).toEqual(['đúng 0']);
});

test('a number joined to words covers its values, and words tell it from a plain band', () => {
  const text = 'từ 90% và không vắng không lý do: 5; từ 90%: 4; dưới 90%: 1';
  expect(uncoveredAndDoubled('rate', bands(text, 'rate'))).toEqual({ gaps: [], overlaps: [] });
  expect(gaps('từ 90% và không vắng không lý do: 5; dưới 90%: 1', 'rate')).toEqual([]);
});

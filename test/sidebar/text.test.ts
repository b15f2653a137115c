import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemAt, offsetsOf } from '../../sidebar/parts/offsets.ts';
import { isPlainJson } from '../../sidebar/server/plain-json.ts';
import { boxText } from '../../sidebar/text/boxes.ts';
import { fold } from '../../sidebar/text/fold.ts';
import { addMonths } from '../../sidebar/text/months.ts';
import { numberText, rateText } from '../../sidebar/text/numbers.ts';
import { plain } from '../../sidebar/text/plain.ts';
import { RULE_NAMES } from '../../sidebar/text/rule-names.ts';
import { CODES } from '../../src/core/codes.ts';
import { formatNumber, formatRate } from '../../src/core/values/format.ts';
import { addMonths as coreAddMonths } from '../../src/core/values/period.ts';

// The page runs nothing of the core, so its few lines on numbers and months could drift from it
test('rates, numbers and months read as the sheet writes them', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), rate => rateText(rate) === formatRate(rate)));
  fc.assert(fc.property(fc.integer({ min: -99_999, max: 99_999 }), n => numberText(n / 100) === formatNumber(n / 100)));
  for (let by = -30; by <= 30; by++) expect(addMonths('2026-11', by)).toBe(coreAddMonths('2026-11', by));
});

test('every rule has a short name of its own', () => {
  expect(Object.keys(RULE_NAMES)).toEqual(Object.keys(CODES));
  expect(new Set(Object.values(RULE_NAMES)).size).toBe(Object.keys(CODES).length);
});

test('only plain JSON may be sent', () => {
  for (const good of [null, 0, '', true, [], {}, { a: [1, { b: null }] }]) expect(isPlainJson(good)).toBe(true);
  const holes: unknown[] = [1];
  holes.length = 3;
  for (const bad of [undefined, Number.NaN, new Date(), [undefined], holes, { a: undefined }, () => 1, new Map(), 1n])
    expect(isPlainJson(bad)).toBe(false);
});

test('texts are folded for searching and freed of unseen marks', () => {
  expect(fold('  ĐỒNG  Tiến hoà ')).toBe('dong tien hoa');
  expect(plain('a\u202eb\u0000c\u200fd\ttab')).toBe('abcd\ttab');
  expect(plain('x'.repeat(700))).toHaveLength(601);
});

test('boxes read as people write them', () => {
  expect(boxText('')).toBe('(trống)');
  expect(boxText(92.5)).toBe('92,5');
  expect(boxText({ kind: 'date', y: 2026, m: 12, d: 1 })).toBe('01/12/2026');
  expect(boxText({ kind: 'error', text: '#REF!' })).toBe('#REF!');
});

test('an item is found by its height', () => {
  const offsets = offsetsOf([10, 20, 30]);
  expect(offsets).toEqual([0, 10, 30, 60]);
  expect([0, 9, 10, 29, 30, 99].map(top => itemAt(offsets, top))).toEqual([0, 0, 1, 1, 2, 2]);
  expect(itemAt([0], 5)).toBe(0);
});

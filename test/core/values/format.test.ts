import { expect, test } from 'vitest';
import { formatNumber, formatRate, formatTenths, formatTyped } from '../../../src/core/values/format.ts';

test.each([
  [92.5, '92,5'],
  [92, '92'],
  [-1, '−1'],
  [0, '0'],
  [0.1 + 0.2, '0,3'],
  [1.0005, '1,001'],
  [33.3333, '33,333'],
  [12345, '12345'],
])('%s is %s', (value, text) => expect(formatNumber(value)).toBe(text));

test.each([
  [89.95, '90,0'],
  [89.949, '89,9'],
  [0.05, '0,1'],
  [0.04, '0,0'],
  [100, '100,0'],
  [1.15, '1,2'],
])('%s with one decimal, halves up: %s', (value, text) => expect(formatTenths(value)).toBe(text));

test.each([
  [0.8995, '90,0%'],
  [0.9, '90,0%'],
  [0.9517, '95,2%'],
  [1, '100,0%'],
  [0, '0,0%'],
  // 2/3 = 66,66…
  [2 / 3, '66,7%'],
  // 59/2000 = 2,95 though 0.0295 × 100 falls a hair short of it in binary
  [59 / 2000, '3,0%'],
  // 1799/2000 = 89,95
  [1799 / 2000, '90,0%'],
])('a rate of %s is %s', (rate, text) => expect(formatRate(rate)).toBe(text));

test.each([
  [92.5, '92,5'],
  [89.6666666667, '89,667'],
  // three decimals would make 90 of it, which it is not
  [89.9996, '89,9996'],
  [-0.0004, '−0,0004'],
  // dust is not shown
  [89.99999999999999, '90'],
  [17.0004, '17,0004'],
])('%s was typed as %s', (value, text) => expect(formatTyped(value)).toBe(text));

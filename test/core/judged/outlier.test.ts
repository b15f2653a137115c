import { expect, test } from 'vitest';
import { farFromUsual } from '../../../src/core/judged/outlier.ts';

test('the median of an odd and of an even number of values', () => {
  expect(farFromUsual(50, [91, 95, 93, 97, 99, 92, 94], 10)).toEqual({ median: 94, months: 7 });
  expect(farFromUsual(50, [91, 95, 93, 97, 99, 92], 10)).toEqual({ median: 94, months: 6 });
});

test('beyond 3,5 and not on it: MAD 0,6745·k puts x = 3,5·k exactly on the bound', () => {
  // median 0, MAD 6745: 0,6745·x/6745 = 3,5 at x = 35 000
  const earlier = [-6745, -6745, -6745, 6745, 6745, 6745];
  expect(farFromUsual(35000, earlier, 0)).toBeNull();
  expect(farFromUsual(35001, earlier, 0)).toEqual({ median: 0, months: 6 });
});

test('the least change counts when it is reached, dust of binary fractions or not', () => {
  const earlier = Array.from({ length: 6 }, () => 0.9);
  // 0.9 − 0.7 is 0.20000000000000007, 0.9 − 0.5 is 0.4, 0.3 + 0.6 is 0.8999999999999999
  expect(farFromUsual(0.7, earlier, 0.2)).not.toBeNull();
  expect(
    farFromUsual(
      0.5,
      Array.from({ length: 6 }, () => 0.3),
      0.2,
    ),
  ).not.toBeNull();
  expect(farFromUsual(0.71, earlier, 0.2)).toBeNull();
  // all alike but for dust: no change at all
  expect(farFromUsual(0.3 + 0.6, earlier, 0)).toBeNull();
});

test('five values are too few', () => {
  expect(farFromUsual(50, [95, 95, 95, 95, 95], 10)).toBeNull();
});

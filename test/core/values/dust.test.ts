import { expect, test } from 'vitest';
import { withoutDust } from '../../../src/core/values/dust.ts';

test.each([
  [89.99999999999999, 90],
  [0.1 + 0.2, 0.3],
  [17.999999999999996, 18],
  [92.5, 92.5],
  // the tenth decimal goes, the ninth stays
  [1.0000000004, 1],
  [1.000000001, 1.000000001],
  [-0.0000000001, 0],
  [1234567.891, 1234567.891],
])('%s is %s', (value, expected) => expect(withoutDust(value)).toBe(expected));

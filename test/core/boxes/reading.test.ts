import { expect, test } from 'vitest';
import { BLANK, bad, ok, showBox, soundValue, textOf } from '../../../src/core/boxes/reading.ts';
import type { Box } from '../../../src/core/values/box.ts';

test.each<[Box, string]>([
  [92.5, '92,5'],
  [-1, '−1'],
  [true, 'TRUE'],
  [false, 'FALSE'],
  ['  vài \n đồng chí ', 'vài đồng chí'],
  [{ kind: 'date', y: 2026, m: 3, d: 5 }, '05/03/2026'],
  [{ kind: 'date', y: 2026, m: 3, d: 5, minute: 1170 }, '05/03/2026 19:30'],
  [{ kind: 'date', y: 1899, m: 12, d: 30, minute: 65 }, '01:05'],
  [{ kind: 'error', text: '#REF!' }, '#REF!'],
  ['a'.repeat(60), 'a'.repeat(60)],
  ['a'.repeat(61), `${'a'.repeat(59)}…`],
])('%j is shown as a person sees it', (box, text) => expect(showBox(box)).toBe(text));

test.each<[Box, string]>([
  ['  Thôn\u00a01 ', 'Thôn 1'],
  [12, '12'],
  ['', ''],
  [true, ''],
  [{ kind: 'date', y: 2026, m: 3, d: 5 }, ''],
  [{ kind: 'error', text: '#REF!' }, ''],
])('%j as a name', (box, text) => expect(textOf(box)).toBe(text));

test('blank and faulty alike give no figure, and 0 is one', () => {
  expect([soundValue(ok(0)), soundValue(BLANK), soundValue(bad('cell/negative', -1)), soundValue(undefined)]).toEqual([
    0,
    null,
    null,
    null,
  ]);
});

import { expect, test } from 'vitest';
import { readStamp } from '../../../src/core/boxes/stamp.ts';
import type { Box } from '../../../src/core/values/box.ts';

// 6 November 2026 is day 20763 since 1970: 56 years of 365 days, 14 leap days, 309 days of 2026 before it: 20440 + 14 + 309 = 20763; 20763 × 86400 = 1793923200
const DAY = 1793923200;

test.each<[Box, number | null]>([
  [{ kind: 'date', y: 2026, m: 11, d: 6 }, DAY],
  // 20 × 60 + 15 = 1215 minutes
  [{ kind: 'date', y: 2026, m: 11, d: 6, minute: 1215 }, DAY + 72900],
  ['06/11/2026', DAY],
  // 20 × 3600 + 15 × 60 + 33 = 72933
  ['06/11/2026 20:15:33', DAY + 72933],
  ['6/11/2026 8:15:33 CH', DAY + 72933],
  ['06/11/2026 20:15', DAY + 72900],
  // 46332 is 6 November 2026, half a day is noon
  [46332.5, DAY + 43200],
  ['', null],
  ['hôm qua', null],
  ['31/11/2026 20:15:33', null],
])('%j', (box, expected) => expect(readStamp(box)).toBe(expected));

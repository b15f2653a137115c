import { expect, test } from 'vitest';
import { errors, places, summary } from '../../support/sheet.ts';

const drawing = (absent: string) => `
  Tên chi bộ | Tháng   | Phải dự | Tổng số vắng | Tổng điểm
  Thôn 1     | 11/2026 | 18      | ${absent}    | 95`;

test('more absent than due cannot be', () => {
  expect(places(drawing('20'))).toEqual(['cell/out-of-range D2']);
});

test('silent: everybody may be absent; who came is those due less the absent', () => {
  expect(errors(drawing('18'))).toEqual([]);
  // 18 − 2 = 16
  expect(summary(drawing('2')).attendance.present).toBe(16);
});

import { expect, test } from 'vitest';
import { newestMonth } from '../../../src/core/book/newest-month.ts';
import { judgedBook } from '../../support/sheet.ts';

const newest = (...rows: readonly string[]) =>
  newestMonth(
    judgedBook(`Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\n${rows.join('\n')}`).judged.map(row => row.meeting),
  );

const REPORTED = '| 20 | 18 | 92';

test.each([
  ['the newest report', [`Thôn 1 | 10/2026 ${REPORTED}`, `Thôn 1 | 11/2026 ${REPORTED}`], '2026-11'],
  ['in any order', [`Thôn 1 | 11/2026 ${REPORTED}`, `Thôn 1 | 12/2025 ${REPORTED}`], '2026-11'],
  ['rows kept for December are no report', [`Thôn 1 | 11/2026 ${REPORTED}`, 'Thôn 1 | 12/2026 | | |'], '2026-11'],
  ['nobody has reported: the newest row', ['Thôn 1 | 11/2026 | | |', 'Thôn 1 | 12/2026 | | |'], '2026-12'],
  ['no month at all', [`Thôn 1 | quý 4 ${REPORTED}`], null],
])('%s', (_, rows, expected) => expect(newest(...rows)).toBe(expected));

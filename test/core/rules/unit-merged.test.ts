import { describe, expect, test } from 'vitest';
import { at, check, type Drawing, summary } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm';
const sheet = (...rows: readonly (readonly [name: string, month: string])[]): string =>
  [HEAD, ...rows.map(([name, month]) => `${name} | ${month} | 20 | 18 | 95`)].join('\n');
const merged = (drawing: string | Drawing, month = '2026-11') =>
  check(drawing, month)
    .findings.filter(({ code }) => code === 'roster/unit-merged')
    .map(finding => ({ ...finding, fix: null }));

const JOINED = sheet(['Thôn 1', '10/2026'], ['Thôn 2', '10/2026'], ['Thôn 1 (thôn 1 + thôn 2)', '11/2026']);

test('the unit before the bracket goes on; the other is waited for, and how to end it is told', () => {
  expect(merged(JOINED)).toEqual([
    at(
      'roster/unit-merged',
      'A4',
      'Thôn 2 có báo cáo lần cuối ở tháng 10/2026, còn «Thôn 1 (thôn 1 + thôn 2)» mang cả tên đó; Thôn 2 vẫn tính là chưa báo cáo. Nếu đã sáp nhập hoặc đổi tên, hãy lập trang danh mục chi bộ và ghi tháng cuối 10/2026 ở cột «Đến tháng» của Thôn 2.',
    ),
  ]);
  const { expected, missing } = summary(JOINED);
  expect([expected, missing?.map(({ name }) => name)]).toEqual([2, ['Thôn 2']]);
});

test('a new name that is no known unit before its bracket: both old ones are waited for', () => {
  const drawing = sheet(['Thôn 1', '10/2026'], ['Thôn 2', '10/2026'], ['Liên thôn (Thôn 1, Thôn 2)', '11/2026']);
  expect(merged(drawing).map(({ message }) => message.slice(0, 7))).toEqual(['Thôn 1 ', 'Thôn 2 ']);
  expect(summary(drawing).expected).toBe(3);
});

test('without a bracket too: Thôn 1 và Thôn 2', () =>
  expect(merged(sheet(['Thôn 1', '10/2026'], ['Thôn 2', '10/2026'], ['Thôn 1 và Thôn 2', '11/2026']))).toHaveLength(2));

describe('silent', () => {
  test.each([
    ['before the merger', JOINED, '2026-10'],
    ['a unit that still reports', sheet(['Thôn 2', '11/2026'], ['Thôn 1 (thôn 1 + thôn 2)', '11/2026']), '2026-11'],
    ['the longer name is no newer', sheet(['Thôn 2', '10/2026'], ['Thôn 1 + Thôn 2', '10/2026']), '2026-11'],
    ['a number that only begins alike', sheet(['Thôn 1', '10/2026'], ['Thôn 10 (mới)', '11/2026']), '2026-11'],
  ])('%s', (_, drawing, month) => expect(merged(drawing, month)).toEqual([]));
  test('with a roster, which says itself who ended', () =>
    expect(merged({ 'Chi bộ': 'Mã | Tên chi bộ\nA | Thôn 1\nB | Thôn 2', 'Sổ họp': JOINED })).toEqual([]));
});

test('two names that report in one month are two units, whatever their brackets', () =>
  expect(
    summary(sheet(['Tiểu học', '11/2026'], ['Tiểu học (cơ sở 2)', '11/2026'])).units.map(({ unit }) => unit.name),
  ).toEqual(['Tiểu học', 'Tiểu học (cơ sở 2)']));

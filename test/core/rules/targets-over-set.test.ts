import { expect, test } from 'vitest';
import { at, errors, places, standings } from '../../support/sheet.ts';

const sheet = (set: string, met: string): string => `
  Tên chi bộ | Tháng   | Phải dự | Có mặt | Chỉ tiêu đề ra | Chỉ tiêu đạt | Tổng điểm
  Thôn 1     | 11/2026 | 20      | 18     | ${set} | ${met} | 95`;

test('7 of 5; nothing is taken out', () => {
  expect(errors(sheet('5', '7'))).toEqual([
    at('row/targets-over-set', 'F2', 'Chỉ tiêu đạt 7 nhiều hơn chỉ tiêu đề ra 5. Hãy kiểm tra lại hai số này.'),
  ]);
  expect(standings(sheet('5', '7'))).toEqual([['counted', 'counted']]);
});

test.each([
  ['all met', '5', '5'],
  ['none met', '5', '0'],
  ['none set, none met', '0', '0'],
  ['not said how many were set', '', '7'],
])('silent: %s', (_, set, met) => expect(places(sheet(set, met))).toEqual([]));

test('one column with both, met over set', () => {
  const fraction = (box: string): string => `
    Tên chi bộ | Tháng   | Phải dự | Có mặt | Chỉ tiêu (đạt/đề ra) | Tổng điểm
    Thôn 1     | 11/2026 | 20      | 18     | ${box} | 95`;
  expect(places(fraction('5/5'))).toEqual([]);
  expect(errors(fraction('7/5'))).toEqual([
    at('row/targets-over-set', 'E2', 'Chỉ tiêu đạt 7 nhiều hơn chỉ tiêu đề ra 5. Hãy kiểm tra lại hai số này.'),
  ]);
});

import { expect, test } from 'vitest';
import { at, errors, places, standings } from '../../support/sheet.ts';

const tabs = (tc1: string, tc2: string, total: string) => ({
  'Tiêu chí': `
    Mã  | Nội dung  | Điểm tối đa
    TC1 | Chuẩn bị  | 10
    TC2 | Tổ chức   | 90`,
  'Sổ họp': `
    Tên chi bộ | Tháng   | Phải dự | Có mặt | TC1 | TC2 | Tổng điểm
    Thôn 1     | 11/2026 | 20      | 18     | ${tc1} | ${tc2} | ${total}`,
});

test('12 of 10, and the total agrees with the parts: one error', () => {
  // 12 + 82 = 94
  expect(errors(tabs('12', '82', '94'))).toEqual([
    at('score/over-max', 'E2', 'TC1 chấm 12, nhưng điểm tối đa là 10. Hãy chấm lại tiêu chí này.'),
  ]);
  expect(standings(tabs('12', '82', '94'))).toEqual([['counted', 'excluded']]);
});

test('two criteria over their maximum are two errors', () => {
  expect(errors(tabs('10,5', '90.5', '95'))).toEqual([
    at('score/over-max', 'E2', 'TC1 chấm 10,5, nhưng điểm tối đa là 10. Hãy chấm lại tiêu chí này.'),
    at('score/over-max', 'F2', 'TC2 chấm 90,5, nhưng điểm tối đa là 90. Hãy chấm lại tiêu chí này.'),
  ]);
});

test.each([
  ['the maximum itself', tabs('10', '85', '95')],
  ['a blank criterion', tabs('', '85', '95')],
])('silent: %s', (_, drawing) => expect(places(drawing)).toEqual([]));

test('a rubric that does not say the maximum bounds nothing', () => {
  expect(
    places({
      ...tabs('12', '82', '94'),
      'Tiêu chí': `
        Mã  | Nội dung  | Điểm tối đa
        TC1 | Chuẩn bị  |
        TC2 | Tổ chức   | 90`,
    }),
  ).toEqual([]);
});

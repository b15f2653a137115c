import { expect, test } from 'vitest';
import { at, told } from '../../support/sheet.ts';

const sheet = (day: string): string => `
  Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm
  Thôn 1 | 11/2026 | ${day} | | |`;

test('a meeting put off: the unit is missing, and why is told', () =>
  expect(told(sheet('Hoãn sang tháng 12'))).toEqual([
    at(
      'row/not-yet-met',
      'C2',
      'Dòng này ghi «Hoãn sang tháng 12», nên chi bộ là chưa báo cáo tháng 11/2026. Khi họp xong, hãy ghi ngày họp và số liệu; nếu tháng này không họp, hãy ghi «không họp».',
    ),
  ]));

test.each([
  ['a meeting left out', 'không họp'],
  ['nothing yet', ''],
])('%s raises nothing', (_, day) => expect(told(sheet(day))).toEqual([]));

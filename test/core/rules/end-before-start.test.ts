import { expect, test } from 'vitest';
import { at, errors, places, standings } from '../../support/sheet.ts';

const sheet = (start: string, end: string): string => `
  Tên chi bộ | Tháng   | Giờ bắt đầu | Giờ kết thúc | Phải dự | Có mặt | Tổng điểm
  Thôn 1     | 11/2026 | ${start}    | ${end}       | 20      | 18     | 95`;

test('20:30 to 19:15', () => {
  expect(errors(sheet('20:30', '19:15'))).toEqual([
    at('row/end-before-start', 'D2', 'Giờ kết thúc 19:15 không sau giờ bắt đầu 20:30. Hãy kiểm tra lại hai giờ này.'),
  ]);
  expect(standings(sheet('20:30', '19:15'))).toEqual([['counted', 'counted']]);
});

test.each([
  ['no time at all', "'19h30", '19:30', ['row/end-before-start D2']],
  ['one minute', '19:30', "'19 giờ 31", []],
  ['end blank', '19:30', '', []],
  ['start blank', '', '07:30', []],
  ['end not a time: one error', '19:30', 'tối', ['cell/not-a-date D2']],
])('%s', (_, start, end, expected) => expect(places(sheet(start, end))).toEqual(expected));

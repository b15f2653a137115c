import { expect, test } from 'vitest';
import { at, errors, places, standings } from '../../support/sheet.ts';

const sheet = (due: string, present: string, excused: string, unexcused: string, speakers: string): string => `
  Tên chi bộ | Tháng   | Phải dự | Có mặt | Vắng có lý do | Vắng không lý do | Số ĐV phát biểu | Tổng điểm
  Thôn 1     | 11/2026 | ${due} | ${present} | ${excused} | ${unexcused} | ${speakers} | 95`;

test('14 spoke, 13 were present; nothing is taken out', () => {
  expect(errors(sheet('15', '13', '', '', '14'))).toEqual([
    at(
      'row/speakers-over-present',
      'G2',
      'Số phát biểu 14 nhiều hơn số có mặt 13. Hãy ghi số đảng viên phát biểu, không ghi số lượt.',
    ),
  ]);
  expect(standings(sheet('15', '13', '', '', '14'))).toEqual([['counted', 'counted']]);
});

test.each([
  ['everybody spoke', sheet('15', '13', '', '', '13'), []],
  ['nobody spoke', sheet('15', '13', '', '', 'không'), []],
  ['not said', sheet('15', '13', '', '', ''), []],
  // 3 + 1 + 1 = 5 ≠ 15, and 12 spoke of the 3 that stand there: both are told, whichever of the boxes is mistyped
  [
    'present, absences and due disagree',
    sheet('15', '3', '1', '1', '12'),
    ['row/attendance-sum D2', 'row/speakers-over-present G2'],
  ],
  // 17 + 1 + 1 = 19 ≠ 20; 19 spoke: more than the 17 present, though not more than the 20 due
  ['two slips', sheet('20', '17', '1', '1', '19'), ['row/attendance-sum D2', 'row/speakers-over-present G2']],
  // 16 + 1 + 1 = 18 ≠ 15, and all 16 spoke: one slip
  ['as many as are said to be present', sheet('15', '16', '1', '1', '16'), ['row/attendance-sum D2']],
])('%s', (_, drawing, expected) => expect(places(drawing)).toEqual(expected));

import { expect, test } from 'vitest';
import { rollUpReport } from '../../../src/core/level/report.ts';
import { rollUp } from '../../../src/core/level/roll-up.ts';
import { blocks, cuKty, hoaSon, source } from '../../support/level.ts';

const NOTHING = {
  expected: null,
  reported: null,
  didNotMeet: null,
  onTime: null,
  attendance: { due: null, present: null, excused: null, unexcused: null, rate: null },
  score: { count: null, mean: null, min: null, max: null },
  grades: { good: null, fair: null, average: null, poor: null },
};

const OCTOBER_LACKS = {
  reason: 'Chưa công bố tháng 10/2026.',
  remedy: 'Nhờ đơn vị mở tệp của mình và chọn «Công bố».',
};

test('a roll-up as other programs read it: absent figures are null', () => {
  const broken = source('', 'Xã Ea Pil', [[{ kind: 'error', text: '#REF!' }]]);
  const report = rollUpReport(rollUp(blocks(hoaSon(), cuKty(), broken), ['2026-10', '2026-11']));
  expect(report).toEqual({
    from: '2026-10',
    to: '2026-11',
    of: 3,
    counted: 2,
    units: [
      {
        code: 'HS',
        name: 'Xã Hòa Sơn',
        state: 'ok',
        ...OCTOBER_LACKS,
        expected: 4,
        reported: 3,
        didNotMeet: 1,
        onTime: 2,
        attendance: { due: 40, present: 36, excused: 3, unexcused: 1, rate: 0.9 },
        // 270,5/3, divided as every mean is
        score: { count: 3, mean: 2705 / 3 / 10, min: 85.5, max: 95 },
        grades: { good: 2, fair: 1, average: 0, poor: 0 },
      },
      {
        code: 'CK',
        name: 'Xã Cư Kty',
        state: 'ok',
        ...OCTOBER_LACKS,
        expected: 3,
        reported: 2,
        didNotMeet: 0,
        onTime: null,
        attendance: { due: 60, present: 30, excused: 10, unexcused: 20, rate: 0.5 },
        score: { count: 2, mean: 75.05, min: 60.1, max: 90 },
        grades: { good: 1, fair: 0, average: 1, poor: 0 },
      },
      {
        code: null,
        name: 'Xã Ea Pil',
        state: 'unreadable',
        reason: 'Ô nhập số liệu báo #REF!.',
        remedy:
          'Lần lượt: bấm vào ô rồi chọn «Cho phép truy cập»; nhờ đơn vị chia sẻ tệp; kiểm tra liên kết và trang «Xuất 2026» của tệp đó.',
        ...NOTHING,
      },
    ],
    total: {
      expected: 7,
      reported: 5,
      didNotMeet: 1,
      onTime: 2,
      attendance: { due: 100, present: 66, excused: 13, unexcused: 21, rate: 0.66 },
      score: { count: 5, mean: 84.12, min: 60.1, max: 95 },
      grades: { good: 3, fair: 1, average: 1, poor: 0 },
    },
    notes: [
      // both published November only
      'Đủ 2 tháng: 0/2 đơn vị',
      // only Hòa Sơn says when reports were sent; cells that give them: 4 + 3, 2 + 2, 3 + 2
      'Đúng hạn: 1/2 đơn vị ghi',
      'Đảng viên: 2/2 đơn vị, 7 chi bộ ghi',
      'Vắng có lý do: 2/2 đơn vị, 4 chi bộ ghi',
      'Vắng không lý do: 2/2 đơn vị, 5 chi bộ ghi',
    ],
  });
  // what goes out is JSON
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('where nobody counts the total is all null', () => {
  expect(rollUpReport(rollUp([], ['2026-11']))).toEqual({
    from: '2026-11',
    to: '2026-11',
    of: 0,
    counted: 0,
    units: [],
    total: NOTHING,
    notes: [],
  });
});

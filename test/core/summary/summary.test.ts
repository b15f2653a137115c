import { describe, expect, test } from 'vitest';
import { meanOf, meanOfSum, rateOf } from '../../../src/core/values/points.ts';
import { MEETINGS, ROSTER } from '../../support/month-of-four.ts';
import { check, summary } from '../../support/sheet.ts';

const tabs = { 'Chi bộ': ROSTER, 'Sổ họp': MEETINGS };

test('November by hand', () => {
  const { units, missing, rows, ...figures } = summary(tabs);
  expect(figures).toEqual({
    month: '2026-11',
    readAs: '',
    readable: true,
    hasRoster: true,
    errors: 1,
    expected: 5,
    reported: 3,
    didNotMeet: 1,
    onTime: 2,
    attendance: {
      due: 32,
      present: 27,
      excused: { sum: 1, given: 1 },
      unexcused: { sum: 1, given: 1 },
      rate: 27 / 32,
    },
    score: { count: 2, mean: 81.25, min: 70.5, max: 92 },
    // no rubric, so nothing to hold the scores against
    evidence: null,
    rules: new Map(),
    grades: { good: 1, fair: 2, average: 0, poor: 0 },
    // 10 + 1 + 0 = 11, not 12
    excluded: [
      {
        sheet: 'Sổ họp',
        row: 6,
        unit: 'HS-04 – Chi bộ thôn 4',
        out: ['attendance'],
        reasons: [
          'Có mặt 10 + vắng có lý do 1 + vắng không lý do 0 = 11, nhưng phải dự là 12. Hãy kiểm tra lại số có mặt và số vắng.',
        ],
      },
    ],
  });
  expect(missing?.map(unit => unit.code)).toEqual(['HS-05']);
  expect(rows).toEqual(check(tabs).rows);
});

test('rates are sums over sums, never a mean of rates', () => {
  // 1/1 and 50/99: (1 + 50)/(1 + 99) = 0,51, not (1 + 0,505…)/2
  expect(
    summary(`
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
      Thôn 1     | 11/2026 | 1       | 1      | 90
      Thôn 2     | 11/2026 | 99      | 50     | 90`).attendance.rate,
  ).toBe(0.51);
});

test.each([
  [18, 20, 0.9],
  [0, 20, 0],
  [0, 0, null],
  [null, 20, null],
  [18, null, null],
])('%s of %s is %s', (present, due, rate) => expect(rateOf(present, due)).toBe(rate));

test.each([
  [[], null],
  [[92], 92],
  [[90, 95], 92.5],
  // 0,1 + 0,2 + 0,3 = 0,6
  [[0.1, 0.2, 0.3], 0.2],
  // 89,25 + 90,25 = 179,5
  [[89.25, 90.25], 89.75],
])('the mean of %s is %s', (scores, mean) => expect(meanOf(scores)).toBe(mean));

test.each([
  // 0,1 + 0,2 + 0,3 = 0,6; binary 0.6 / 3 would be 0.19999999999999998
  [0.6, 3, 0.2],
  [179.5, 2, 89.75],
  // 89,25 has no whole tenths
  [89.25, 1, 89.25],
  [null, 2, null],
  [0, 0, null],
])('the mean of a sum of %s over %s scores is %s', (sum, count, mean) => expect(meanOfSum(sum, count)).toBe(mean));

describe('on time', () => {
  const onTime = (date: string, sent: string, settings = '| ') =>
    summary({
      'Cấu hình': `Khóa | Giá trị\n${settings}`,
      'Sổ họp': `
        Tên chi bộ | Tháng   | Ngày họp | Phải dự | Có mặt | Tổng điểm | Ngày gửi báo cáo
        Thôn 1     | 11/2026 | ${date}  | 20      | 18     | 92        | ${sent}`,
    }).onTime;
  test.each([
    ['2026-11-05', '2026-11-07', 1],
    ['2026-11-05', '07/11/2026', 1],
    ['2026-11-05', '2026-11-08', 0],
    ['2026-11-30', '2026-12-02', 1],
    ['2026-11-30', '2026-12-03', 0],
    ['2026-11-05', '', 0],
    ['', '2026-11-05', 0],
  ])('met %s, sent %s: two whole days after the meeting', (date, sent, expected) => {
    expect(onTime(date, sent)).toBe(expected);
  });
  test.each([
    ['2026-11-08', 'Hạn báo cáo sau họp (ngày) | 3', 1],
    ['2026-11-06', 'Hạn báo cáo sau họp (ngày) | 0', 0],
    ['2026-12-05', 'Hạn báo cáo (ngày trong tháng sau) | 5', 1],
    ['2026-12-06', 'Hạn báo cáo (ngày trong tháng sau) | 5', 0],
  ])('sent %s with %s', (sent, settings, expected) => expect(onTime('2026-11-05', sent, settings)).toBe(expected));
  test('the month after December is January', () => {
    const drawing = (sent: string) => ({
      'Cấu hình': 'Khóa | Giá trị\nHạn báo cáo (ngày trong tháng sau) | 5',
      'Sổ họp': `Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm | Ngày gửi báo cáo
        Thôn 1 | 12/2026 | 2026-12-05 | 20 | 18 | 92 | ${sent}`,
    });
    expect(summary(drawing('2027-01-05'), '2026-12').onTime).toBe(1);
    expect(summary(drawing('2027-01-06'), '2026-12').onTime).toBe(0);
  });
  test('nobody is late where the sheet does not say', () => {
    expect(
      summary('Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 92').onTime,
    ).toBeNull();
  });
});

test('absences are the sum of those who give them, with how many do', () => {
  expect(
    summary(`
      Tên chi bộ | Tháng   | Phải dự | Có mặt | Vắng có lý do | Tổng điểm
      Thôn 1     | 11/2026 | 20      | 18     | 2             | 92
      Thôn 2     | 11/2026 | 20      | 20     | không         | 92
      Thôn 3     | 11/2026 | 20      | 19     |               | 92`).attendance,
  ).toMatchObject({ excused: { sum: 2, given: 2 }, unexcused: { sum: null, given: 0 } });
});

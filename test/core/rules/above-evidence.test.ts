import { describe, expect, test } from 'vitest';
import { at, check, summary } from '../../support/sheet.ts';

const BANDS = 'từ 90%: 5; từ 75% đến dưới 90%: 4; từ 65% đến dưới 75%: 3; dưới 65% hoặc có vắng không lý do: 1';

const book = (row: string, source = 'tỷ lệ dự', bands = BANDS, max = 5) => ({
  'Tiêu chí': `
    Mã  | Nội dung | Điểm tối đa | Cách chấm | Căn cứ    | Bậc
    TC1 | Khác     | ${100 - max} | tự do     |           |
    TC2 | Dự       | ${max}       | bậc       | ${source} | ${bands}`,
  'Sổ họp': `
    Tên chi bộ | Tháng   | Ngày họp   | Ngày thông báo | Thời lượng | Tổng số ĐV | Có mặt | Phải dự | Vắng không lý do | Số ĐV phát biểu | Chỉ tiêu đạt | Chỉ tiêu đề ra | TC1 | TC2 | Tổng điểm
    Thôn 1     | 11/2026 | ${row}`,
});
const said = (...given: Parameters<typeof book>): string[] =>
  check(book(...given))
    .findings.filter(({ code }) => code === 'score/above-evidence')
    .map(({ message }) => message);

test('14/17 is 82,4 %: 4 points, 5 given', () => {
  const row = '2026-11-05 | 2026-11-03 | 90 | 17 | 14 | 17 | 0 | 9 | 4 | 4 | 90 | 5 | 95';
  expect(check(book(row)).findings).toEqual([
    at(
      'score/above-evidence',
      'N2',
      'TC2 tự chấm 5, nhưng tỷ lệ dự 82,4% chỉ được 4 theo khung. Hãy chấm lại hoặc kiểm tra số liệu của dòng.',
    ),
  ]);
  expect(said(row.replace('90 | 5 | 95', '91 | 4 | 95'))).toEqual([]);
});

test('one absence without a reason allows 1 point whatever the rate', () =>
  expect(said('2026-11-05 | 2026-11-03 | 90 | 20 | 19 | 20 | 1 | 9 | 4 | 4 | 90 | 5 | 95')).toEqual([
    'TC2 tự chấm 5, nhưng có 1 đảng viên vắng không lý do chỉ được 1 theo khung. Hãy chấm lại hoặc kiểm tra số liệu của dòng.',
  ]));

describe('every source', () => {
  const row = '2026-11-05 | 2026-11-05 | 80 | 20 | 18 | 20 | 2 | 6 | 3 | 4 | 90 | 5 | 95';
  test.each([
    ['phút', 'từ 90: 5; dưới 90: 3', 'họp 80 phút chỉ được 3'],
    ['phút thiếu', 'dưới 5: 5; từ 5: 2', 'họp thiếu 10 phút chỉ được 2'],
    ['vắng không lý do', 'dưới 1: 5; từ 1: 0', 'có 2 đảng viên vắng không lý do chỉ được 0'],
    ['tỷ lệ phát biểu', 'trên 50%: 5; đến 50%: 4', 'tỷ lệ phát biểu 33,3% chỉ được 4'],
    ['tỷ lệ chỉ tiêu', 'từ 90%: 5; dưới 90%: 2', 'tỷ lệ chỉ tiêu 75,0% chỉ được 2'],
    ['số ngày thông báo trước', 'từ 1: 5; dưới 1: 3', 'thông báo trước 0 ngày chỉ được 3'],
    ['số đảng viên', 'dưới 10: 5; từ 10: 4', 'chi bộ có 20 đảng viên chỉ được 4'],
  ])('%s', (source, bands, text) =>
    expect(said(row, source, bands)).toEqual([
      `TC2 tự chấm 5, nhưng ${text} theo khung. Hãy chấm lại hoặc kiểm tra số liệu của dòng.`,
    ]),
  );
});

describe('silent where nothing is proved', () => {
  const sound = '2026-11-05 | 2026-11-03 | 90 | 20 | 18 | 20 | 0 | 6 | 3 | 4 | 90 | 5 | 95';
  test.each([
    ['exactly 90 %', sound, 'tỷ lệ dự', BANDS],
    ['a value in no band', sound, 'tỷ lệ phát biểu', 'trên 50%: 5; dưới 10%: 1'],
    ['two bands: the higher holds', sound, 'tỷ lệ chỉ tiêu', 'từ 70%: 5; từ 60% đến 80%: 3; dưới 60%: 1'],
    ['nobody wrote how many spoke', sound.replace('| 6 |', '|  |'), 'tỷ lệ phát biểu', 'từ 90%: 5; dưới 90%: 1'],
    ['no target set', sound.replace('| 3 | 4 |', '| 0 | 0 |'), 'tỷ lệ chỉ tiêu', 'từ 90%: 5; dưới 90%: 1'],
    ['more came than were due', sound.replace('| 18 |', '| 21 |'), 'tỷ lệ dự', 'từ 90%: 1; dưới 90%: 1'],
  ])('%s', (_, row, source, bands) => expect(said(row, source, bands)).toEqual([]));

  test('what the maximum forbids is told once, by its own rule', () => {
    const row = '2026-11-05 | 2026-11-03 | 90 | 17 | 14 | 17 | 0 | 9 | 4 | 4 | 90 | 6 | 96';
    expect(check(book(row)).findings.map(({ code }) => code)).toEqual(['score/over-max']);
  });
});

test('the summary sets the supported score beside the self-score', () => {
  const { units, evidence } = summary(
    book(
      '2026-11-05 | 2026-11-03 | 90 | 17 | 14 | 17 | 0 | 9 | 4 | 4 | 90 | 5 | 95\n    Thôn 2 | 11/2026 | 2026-11-05 | 2026-11-03 | 90 | 20 | 19 | 20 | 0 | 9 | 4 | 4 | 90 | 4 | 94\n    Thôn 3 | 11/2026 | 2026-11-05 | 2026-11-03 | 90 | 20 | 19 | 20 | 0 | 9 | 4 | 4 | | | 93',
    ),
  );
  // 95 − (5 − 4); 94, for 4 claims less than 95 % allows; no criterion given: nothing to hold
  expect(units.map(({ score, supported }) => [score, supported])).toEqual([
    [95, 94],
    [94, 94],
    [93, null],
  ]);
  // 95 + 94 and 94 + 94 of the two that have both
  expect(evidence).toEqual({ count: 2, self: 189, supported: 188 });
});

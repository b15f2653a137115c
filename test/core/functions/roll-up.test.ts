import { describe, expect, test } from 'vitest';
import type { Spill } from '../../../src/core/functions/ranges.ts';
import { rollUpTable } from '../../../src/core/functions/roll-up.ts';
import { CU_KTY, cuKty, HOA_SON, hoaSon, published, source, sourcesRange } from '../../support/level.ts';
import { range } from '../../support/sheet.ts';

const REF = source('EP', 'Xã Ea Pil', [[{ kind: 'error', text: '#REF!' }]]);
const gop = (sources: Parameters<typeof sourcesRange>[0], from: string, to = ''): Spill =>
  rollUpTable(sourcesRange(sources), range(from), range(to));
/** What stands under some labels in a row. */
const under = (spill: Spill, row: number, ...labels: readonly string[]) =>
  labels.map(label => spill[row]?.[spill[1]?.indexOf(label) ?? -1]);

const LABELS = [
  'Mã',
  'Tên đơn vị',
  'Loại hình',
  'Đơn vị cấp dưới',
  'Phải báo cáo',
  'Đã báo cáo',
  'Không họp',
  'Đúng hạn',
  'Tỷ lệ báo cáo',
  'Đảng viên',
  'Phải dự',
  'Có mặt',
  'Vắng có lý do',
  'Vắng không lý do',
  'Tỷ lệ dự',
  'Số chi bộ có điểm',
  'Điểm bình quân',
  'Điểm thấp nhất',
  'Điểm cao nhất',
  'Tốt',
  'Khá',
  'Trung bình',
  'Kém',
  'Có chuyên đề',
  'Có nghị quyết',
  'Cấp trên dự',
  'Tự chấm cao hơn số liệu',
  'Tên đơn vị chưa báo cáo',
  'Tên chi bộ Trung bình, Kém',
  'Tình trạng',
  'Lý do',
];
const blank = (count: number): string[] => Array.from({ length: count }, () => '');

test('how many count, one row per block, and the total that says so itself', () => {
  const spill = gop([hoaSon(), cuKty(), REF], '11/2026');
  expect(spill).toEqual([
    ['2/3 đơn vị', 'Tháng 11/2026', 'chưa tính: 1', ...blank(28)],
    LABELS,
    [
      ...['HS', 'Xã Hòa Sơn', '', '', 4, 3, 1, 2, 0.75, 50, 40, 36, 3, 1, 0.9],
      ...[3, 2705 / 3 / 10, 85.5, 95, 2, 1, 0, 0, '', '', 2, '', '', '', 'Đã gộp', ''],
    ],
    [
      ...['CK', 'Xã Cư Kty', '', '', 3, 2, 0, '', 2 / 3, 70, 60, 30, 10, 20, 0.5],
      ...[2, 75.05, 60.1, 90, 1, 0, 1, 0, '', '', '', '', 'Chi bộ thôn 7', 'Chi bộ thôn 9', 'Đã gộp', ''],
    ],
    [
      ...['EP', 'Xã Ea Pil', ...blank(27)],
      'Không đọc được',
      'Ô nhập số liệu báo #REF!. Lần lượt: bấm vào ô rồi chọn «Cho phép truy cập»; nhờ đơn vị chia sẻ tệp; kiểm tra liên kết và trang «Xuất 2026» của tệp đó.',
    ],
    [
      // 40 + 60, 36 + 30: 66 %; (270,5 + 150,1)/5 = 84,12
      ...['', 'Tổng cộng (2/3 đơn vị)', '', '', 7, 5, 1, 2, 5 / 7, 120, 100, 66, 13, 21, 0.66],
      ...[5, 84.12, 60.1, 95, 3, 1, 1, 0, '', '', 2, '', '', '', ''],
      'Đúng hạn: 1/2 đơn vị ghi; Đảng viên: 2/2 đơn vị, 7 chi bộ ghi; Vắng có lý do: 2/2 đơn vị, 4 chi bộ ghi; Vắng không lý do: 2/2 đơn vị, 5 chi bộ ghi; Cấp trên dự: 1/2 đơn vị ghi',
    ],
  ]);
});

test('when all count nothing is said to be left out', () => {
  expect(gop([hoaSon()], '11/2026')[0]?.slice(0, 3)).toEqual(['1/1 đơn vị', 'Tháng 11/2026', '']);
});

test('a period, with what a unit lacks of it', () => {
  const spill = gop([hoaSon({ 10: HOA_SON, 11: HOA_SON }), cuKty()], 'Tháng 10/2026', '2026-11');
  expect(spill[0]?.[1]).toBe('Từ tháng 10/2026 đến tháng 11/2026');
  expect(under(spill, 2, 'Phải dự', 'Lý do')).toEqual([80, '']);
  expect(under(spill, 3, 'Phải dự', 'Tình trạng', 'Lý do')).toEqual([
    60,
    'Đã gộp',
    'Chưa công bố tháng 10/2026. Nhờ đơn vị mở tệp của mình và chọn «Công bố».',
  ]);
});

test('units below a level stand beside it', () => {
  const level = { ...HOA_SON, figures: { ...HOA_SON.figures, units: 36, unitsCounted: 34 } };
  const spill = gop([source('KB', 'Krông Bông', published('KB', 'Krông Bông', { 11: level }))], '11/2026');
  expect(under(spill, 2, 'Đơn vị cấp dưới')).toEqual(['34/36']);
  expect(under(spill, 3, 'Đơn vị cấp dưới')).toEqual(['34/36']);
});

describe('months of another year, or of two', () => {
  test.each([
    ['11/2025', '', 'Số liệu của năm 2026, các tháng cần gộp thuộc năm 2025.'],
    ['12/2026', '01/2027', 'Số liệu của năm 2026, các tháng cần gộp nằm ở nhiều năm.'],
  ])('%s to %s', (from, to, reason) => {
    const spill = gop([hoaSon()], from, to);
    expect(spill[0]?.slice(0, 3).filter((_, i) => i !== 1)).toEqual(['0/1 đơn vị', 'chưa tính: 1']);
    expect(under(spill, 2, 'Phải dự', 'Tình trạng')).toEqual(['', 'Khác năm']);
    expect(String(under(spill, 2, 'Lý do')[0])).toContain(reason);
    expect(under(spill, 3, 'Tên đơn vị', 'Phải dự')).toEqual(['Tổng cộng (0/1 đơn vị)', '']);
  });
});

describe('a wrong argument: one plain sentence', () => {
  test.each([
    ['mai', '', '⚠ Tháng «mai» không đọc được. Hãy ghi ví dụ "11/2026".'],
    ['', '', '⚠ Chưa có tháng. Hãy ghi tháng, ví dụ "11/2026".'],
    ['11/2026', '12', '⚠ Tháng «12» không đọc được. Hãy ghi ví dụ "11/2026".'],
    ['11/2026', '10/2026', '⚠ Tháng đầu đứng sau tháng cuối. Hãy đổi chỗ hai tháng.'],
  ])('«%s» to «%s»', (from, to, expected) => expect(gop([hoaSon()], from, to)).toEqual([[expected]]));

  test.each([[''], ['Mã | Tên | Loại hình\nA | Xã A | Xã']])('no block in the range %#', drawing => {
    expect(rollUpTable(range(drawing), range('11/2026'), [])).toEqual([
      ['⚠ Không thấy khối số liệu nào. Hãy chọn cả trang «Nguồn» của năm đó, từ cột A.'],
    ]);
  });
});

test('hostile texts pass through as texts, and the spill stays a rectangle', () => {
  const name = '=IMPORTXML("http://x";"//a")';
  const one = { ...CU_KTY, missing: name, weak: '+1; -1; @x' };
  const spill = gop(
    [source(name, name, published(name, name, { 11: one })), REF, hoaSon(), source('', '', [])],
    '11/2026',
  );
  expect(under(spill, 2, 'Mã', 'Tên đơn vị', 'Tên đơn vị chưa báo cáo', 'Tên chi bộ Trung bình, Kém')).toEqual([
    name,
    name,
    name,
    '+1; -1; @x',
  ]);
  expect(new Set(spill.map(row => row.length))).toEqual(new Set([LABELS.length]));
});

test('a month that nobody gives leaves every total blank, never 0', () => {
  const spill = gop([hoaSon(), cuKty()], '03/2026');
  expect(spill[0]?.[0]).toBe('0/2 đơn vị');
  expect(spill[4]).toEqual(['', 'Tổng cộng (0/2 đơn vị)', ...blank(29)]);
});

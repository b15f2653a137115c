import { describe, expect, test } from 'vitest';
import { settingPairs } from '../../../src/core/settings/setting-pairs.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/core/settings/settings.ts';
import { grid } from '../../support/sheet.ts';

const settings = (...rows: readonly string[]) =>
  readSettings(settingPairs(grid('Cấu hình', `Khóa | Giá trị | Giải thích\n${rows.join('\n')}`)));

test('without the tab all defaults hold', () => {
  expect(readSettings(settingPairs(null))).toEqual({ settings: DEFAULT_SETTINGS, faults: [] });
  expect(DEFAULT_SETTINGS).toMatchObject({
    windowFrom: 3,
    windowTo: 7,
    deadlineDays: 2,
    limits: { good: 90, fair: 70, average: 50 },
    attendanceBar: 90,
    minutes: 90,
    minutesThematic: 120,
  });
  expect([...DEFAULT_SETTINGS.leaves].sort()).toEqual(['elsewhere', 'exempt', 'specialDuty', 'suspended']);
});

describe('a key that is given', () => {
  test.each([
    ['Ngày họp từ | 1', { windowFrom: 1 }],
    ['NGÀY HỌP ĐẾN | 10', { windowTo: 10 }],
    ['Hạn báo cáo sau họp (ngày) | 5', { deadlineDays: 5 }],
    ['Hạn báo cáo (ngày trong tháng sau) | 3', { deadlineDayOfNextMonth: 3 }],
    ['Ngưỡng Tốt | 92,5', { limits: { good: 92.5, fair: 70, average: 50 } }],
    ['Ngưỡng Khá | 75', { limits: { good: 90, fair: 75, average: 50 } }],
    ['Tỷ lệ dự đạt (%) | 85', { attendanceBar: 85 }],
    ['Tỷ lệ dự đạt (%) | 85%', { attendanceBar: 85 }],
    ['Tỷ lệ dự đạt (%) | 0.85', { attendanceBar: 85 }],
    ['Thời lượng tối thiểu (phút) | 60 phút', { minutes: 60 }],
    ['Thời lượng tối thiểu khi có chuyên đề (phút) | 150', { minutesThematic: 150 }],
    ['Tên đơn vị | Đảng ủy xã  Hòa Sơn', { unitName: 'Đảng ủy xã Hòa Sơn' }],
    ["Mã đơn vị | '012", { unitCode: '012' }],
    ['Xếp loại năm | Theo tháng', { yearRule: 'by-month' }],
    ['Xếp loại năm |', { yearRule: null }],
    ['Số ngày coi là cũ | 45', { staleDays: 45 }],
    ['Số ngày coi là cũ |', { staleDays: 35 }],
    ['Gửi lại | bản sau cùng', { resend: 'latest' }],
    ['GỬI LẠI | Không tính.', { resend: 'none' }],
    ['Gửi lại |', { resend: null }],
    ['Dấu thời gian | ngày sửa cuối', { stamp: 'edited' }],
    ['Dấu thời gian | Ngày gửi', { stamp: 'sent' }],
    ['Xếp hạng theo | Điểm bình quân.', { rankBy: 'mean' }],
    ['Xếp hạng theo | ty le bao cao', { rankBy: 'reporting' }],
    ['Xếp hạng theo |', { rankBy: 'rate' }],
    ['Thang điểm | 10', { scoreScale: 10 }],
    ['Thang điểm | 100', { scoreScale: 100 }],
    ['Thang điểm |', { scoreScale: null }],
    ['Ngày lệch múi giờ | cộng một ngày', { dayShift: 'next-day' }],
    ['Ngày lệch múi giờ | Giữ nguyên.', { dayShift: 'as-is' }],
    ['Ngày lệch múi giờ |', { dayShift: null }],
    // 0.57 × 100 is 56.99999999999999 in binary
    ['Tỷ lệ dự đạt (%) | 0.57', { attendanceBar: 57 }],
    // a 3 in a box of days
    ['Ngày họp từ | 1900-01-02', { windowFrom: 3 }],
    ['Ngưỡng Tốt |', { limits: { good: 90, fair: 70, average: 50 } }],
  ])('%s', (row, expected) => {
    const { settings: read, faults } = settings(row);
    expect(read).toMatchObject(expected);
    expect(faults).toEqual([]);
  });
});

test.each([
  ['miễn', ['exempt']],
  ['Miễn; nơi khác', ['elsewhere', 'exempt']],
  ['miễn, nơi khác, đình chỉ, LLVT, vắng có lý do', ['elsewhere', 'excused', 'exempt', 'specialDuty', 'suspended']],
  ['không', []],
])('who leaves the denominator: %s', (value, leaves) => {
  expect([...settings(`Không tính vào số phải dự | ${value}`).settings.leaves].sort()).toEqual(leaves);
});

test('a value that cannot be read is a fault at its row, and the default holds', () => {
  const { settings: read, faults } = settings('Ngưỡng Tốt | cao', 'Ngưỡng Khá | 175', 'Ngày họp từ | 0');
  expect(read.limits).toEqual({ good: 90, fair: 70, average: 50 });
  expect(faults.map(({ row, key, reading }) => [row, key, reading.code, reading.text])).toEqual([
    [2, 'Ngưỡng Tốt', 'cell/not-a-number', 'cao'],
    [3, 'Ngưỡng Khá', 'cell/out-of-range', '175'],
    [4, 'Ngày họp từ', 'cell/out-of-range', '0'],
  ]);
});

test('a value that would silently not hold is a fault too', () => {
  const told = (...rows: readonly string[]) =>
    settings(...rows).faults.map(({ row, reading }) => [row, reading.code, reading.text, reading.hint]);
  // 85 would be Tốt and Khá at once
  expect(told('Ngưỡng Tốt | 70', 'Ngưỡng Khá | 85')).toEqual([[3, 'cell/out-of-range', '85', 'dưới 70']]);
  // the default 70 of Khá, the default 50 of Trung bình
  expect(told('Ngưỡng Tốt | 60,5')).toEqual([[2, 'cell/out-of-range', '60,5', 'trên 70']]);
  expect(told('Ngưỡng Khá | 45')).toEqual([[2, 'cell/out-of-range', '45', 'trên 50']]);
  expect(told('Ngưỡng Tốt | 92.5', 'Ngưỡng Khá | 95')).toEqual([[3, 'cell/out-of-range', '95', 'dưới 92,5']]);
  expect(told('Không tính vào số phải dự | miễn, ốm')).toEqual([
    [2, 'cell/unknown-choice', 'ốm', 'miễn, nơi khác, đình chỉ, LLVT, vắng có lý do'],
  ]);
  expect(told('Xếp loại năm | theo quý')).toEqual([
    [2, 'cell/unknown-choice', 'theo quý', 'theo tháng, hoặc để trống'],
  ]);
  expect(told('Xếp hạng theo | số đảng viên', 'Số ngày coi là cũ | 0')).toEqual([
    [2, 'cell/unknown-choice', 'số đảng viên', 'tỷ lệ dự, điểm bình quân, tỷ lệ báo cáo'],
    [3, 'cell/out-of-range', '0', '1–366'],
  ]);
  expect(told('Thang điểm | 20', 'Ngày lệch múi giờ | trừ một ngày')).toEqual([
    [2, 'cell/unknown-choice', '20', '10, 100'],
    [3, 'cell/unknown-choice', 'trừ một ngày', 'cộng một ngày, giữ nguyên'],
  ]);
  // one letter from a key of ours is a slip; a key of the commune's own is not
  expect(told('Ngưỡng Tót | 95')).toEqual([]);
  expect(told('Ngưỡng Tôts | 95')).toEqual([[2, 'cell/unknown-choice', 'Ngưỡng Tôts', '«Ngưỡng Tốt»']]);
  expect(told('Ghi chú của xã | họp ngày 3')).toEqual([]);
});

test('a tab without the header is no settings tab', () => {
  expect(readSettings(settingPairs(grid('Cấu hình', 'Ngưỡng Tốt | 95'))).settings).toEqual(DEFAULT_SETTINGS);
});

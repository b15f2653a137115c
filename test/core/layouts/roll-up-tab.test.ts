import { describe, expect, test } from 'vitest';
import { rollUpTable } from '../../../src/core/functions/roll-up.ts';
import { FIRST_ROLL_UP_ROW, rollUpTab } from '../../../src/core/layouts/roll-up-tab.ts';
import { stampKey } from '../../../src/core/layouts/tab.ts';
import { compare } from '../../../src/core/level/compare.ts';
import { rollUp } from '../../../src/core/level/roll-up.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { blocks, cuKty, HOA_SON, hoaSon, month, published, source, sourcesRange } from '../../support/level.ts';
import { range } from '../../support/sheet.ts';
import { shown, valuesOf } from '../../support/tab-text.ts';

const OCTOBER = month({
  expected: 4,
  reported: 4,
  due: 50,
  present: 40,
  scores: 2,
  scoreSum: 180.5,
  scoreMin: 90,
  scoreMax: 90.5,
});
const REF = source('EP', 'Xã Ea Pil', [[{ kind: 'error', text: '#REF!' }]]);
const SOURCES = [hoaSon({ 10: OCTOBER, 11: HOA_SON }), cuKty(), REF];
const settings = { ...DEFAULT_SETTINGS, unitName: 'Huyện ủy Krông Bông' };
const november = rollUp(blocks(...SOURCES), ['2026-11']);
const layout = rollUpTab(
  november,
  { before: compare(november, rollUp(blocks(...SOURCES), ['2026-10'])), yearAgo: null },
  settings,
);
const rows = layout.rows.map(valuesOf);
const labels = rows[FIRST_ROLL_UP_ROW - 3] ?? [];
/** What stands under some labels in a row (from 1). */
const under = (row: number, ...names: readonly string[]) =>
  names.map(name => shown(layout.rows[row - 1]?.[labels.indexOf(name)] ?? { value: '?', style: {} }));

test('its title, its key, and the stamp line by which it is known again', () => {
  expect([layout.title, layout.key]).toEqual(['Tổng hợp 11-2026', 'gop/2026-11']);
  expect(stampKey(String(rows.at(-1)?.[0]))).toBe('gop/2026-11');
  const quarter = rollUpTab(
    rollUp(blocks(hoaSon()), ['2026-10', '2026-11', '2026-12']),
    { before: null, yearAgo: null },
    settings,
  );
  expect([quarter.title, quarter.key]).toEqual(['Tổng hợp 10-2026 đến 12-2026', 'gop/2026-10/2026-12']);
});

test('the head says in one line how many units are in it', () => {
  expect(rows.slice(0, 5)).toEqual([
    ['HUYỆN ỦY KRÔNG BÔNG'],
    ['TỔNG HỢP SINH HOẠT CHI BỘ CỦA CÁC ĐƠN VỊ'],
    ['Tháng 11/2026'],
    ['2/3 đơn vị · đã báo cáo 5/7 chi bộ · tỷ lệ dự 66,0% (66/100) · điểm bình quân 84,12'],
    ['Còn 1 đơn vị chưa tính vào tổng, lý do ghi ở dưới bảng.'],
  ]);
});

test('one row per unit, with its rank and what changed', () => {
  expect(rows[FIRST_ROLL_UP_ROW - 1]).toEqual([
    ...[1, 'HS', 'Xã Hòa Sơn', 4, 3, 1, 2, 0.75, 50, 40, 36, 3, 1, 0.9, 3, 2705 / 3 / 10, 85.5, 95, 2, 1, 0, 0],
    // 36/40 − 40/50 = 90 % − 80 %; 90,1666… − 90,25
    ...[1, 10, -0.083333333, '', '', '', '', 'Đã gộp'],
  ]);
  expect(rows[FIRST_ROLL_UP_ROW]).toEqual([
    ...[2, 'CK', 'Xã Cư Kty', 3, 2, 0, '', 2 / 3, 70, 60, 30, 10, 20, 0.5, 2, 75.05, 60.1, 90, 1, 0, 1, 0],
    ...[2, '', '', '', '', 'Chi bộ thôn 7', 'Chi bộ thôn 9', 'Đã gộp'],
  ]);
  expect(rows[FIRST_ROLL_UP_ROW + 1]).toEqual([
    3,
    'EP',
    'Xã Ea Pil',
    ...Array.from({ length: 26 }, () => ''),
    'Không đọc được',
  ]);
});

test('the total says how many units it holds; its changes are those of units that count in both periods', () => {
  expect(rows[FIRST_ROLL_UP_ROW + 2]).toEqual([
    ...[
      '',
      '',
      'Tổng cộng (2/3 đơn vị)',
      7,
      5,
      1,
      2,
      5 / 7,
      120,
      100,
      66,
      13,
      21,
      0.66,
      5,
      84.12,
      60.1,
      95,
      3,
      1,
      1,
      0,
    ],
    ...['', 10, -0.083333333],
  ]);
});

test('who does not count and what to do, and which totals not everybody gives', () => {
  expect(rows.slice(FIRST_ROLL_UP_ROW + 3, FIRST_ROLL_UP_ROW + 16)).toEqual([
    [],
    ['Chưa tính vào tổng'],
    [
      '– EP – Xã Ea Pil: Không đọc được. Ô nhập số liệu báo #REF!. Lần lượt: bấm vào ô rồi chọn «Cho phép truy cập»; nhờ đơn vị chia sẻ tệp; kiểm tra liên kết và trang «Xuất 2026» của tệp đó.',
    ],
    ['Ghi chú'],
    ['– Xếp hạng theo tỷ lệ dự.'],
    ['– Đúng hạn: 1/2 đơn vị ghi.'],
    ['– Đảng viên: 2/2 đơn vị, 7 chi bộ ghi.'],
    ['– Vắng có lý do: 2/2 đơn vị, 4 chi bộ ghi.'],
    ['– Vắng không lý do: 2/2 đơn vị, 5 chi bộ ghi.'],
    ['– Tháng 10/2026: dòng tổng cộng so trên 1 đơn vị có số liệu cả hai kỳ.'],
    [],
    [...Array.from({ length: 22 }, () => ''), '…………, ngày … tháng … năm ……'],
    ['NGƯỜI LẬP BIỂU', ...Array.from({ length: 21 }, () => ''), 'T/M HUYỆN ỦY KRÔNG BÔNG'],
  ]);
});

describe('its shape', () => {
  test('every row is as wide as the table, nothing lies outside or overlaps', () => {
    for (const row of layout.rows) expect(row).toHaveLength(layout.widths.length);
    const taken = new Set<string>();
    for (const { area } of layout.merges) {
      const [top, left, height, width] = area;
      expect(top + height - 1).toBeLessThanOrEqual(layout.rows.length);
      expect(left + width - 1).toBeLessThanOrEqual(layout.widths.length);
      for (let row = top; row < top + height; row++)
        for (let column = left; column < left + width; column++) {
          expect(taken.has(`${row} ${column}`)).toBe(false);
          taken.add(`${row} ${column}`);
        }
    }
  });
  test('lines from the head to the total, and the signers share no row with the notes', () => {
    // head in row 6, numbering, three units, the total
    expect(layout.grids).toEqual([[6, 1, 6, layout.widths.length]]);
    const signers = rows.findIndex(row => row[0] === 'NGƯỜI LẬP BIỂU');
    expect(layout.merges.some(({ area }) => area[0] === signers && area[2] === 3)).toBe(true);
  });
  test('rates are shown with one decimal, changes with their sign', () => {
    const formatOf = (label: string) => layout.rows[FIRST_ROLL_UP_ROW - 1]?.[labels.indexOf(label)]?.style.format;
    expect(formatOf('Tỷ lệ dự')).toBe('0.0%');
    expect(formatOf('Tỷ lệ dự so kỳ trước (điểm %)')).toBe('+0.0;−0.0;0.0');
  });
});

test('a level says of each unit how many of its own units are in it', () => {
  const level = { ...HOA_SON, figures: { ...HOA_SON.figures, units: 36, unitsCounted: 34 } };
  const all = rollUp(blocks(source('KB', 'Krông Bông', published('KB', 'Krông Bông', { 11: level }))), ['2026-11']);
  const { rows: own } = rollUpTab(all, { before: null, yearAgo: null }, settings);
  expect(valuesOf(own[FIRST_ROLL_UP_ROW - 1] ?? []).at(-1)).toBe(
    '34/36. Đã gộp. Mới gộp 34/36 đơn vị cấp dưới của mình. Nhờ đơn vị gộp đủ rồi công bố lại.',
  );
});

test('where all count, that is said', () => {
  const all = rollUp(blocks(hoaSon()), ['2026-11']);
  const own = rollUpTab(all, { before: null, yearAgo: null }, { unitName: '', rankBy: 'mean' }).rows.map(valuesOf);
  expect([own[0], own[4]]).toEqual([['ĐẢNG ỦY'], []]);
  expect(own.slice(FIRST_ROLL_UP_ROW + 1, FIRST_ROLL_UP_ROW + 6)).toEqual([
    [],
    ['Chưa tính vào tổng'],
    ['Không có.'],
    ['Ghi chú'],
    ['– Xếp hạng theo điểm bình quân.'],
  ]);
});

test('tab and function give the same figures', () => {
  const spill = rollUpTable(sourcesRange(SOURCES), range('11/2026'), []);
  const heads = spill[1] ?? [];
  const shared = labels.filter(label => heads.includes(label) && label !== 'Tình trạng').map(String);
  expect(shared).toHaveLength(23);
  for (let i = 0; i < 4; i++)
    expect(under(FIRST_ROLL_UP_ROW + i, ...shared)).toEqual(shared.map(label => spill[2 + i]?.[heads.indexOf(label)]));
});

test('without a row nothing breaks', () => {
  const { rows: own } = rollUpTab(rollUp([], ['2026-11']), { before: null, yearAgo: null }, settings);
  expect(valuesOf(own[3] ?? [])).toEqual(['0/0 đơn vị']);
});

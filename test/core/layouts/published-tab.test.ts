import { expect, test } from 'vitest';
import { publishedTab } from '../../../src/core/layouts/published-tab.ts';
import { sourcesTab } from '../../../src/core/layouts/sources-tab.ts';
import { stampKey } from '../../../src/core/layouts/tab.ts';
import { FIRST_BLOCK_ROW, planSources, readSources } from '../../../src/core/level/sources.ts';
import { HOA_SON } from '../../support/level.ts';
import { shown, valuesOf } from '../../support/tab-text.ts';

const months = Array.from({ length: 12 }, (_, i) => (i === 10 ? { ...HOA_SON, missing: '=1+1' } : null));
const layout = publishedTab({ unitCode: '038.1', unitName: 'Đảng ủy xã Hòa Sơn' }, 2026, months, {
  y: 2026,
  m: 11,
  d: 5,
  minute: 485,
});
const rows = layout.rows.map(row => row.map(shown));

test('its title and key, and the stamp line below the twelve months', () => {
  expect([layout.title, layout.key]).toEqual(['Xuất 2026', 'xuat/2026']);
  expect(stampKey(String(rows.at(-1)?.[0]))).toBe('xuat/2026');
  expect(rows).toHaveLength(16);
});

test('the columns of the schema, from A to AN; other programs count on their order', () => {
  expect(rows[0]).toEqual([
    'Phiên bản',
    'Mã đơn vị',
    'Tên đơn vị',
    'Năm',
    'Tháng',
    'Số đơn vị cấp dưới',
    'Số đơn vị đã gộp',
    'Phải báo cáo',
    'Đã báo cáo',
    'Không họp',
    'Đúng hạn',
    'Đảng viên',
    'Số chi bộ ghi đảng viên',
    'Phải dự',
    'Có mặt',
    'Vắng có lý do',
    'Số chi bộ ghi vắng có lý do',
    'Vắng không lý do',
    'Số chi bộ ghi vắng không lý do',
    'Dòng tính vào tỷ lệ dự',
    'Dòng loại khỏi tỷ lệ dự',
    'Dòng tính vào điểm',
    'Dòng loại khỏi điểm',
    'Số chi bộ có điểm',
    'Tổng điểm',
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
    'Công bố lúc',
    'Bản đã gửi lại, không tính vào tỷ lệ dự',
    'Bản đã gửi lại, không tính vào điểm',
  ]);
});

test('every month says whose it is; one that is not published is blank behind that', () => {
  expect(layout.rows.slice(1, 3).map(valuesOf)).toEqual([
    [1, '038.1', 'Đảng ủy xã Hòa Sơn', 2026, 1],
    [1, '038.1', 'Đảng ủy xã Hòa Sơn', 2026, 2],
  ]);
  expect(layout.rows.slice(1, 13).map(row => valuesOf(row)[4])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('a published month: numbers as numbers, 0 as 0, what is not given as a blank', () => {
  expect(rows[11]).toEqual([
    ...[1, '038.1', 'Đảng ủy xã Hòa Sơn', 2026, 11, '', '', 4, 3, 1, 2, 50, 4, 40, 36, 3, 2, 1, 3, 3, 0, 3, 0],
    ...[3, 270.5, 85.5, 95, 2, 1, 0, 0, '', '', 2, '', '=1+1', '', '05/11/2026 08:05', '', ''],
  ]);
});

test('values only: no box is a formula', () => {
  for (const row of layout.rows)
    for (const { value } of row) expect(typeof value === 'object' && 'formula' in value).toBe(false);
  for (const row of layout.rows) expect(row).toHaveLength(layout.widths.length);
});

test('the head of the tab of sources ends where the first block begins, and holds none', () => {
  const sources = sourcesTab(
    2026,
    planSources([], [], 2026, () => ''),
  );
  expect([sources.title, sources.key, sources.rows.length]).toEqual(['Nguồn 2026', 'nguon/2026', FIRST_BLOCK_ROW - 1]);
  expect(sources.rows.map(row => stampKey(String(shown(row[0] ?? { value: '', style: {} }))))).toEqual([
    null,
    'nguon/2026',
    null,
  ]);
  expect(readSources(sources.rows.map(row => row.map(shown)))).toEqual([]);
  for (const row of sources.rows) expect(row).toHaveLength(sources.widths.length);
});

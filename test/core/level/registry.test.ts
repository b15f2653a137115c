import { describe, expect, test } from 'vitest';
import { registryTab } from '../../../src/core/layouts/registry-tab.ts';
import { readRegistry } from '../../../src/core/level/registry.ts';
import { grid } from '../../support/sheet.ts';
import { shown } from '../../support/tab-text.ts';

const read = (drawing: string) => readRegistry(grid('Đơn vị', drawing));

test('the units below the header, wherever it stands and in whatever order', () => {
  expect(
    read(`
      DANH SÁCH ĐƠN VỊ

      Ghi chú | LIÊN KẾT | Tên | Loai hinh | Mã
      mới     | https://docs.google.com/a | Xã  A | Xã | '038.1
              |          |     |           |
              |          | Xã B |          |
      chỉ có ghi chú | https://docs.google.com/x | | |`),
  ).toEqual({
    units: [
      { row: 4, code: '038.1', name: 'Xã A', type: 'Xã', link: 'https://docs.google.com/a' },
      { row: 6, code: '', name: 'Xã B', type: '', link: '' },
    ],
    faults: [{ row: 7, message: 'Có liên kết mà chưa ghi mã và tên nên chưa gộp. Hãy ghi mã và tên đơn vị.' }],
  });
});

test.each([
  ['Mã đơn vị | Tên đơn vị | Link', true],
  ['Đơn vị | Đường dẫn', true],
  ['Mã | Tên | Loại hình', false],
  ['Liên kết', false],
])('«%s» is a header: %s', (head, expected) => expect(read(head) !== null).toBe(expected));

test.each([
  ['a registry under another name', 'Danh sách', 'Mã | Tên | Loại hình | Liên kết', true],
  ['a list of documents', 'Tài liệu', 'Tên | Link', false],
  ['a list of documents with numbers', 'Văn bản', 'Mã | Tên | Link', false],
  ['meetings with links to their minutes', 'Sổ họp', 'Mã đơn vị | Đơn vị | Tháng | Có mặt | Link', false],
  ['meetings in a tab called after their units', 'Đơn vị', 'Đơn vị | Tháng | Dự/triệu tập | Tổng điểm | Link', false],
])('%s', (_, title, head, expected) => expect(readRegistry(grid(title, head)) !== null).toBe(expected));

test('the header stands within the first 20 rows', () => {
  expect(read(`${'-\n'.repeat(19)}Mã | Liên kết`)).not.toBeNull();
  expect(read(`${'-\n'.repeat(20)}Mã | Liên kết`)).toBeNull();
});

describe('what is wrong with it', () => {
  const faults = (...rows: readonly string[]) => read(`Mã | Tên | Liên kết\n${rows.join('\n')}`)?.faults;
  test('one code twice', () => {
    expect(faults('A | Xã A |', 'B | Xã B |', ' a | Xã A mới |')).toEqual([
      {
        row: 4,
        message: 'Mã «a» đã có ở dòng 2. Hãy ghi cho mỗi đơn vị một mã riêng.',
      },
    ]);
  });
  test('one file twice, whatever stands behind its address', () => {
    const at = (rest: string) => `https://docs.google.com/spreadsheets/d/1aB-c_D${rest}`;
    expect(faults(`A | Xã A | ${at('/edit#gid=0')}`, `B | Xã B | ${at('')}`, `C | Xã C | ${at('x')}`)).toEqual([
      {
        row: 3,
        message: 'Liên kết của B – Xã B đã có ở dòng 2 (A – Xã A). Hãy ghi liên kết đúng của từng đơn vị.',
      },
    ]);
  });
  test('blanks are not equal', () => expect(faults(' | Xã A |', ' | Xã B |')).toEqual([]));
});

test('the template reads as an empty registry', () => {
  const { rows, widths, notes, formats } = registryTab();
  expect(readRegistry({ sheet: 'Đơn vị', boxes: rows.map(row => row.map(shown)) })).toEqual({ units: [], faults: [] });
  expect(rows[0]?.map(shown)).toEqual(['Mã', 'Tên', 'Loại hình', 'Liên kết', 'Ghi chú']);
  for (const row of [...rows, ...notes]) expect(row.length).toBeLessThanOrEqual(widths.length);
  for (const { area } of formats) expect(area[1] + area[3] - 1).toBeLessThanOrEqual(widths.length);
});

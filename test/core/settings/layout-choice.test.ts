import { expect, test } from 'vitest';
import { headerRowsProblem, layoutRows } from '../../../src/core/settings/layout-choice.ts';
import { grid } from '../../support/sheet.ts';

const SHEET = grid('11-2026', 'BÁO CÁO\n\nChi bộ | Có mặt\nThôn 1 | 18\na\nb\nc\nd\ne');

test.each<[first: number, last: number, told: string]>([
  [3, 3, ''],
  [2, 3, ''],
  // row 4 reads badly, but it is there: that is shown, not refused
  [4, 4, ''],
  [2, 2, 'Dòng 2 của trang «11-2026» để trống. Hãy ghi số của dòng có tên các cột.'],
  [3, 9, 'Tiêu đề có nhiều nhất 6 dòng, không thể từ dòng 3 đến dòng 9. Hãy chỉ ghi các dòng có tên các cột.'],
  [3, 10, 'Trang «11-2026» chỉ có 9 dòng, không có dòng 10. Hãy ghi số của dòng có tên các cột.'],
  [99999, 99999, 'Trang «11-2026» chỉ có 9 dòng, không có dòng 99999. Hãy ghi số của dòng có tên các cột.'],
])('header rows %i to %i: %s', (first, last, told) => expect(headerRowsProblem(SHEET, [first, last])).toBe(told));

test('a choice for one of several tables beside each other leaves those for the others', () => {
  const before = grid(
    'Cấu hình',
    'Khóa | Giá trị | Giải thích\nCột: Có mặt | Theo dõi!C | Cột đã chọn, tiêu đề «Quân»',
  );
  const meanings = [{ meaning: 'present', column: 'F', label: 'Người' }];
  const choice = { sheet: 'Theo dõi', headerRows: null, meanings };
  const added = { row: 3, entry: ['Cột: Có mặt', 'Theo dõi!F', 'Cột đã chọn, tiêu đề «Người»'] };
  expect(layoutRows(before, { ...choice, columns: ['A', 'E', 'F', 'G'] })).toEqual([added]);
  // of one table, the newer stands over the older
  expect(layoutRows(before, { ...choice, columns: ['A', 'B', 'C', 'F'] })).toEqual([{ ...added, row: 2 }]);
  expect(layoutRows(before, choice)).toEqual([{ ...added, row: 2 }]);
});

import { expect, test } from 'vitest';
import { rowsToStamp } from '../../../src/core/book/complete-row.ts';
import { placeOf } from '../../../src/core/table/runs.ts';
import type { Box } from '../../../src/core/values/box.ts';
import { grid } from '../../support/sheet.ts';

const HEAD = 'Chi bộ | Tháng | Hình thức | Phải dự | Có mặt | Tổng điểm | Ghi chú | Ngày gửi báo cáo';

/** The rows (from 1) to stamp after one box of row 2 was typed over. */
const after = (row: string, box: string, old: Box = '', head = HEAD): number[] => {
  const place = placeOf(box);
  const edit = { row: place.row - 1, column: place.column - 1, rows: 1, columns: 1, old };
  return (rowsToStamp(grid('Sổ họp', `${head}\n${row}`), edit, false)?.rows ?? []).map(one => one + 1);
};

const FULL = "Thôn 1 | '11/2026 | thường kỳ | 20 | 18 | 95";

test('the box that completes a report stamps its row', () => {
  expect(after(FULL, 'F2')).toEqual([2]);
  expect(after(FULL, 'E2')).toEqual([2]);
  expect(after(FULL, 'B2')).toEqual([2]);
  expect(after("Thôn 1 | '11/2026 | không họp", 'C2')).toEqual([2]);
  // what stood there was no figure: the report was not complete before
  expect(after(FULL, 'F2', 'chín lăm')).toEqual([2]);
});

test.each<[string, string, string, Box?]>([
  ['the score is not there yet', "Thôn 1 | '11/2026 | | 20 | 18", 'E2'],
  ['nobody says who was due', "Thôn 1 | '11/2026 | | | 18 | 95", 'F2'],
  ['no unit', "| '11/2026 | | 20 | 18 | 95", 'F2'],
  ['no month', 'Thôn 1 | | | 20 | 18 | 95', 'F2'],
  ['a thematic meeting alone', "Thôn 1 | '11/2026 | chuyên đề | 20 | 18 | 95", 'F2'],
  ['a score that is a formula error', "Thôn 1 | '11/2026 | | 20 | 18 | #REF!", 'F2'],
  ['the report was complete before and is corrected', FULL, 'E2', 17],
  ['a note is written', `${FULL} | ghi chú`, 'G2'],
  ['the stamp itself is taken away', FULL, 'H2', 46000],
  ['a day stands there', `${FULL} | | 2026-11-06`, 'F2'],
  ['a text stands there', `${FULL} | | hôm qua`, 'F2'],
  ['the header is edited', FULL, 'F1', 'Điểm'],
])('no stamp: %s', (_, row, box, old = '') => {
  expect(after(row, box, old)).toEqual([]);
});

test('a table without the column, one that cannot be read, and what is no meetings table stamp nothing', () => {
  const without = HEAD.replace(' | Ngày gửi báo cáo', '');
  expect(after(FULL, 'F2', '', without)).toEqual([]);
  expect(after(FULL, 'F2', '', HEAD.replace('Có mặt', 'Quân'))).toEqual([]);
  expect(after('C1 | Thôn 1 | 20', 'C2', '', 'Mã | Tên | Số đảng viên')).toEqual([]);
});

test('of rows pasted at once each complete one is stamped', () => {
  const rows = [
    FULL,
    "Thôn 2 | '11/2026 | | 10 | 9",
    FULL.replace('Thôn 1', 'Thôn 3'),
    '',
    FULL.replace('Thôn 1', 'Thôn 4'),
  ];
  const sheet = grid('Sổ họp', [HEAD, ...rows].join('\n'));
  expect(rowsToStamp(sheet, { row: 1, column: 0, rows: 5, columns: 6, old: null }, false)).toEqual({
    column: 7,
    rows: [1, 3, 5],
  });
  expect(rowsToStamp(sheet, { row: 2, column: 0, rows: 2, columns: 6, old: null }, false)?.rows).toEqual([3]);
});

import { expect, test } from 'vitest';
import { at, check, told } from '../../support/sheet.ts';

const sheet = (cell: string, ...parts: readonly string[]): string =>
  ['STT | Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm', `1 | Thôn 1 | 11/2026 | ${cell}`, ...parts].join('\n');

test('the cell says 42 and 39, its parts make 20 + 21 = 41 and 19 + 20 = 39', () =>
  expect(told(sheet('42 | 39 | 95', ' | - Tổ đảng 1 | | 20 | 19 |', ' | - Tổ đảng 2 | | 21 | 20 |'))).toEqual([
    at(
      'row/parts-sum',
      'D2',
      '«Phải dự» của chi bộ ghi 42, nhưng các dòng con bên dưới là 20 + 21 = 41. Chỉ dòng của chi bộ được tính: hãy sửa cho khớp.',
    ),
  ]));

test('the cell leaves its own row blank: it is missing, and where its figures stand is told', () => {
  const drawing = sheet(' | | ', ' | Tổ đảng 1 | | 20 | 19 |', ' | Tổ đảng 2 | | 22 | 20 |');
  expect(check(drawing).judged.map(({ attendance }) => attendance)).toEqual(['not-given']);
  expect(told(drawing).map(({ message }) => message)).toEqual([
    '«Phải dự» của chi bộ còn trống, nhưng các dòng con bên dưới là 20 + 22 = 42; «Có mặt» của chi bộ còn trống, nhưng các dòng con bên dưới là 19 + 20 = 39. Chỉ dòng của chi bộ được tính: hãy sửa cho khớp.',
  ]);
});

test.each([
  // 20 + 22 = 42, 19 + 20 = 39
  ['the sums', sheet('42 | 39 | 95', ' | Tổ đảng 1 | | 20 | 19 |', ' | Tổ đảng 2 | | 22 | 20 |')],
  ['parts without figures', sheet('42 | 39 | 95', ' | Tổ đảng 1 | | | |', ' | Tổ đảng 2 | | | |')],
  ['one part still blank', sheet('42 | 39 | 95', ' | Tổ đảng 1 | | 20 | 19 |', ' | Tổ đảng 2 | | | |')],
  ['some of all', sheet('42 | 39 | 95', ' | Trong đó: dự bị | | 2 | 2 |')],
  ['a cell that did not meet', sheet('không họp | | ', ' | Tổ đảng 1 | | 20 | |')],
  ['no parts', sheet('42 | 39 | 95')],
])('silent: %s', (_, drawing) => expect(told(drawing)).toEqual([]));

test('each cell has its own parts', () =>
  expect(
    told(
      sheet(
        '20 | 19 | 95',
        ' | Tổ đảng 1 | | 20 | 19 |',
        '2 | Thôn 2 | 11/2026 | 9 | 9 | 90',
        ' | Tổ đảng 1 | | 8 | 9 |',
      ),
    ).map(({ row, column }) => [row, column]),
  ).toEqual([[4, 'D']]));

import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const said = (bands: string, more = '') =>
  check({
    'Tiêu chí': `Mã | Nội dung | Điểm tối đa | Cách chấm | Căn cứ | Bậc\nTC1 | Một | 100 | bậc | tỷ lệ dự | ${bands}${more}`,
    'Sổ họp': 'Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm\nThôn 1 | 11/2026 | 10 | 10 | 100',
  }).findings;

test('nobody can have the maximum', () =>
  expect(said('từ 90%: 95; dưới 90%: 50')).toEqual([
    at(
      'rubric/unreachable',
      'C2',
      'TC1: tối đa 100 điểm nhưng bậc cao nhất chỉ cho 95. Hãy sửa bậc hoặc điểm tối đa.',
      '',
      'Tiêu chí',
    ),
  ]));

test('no rate is above 100 %', () =>
  expect(said('trên 100%: 100; từ 0%: 50').map(({ column, message }) => [column, message])).toEqual([
    ['F', 'TC1: không giá trị nào rơi vào bậc «trên 100%: 100». Hãy sửa hoặc xóa bậc này.'],
  ]));

test('a maximum that a row of its own gives, and one that a band gives', () => {
  expect(said('từ 90%: 95; dưới 90%: 50', '\nTC1 | Một | 100 | tối đa khi | số đảng viên | dưới 2')).toEqual([]);
  expect(said('từ 90%: 100; dưới 90%: 50')).toEqual([]);
});

import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const said = (source: string, bands: string) =>
  check({
    'Tiêu chí': `Mã | Nội dung | Điểm tối đa | Cách chấm | Căn cứ | Bậc\nTC1 | Một | 100 | bậc | ${source} | ${bands}`,
    'Sổ họp': 'Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm\nThôn 1 | 11/2026 | 10 | 10 | 100',
  }).findings;

test('exactly half of the speakers is in no band', () =>
  expect(said('tỷ lệ phát biểu', 'trên 50%: 100; dưới 50%: 40')).toEqual([
    at(
      'rubric/band-gap',
      'F2',
      'TC1: tỷ lệ phát biểu đúng 50% không thuộc bậc nào, nên không đối chiếu được. Hãy bổ sung bậc.',
      '',
      'Tiêu chí',
    ),
  ]));

test('exactly 15 minutes short is in two', () =>
  expect(said('phút thiếu', 'đến 15: 100; từ 15: 40')).toEqual([
    at(
      'rubric/band-overlap',
      'F2',
      'TC1: phút thiếu đúng 15 thuộc cùng lúc các bậc 100 và 40 điểm; đang lấy bậc cao hơn. Hãy sửa để chỉ còn một bậc.',
      '',
      'Tiêu chí',
    ),
  ]));

test('bands that meet', () => expect(said('tỷ lệ phát biểu', 'từ 50%: 100; dưới 50%: 40')).toEqual([]));

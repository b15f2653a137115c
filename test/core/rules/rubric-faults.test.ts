import { expect, test } from 'vitest';
import { at, errors } from '../../support/sheet.ts';

const MEETINGS = `
  Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
  Thôn 1     | 11/2026 | 20      | 18     | 95`;

test('the highest points of a criterion must be a number', () => {
  const tabs = (max: string) => ({
    'Tiêu chí': `
      Mã  | Nội dung | Điểm tối đa
      TC1 | Chuẩn bị | ${max}`,
    'Sổ họp': MEETINGS,
  });
  expect(errors(tabs('10 điểm'))).toEqual([]);
  expect(errors(tabs('mười'))).toEqual([
    at(
      'cell/not-a-number',
      'C2',
      '«Điểm tối đa» ghi «mười», không phải là số. Hãy ghi lại bằng chữ số.',
      '',
      'Tiêu chí',
    ),
  ]);
});

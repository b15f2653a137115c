import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const book = (first: string, second: string) => ({
  'Tiêu chí': `
    Mã  | Nội dung | Điểm tối đa | Cách chấm | Căn cứ | Bậc | Áp dụng khi
    TC1 | Một      | ${first}
    TC1 | Một      | ${second}`,
  'Sổ họp': 'Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm\nThôn 1 | 11/2026 | 10 | 10 | 100',
});

test('a criterion that stands twice is told on both rows', () => {
  const text = 'Tiêu chí TC1 đứng 2 lần (dòng 2 và 3). Hãy đổi mã hoặc xóa dòng thừa.';
  expect(check(book('100', '100')).findings).toEqual([
    at('rubric/duplicate-code', 'A2', text, '', 'Tiêu chí'),
    at('rubric/duplicate-code', 'A3', text, '', 'Tiêu chí'),
  ]);
});

test('opposite conditions, and a row that lifts to the maximum, belong together', () => {
  expect(check(book('100 | tự do | | | có chuyên đề', '100 | tự do | | | không chuyên đề')).findings).toEqual([]);
  expect(check(book('100 | tự do', '100 | tối đa khi | số đảng viên | dưới 2')).findings).toEqual([]);
});

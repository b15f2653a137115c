import { expect, test } from 'vitest';
import { check } from '../../support/sheet.ts';

test('one name under two codes is a warning on each line; one unit in two lines is not', () => {
  const drawing = (second: string) => ({
    'Chi bộ': `Mã | Tên\nHS-01 | Chi bộ thôn 1\n${second}`,
    'Sổ họp': 'Mã chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nHS-01 | 11/2026 | 20 | 18 | 95',
  });
  const told = (second: string) =>
    check(drawing(second)).findings.filter(({ code }) => code === 'roster/duplicate-name');
  expect(told('HS-02 | CB Thôn 1').map(({ row, message }) => [row, message])).toEqual([
    [2, 'Tên «Chi bộ thôn 1» đứng ở các dòng 2 và 3 với mã khác nhau. Hãy ghi tên phân biệt để khỏi nhầm.'],
    [3, 'Tên «Chi bộ thôn 1» đứng ở các dòng 2 và 3 với mã khác nhau. Hãy ghi tên phân biệt để khỏi nhầm.'],
  ]);
  expect(told('HS-01 | Chi bộ thôn 1')).toEqual([]);
  expect(told('HS-02 | Chi bộ thôn 2')).toEqual([]);
});

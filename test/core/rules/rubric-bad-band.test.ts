import { expect, test } from 'vitest';
import { at, check } from '../../support/sheet.ts';

const book = (method: string, source: string, bands: string) => ({
  'Tiêu chí': `
    Mã  | Nội dung | Điểm tối đa | Cách chấm | Căn cứ    | Bậc
    TC1 | Dự       | 100         | ${method} | ${source} | ${bands}`,
  'Sổ họp': 'Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm\nThôn 1 | 11/2026 | 10 | 10 | 100',
});
const said = (...given: Parameters<typeof book>): string[] =>
  check(book(...given)).findings.map(({ message }) => message);

test('a band that cannot be read is an error, and the hole it leaves is told only once', () =>
  expect(check(book('bậc', 'tỷ lệ dự', 'khoảng 90%: 100; dưới 75%: 50')).findings).toEqual([
    at(
      'rubric/bad-band',
      'F2',
      'TC1: «khoảng 90%: 100» không đọc được. Hãy ghi như «từ 90: 5; từ 75 đến dưới 90: 4; dưới 75: 1».',
      '',
      'Tiêu chí',
    ),
  ]));

test.each([
  ['bậc', 'tỷ lệ dự', 'từ 90%', '«từ 90%» không có điểm đứng sau dấu hai chấm. Hãy ghi như «từ 90: 5».'],
  ['bậc', 'tỷ lệ dự', 'từ 0%: 101', '«từ 0%: 101» cho nhiều hơn điểm tối đa. Hãy sửa điểm của bậc hoặc điểm tối đa.'],
  [
    'bậc',
    'tỷ lệ dự',
    'từ 0,9: 100',
    '«từ 0,9: 100» là tỷ lệ nhưng ghi số nhỏ hơn 1. Hãy ghi theo phần trăm, ví dụ 90%.',
  ],
  ['bậc', 'tỷ lệ dự', '', 'cột này còn trống. Hãy ghi các bậc, hoặc đổi cách chấm thành «tự do».'],
  [
    'bậc',
    'trời mưa',
    'từ 1: 100',
    '«trời mưa» có căn cứ không nhận ra. Hãy chọn: phút, phút thiếu, tỷ lệ dự, vắng không lý do, tỷ lệ phát biểu, tỷ lệ chỉ tiêu, số ngày thông báo trước, số đảng viên.',
  ],
  ['tùy', '', '', '«tùy» có cách chấm không nhận ra. Hãy chọn: có/không, bậc, tự do, tối đa khi.'],
])('%s by %s: %s', (method, source, bands, text) => expect(said(method, source, bands)).toEqual([`TC1: ${text}`]));

test('sound bands, and a free criterion', () => {
  expect(said('bậc', 'tỷ lệ dự', 'từ 90%: 100; dưới 90%: 50')).toEqual([]);
  expect(said('tự do', '', '')).toEqual([]);
});

test('with one of its bands unreadable a criterion is held against nothing', () => {
  const { 'Tiêu chí': rubric } = book('bậc', 'tỷ lệ dự', 'loại từ 90%: 100; từ 75%: 80; dưới 75%: 50');
  const sheet = 'Tên chi bộ | Tháng | Có mặt | Phải dự | TC1 | Tổng điểm\nThôn 1 | 11/2026 | 19 | 20 | 100 | 100';
  // 19/20 = 95 %: the bands that are left would say 80
  expect(check({ 'Tiêu chí': rubric, 'Sổ họp': sheet }).findings.map(({ code }) => code)).toEqual(['rubric/bad-band']);
});

test('a condition for which nobody knows when it holds', () =>
  expect(
    check({
      'Tiêu chí': 'Mã | Nội dung | Điểm tối đa | Áp dụng khi\nTC1 | Dự | 100 | khi trời mưa',
      'Sổ họp': 'Tên chi bộ | Tháng | Có mặt | Phải dự | Tổng điểm\nThôn 1 | 11/2026 | 10 | 10 | 100',
    }).findings.map(({ column, message }) => [column, message]),
  ).toEqual([
    [
      'D',
      'TC1: «khi trời mưa» có điều kiện áp dụng không nhận ra. Hãy để trống, hoặc ghi «có chuyên đề» hay «không chuyên đề».',
    ],
  ]));

import { describe, expect, test } from 'vitest';
import { rates } from '../../../src/core/functions/rate.ts';
import { range } from '../../support/sheet.ts';

describe('present and due in two columns', () => {
  test.each([
    ['18', '20', 0.9],
    ['18 ĐV', "'20", 0.9],
    ['0', '20', 0],
    ['20', '20', 1],
    ['', '', ''],
    ['-', '20', '⚠ Chưa ghi số có mặt.'],
    ['', '20', '⚠ Chưa ghi số có mặt.'],
    ['18', '', '⚠ Chưa ghi số phải dự.'],
    ['0', '0', '⚠ Phải dự là 0 nên không có tỷ lệ.'],
    ['21', '20', '⚠ Có mặt 21 nhiều hơn phải dự 20. Hãy kiểm tra lại hai số này.'],
    ['vài', '20', '⚠ «Có mặt» ghi «vài», không phải là số. Hãy ghi lại bằng chữ số.'],
    ['18', '-1', '⚠ «Phải dự» ghi −1, nhưng không thể là số âm. Hãy ghi lại cho đúng.'],
    ['#REF!', '20', '⚠ «Có mặt» đang là lỗi công thức #REF!. Hãy sửa công thức hoặc ghi thẳng số vào ô.'],
    ['2026-11-05', '20', '⚠ «Có mặt» ghi «05/11/2026», không phải là số. Hãy ghi lại bằng chữ số.'],
  ])('%s / %s', (present, due, expected) =>
    expect(rates(range(present || ' | '), range(due || ' | '))).toEqual([[expected]]),
  );

  test('row for row, under a header; one bad row does not empty the column', () => {
    const present = range('Có mặt\n18\nvài\n\n12');
    const due = range('Phải dự\n20\n20\n\n16');
    expect(rates(present, due)).toEqual([
      ['Tỷ lệ dự'],
      [0.9],
      ['⚠ «Có mặt» ghi «vài», không phải là số. Hãy ghi lại bằng chữ số.'],
      [''],
      [0.75],
    ]);
  });

  test('one due for all', () => expect(rates(range('18\n15'), range('20'))).toEqual([[0.9], [0.75]]));

  test('ranges of different lengths', () => {
    expect(rates(range('18\n15\n12'), range('20\n20'))).toEqual([
      ['⚠ Hai vùng phải cùng số dòng: có mặt 3 dòng, phải dự 2 dòng. Hãy chọn lại.'],
    ]);
  });
});

describe('one column of fractions', () => {
  test.each([
    ['18/20', 0.9],
    ['18/20 (90%)', 0.9],
    ['18/18 (Đạt 100%)', 1],
    ['10 / 12 đv', 10 / 12],
    ['0/20', 0],
    ['-', ''],
    ['', ''],
    ['21/20', '⚠ Có mặt 21 nhiều hơn phải dự 20. Hãy kiểm tra lại hai số này.'],
    ['0/0', '⚠ Phải dự là 0 nên không có tỷ lệ.'],
    ['18', '⚠ «Có mặt/phải dự» ghi «18», không phải là số. Hãy ghi lại bằng chữ số.'],
    [
      '2026-12-10',
      '⚠ «Có mặt/phải dự» đã bị bảng tính đổi thành ngày 10/12/2026; có lẽ là 10/12. Hãy đặt ô dạng văn bản rồi ghi lại «10/12» nếu đúng.',
    ],
  ])('%s', (present, expected) => expect(rates(range(present || ' | '), null)).toEqual([[expected]]));
});

import { describe, expect, test } from 'vitest';
import { rowCheck } from '../../../src/core/functions/row-check.ts';
import { MEETINGS, ROSTER } from '../../support/month-of-four.ts';
import { range, ranges } from '../../support/sheet.ts';

test('row for row with the range, all months at once', () => {
  expect(rowCheck(ranges({ meetings: MEETINGS, roster: ROSTER }))).toEqual([
    ['Kiểm tra'],
    ['✓'],
    // met on the 5th, two days to report
    ['✓ Cần xem lại: Gửi báo cáo ngày 08/11/2026, sau hạn 07/11/2026. Không cần sửa nếu đúng như vậy.'],
    [''],
    ['✓'],
    [
      '⚠ Có mặt 10 + vắng có lý do 1 + vắng không lý do 0 = 11, nhưng phải dự là 12. Hãy kiểm tra lại số có mặt và số vắng.',
    ],
    ['Chưa báo cáo'],
    ['✓'],
    ['✓'],
    [''],
  ]);
});

test('all that is wrong with a row stands in one box', () => {
  expect(
    rowCheck(
      ranges({
        meetings: `
          Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm | Tự xếp loại
          Thôn 1     | 11/2026 | 20      | 21     | 84        | Tốt`,
      }),
    )[1],
  ).toEqual([
    '⚠ Có mặt 21 nhiều hơn phải dự 20. Hãy kiểm tra lại hai số này. Tổng điểm 84 là loại Khá, nhưng xếp loại ghi Tốt. Hãy sửa điểm hoặc xếp loại.',
  ]);
});

test('a year of rows in any order; titles above the header stay blank', () => {
  const meetings = `
    SỔ HỌP CÁC CHI BỘ

    Tên chi bộ | Tháng   | Phải dự | Có mặt | Tổng điểm
    Thôn 1     | 11/2026 | 20      | 18     | 95
    Thôn 1     | 10/2026 | 20      | 18     | 95
    Thôn 1     | 13/2026 | 20      | 18     | 95`;
  expect(rowCheck(ranges({ meetings }))).toEqual([
    [''],
    [''],
    ['Kiểm tra'],
    ['✓'],
    ['✓'],
    ['⚠ Tháng ghi «13/2026» không đọc được. Hãy ghi lại theo dạng 11/2026.'],
  ]);
});

test('no clock: a meeting of the year 2099 is not in the future', () => {
  expect(
    rowCheck(
      ranges({
        meetings: 'Tên chi bộ | Ngày họp | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 05/11/2099 | 20 | 18 | 95',
      }),
    ),
  ).toEqual([['Kiểm tra'], ['✓']]);
});

describe('a table that cannot be read', () => {
  test('says in its header what it lacks', () => {
    expect(rowCheck(ranges({ meetings: 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 20 | 18 | 95' }))).toEqual([
      [
        '⚠ Trang «»: không thấy cột «Tháng» trong tiêu đề ở dòng 1. Hãy thêm cột Tháng, hoặc ghi «Tháng 11 năm 2026» phía trên bảng, hoặc đặt tên trang là «Tháng 11»; chưa sửa thì chưa tính được số liệu của trang này.',
      ],
      [''],
    ]);
  });
  test('a range that is no table', () => {
    expect(rowCheck({ ...ranges({}), meetings: range('xin chào') })).toEqual([
      [
        '⚠ Không thấy bảng họp trong vùng đã chọn: cần có cột chi bộ, và số có mặt hoặc tổng điểm. Hãy chọn lại vùng, kể cả dòng tiêu đề.',
      ],
    ]);
  });
});

test('the book before its first row: a header alone', () => {
  expect(rowCheck(ranges({ meetings: 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\n\n' }))).toEqual([
    ['Kiểm tra'],
  ]);
});

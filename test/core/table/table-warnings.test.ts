import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../../src/core/book/read-book.ts';
import { checkMonth } from '../../../src/core/judge/check-month.ts';
import { judgeBook } from '../../../src/core/judge/judge.ts';
import { check, grid } from '../../support/sheet.ts';

const told = (drawing: Parameters<typeof check>[0], month = '2026-11') =>
  check(drawing, month).findings.map(({ code, severity, message }) => [code, severity, message]);
const ROWS = 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 20 | 18 | 95';

describe('month/sources-disagree', () => {
  test('tab and title: the tab is used, for copied tabs keep the old title', () => {
    expect(told({ 'Tháng 11-2026': `Tháng 10 năm 2026\n${ROWS}` })).toEqual([
      [
        'month/sources-disagree',
        'warning',
        'Tiêu đề là tháng 10/2026 nhưng tên trang là tháng 11/2026; đang tính là tháng 11/2026. Hãy sửa cho thống nhất.',
      ],
    ]);
    expect(told({ 'Tháng 11-2026': `Tháng 11 năm 2026\n${ROWS}` })).toEqual([]);
  });
  test('rows that name another month than their tab: the rows are used', () => {
    const drawing = {
      '10-2026':
        'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 20 | 18 | 95\nThôn 2 | 10/2026 | 20 | 18 | 95',
    };
    expect(told(drawing)).toEqual([
      [
        'month/sources-disagree',
        'warning',
        '1 dòng ghi tháng 11/2026 trong khi tên trang hoặc tiêu đề là tháng 10/2026; tính theo tháng ghi ở dòng. Hãy sửa cho thống nhất.',
      ],
    ]);
    expect(told(drawing, '2026-10')).toEqual([]);
  });
});

test('table/unknown-column names the columns of which nothing is read', () => {
  expect(
    told({
      '11-2026': 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm | KNĐ | Phương tiện\nThôn 1 | 20 | 18 | 95 | 1 | loa',
    }),
  ).toEqual([
    [
      'table/unknown-column',
      'note',
      'Không dùng đến 2 cột vì không nhận ra: «KNĐ» và «Phương tiện». Nếu có cột cần dùng, hãy sửa tên cột hoặc chỉ rõ ở trang Cấu hình.',
    ],
  ]);
});

describe('table/day-month-order', () => {
  const book = (monthFirst: boolean) =>
    checkMonth(
      judgeBook(
        readBook(
          sortTabs(
            [
              grid(
                '11-2026',
                'Tên chi bộ | Ngày họp | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 2026-05-11 | 20 | 18 | 95',
              ),
            ],
            monthFirst,
          ),
        ),
        null,
      ),
      '2026-11',
    );
  test('a sheet that reads the month first is warned about once, and the swapped day is offered', () => {
    expect(book(true).findings.map(({ code, message }) => [code, message])).toEqual([
      [
        'table/day-month-order',
        'Tệp này đặt kiểu Mỹ: ngày gõ 5/11/2026 bị hiểu là ngày 11 tháng 5. Hãy vào Tệp → Cài đặt, chọn ngôn ngữ Việt Nam, rồi kiểm tra lại các ngày đã ghi.',
      ],
      [
        'row/date-outside-month',
        'Ngày họp 11/05/2026 không thuộc tháng 11/2026 của dòng này. Có thể ngày và tháng bị đảo: 05/11/2026. Hãy sửa ngày hoặc tháng.',
      ],
    ]);
  });
  test('a day-first sheet is not', () => {
    expect(book(false).findings.map(({ code }) => code)).toEqual(['row/date-outside-month']);
  });
});

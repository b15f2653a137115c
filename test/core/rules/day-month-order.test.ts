import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../../src/core/book/read-book.ts';
import { checkMonth } from '../../../src/core/judge/check-month.ts';
import { judgeBook } from '../../../src/core/judge/judge.ts';
import { check, grid } from '../../support/sheet.ts';

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
  test.each([
    [
      'a day that has no month of its number stayed text',
      ['2026-05-10', '13/10/2026', '2026-05-11', '13/11/2026'],
      true,
    ],
    ['no day lies in the window, every month does', ['2026-05-09', '2026-05-10', '2026-05-11'], true],
    ['days in the window', ['2026-09-05', '2026-10-05', '2026-11-05'], false],
    ['days after the twelfth', ['2026-05-10', '2026-05-13', '13/11/2026'], false],
    ['late days of months that are no days of the window', ['2026-09-10', '2026-10-10', '2026-11-10'], false],
  ])('%s', (_, days, told) => {
    const drawing = `Tên chi bộ | Ngày họp | Phải dự | Có mặt | Tổng điểm\n${days.map((day, i) => `Thôn ${i} | ${day} | 20 | 18 | 95`).join('\n')}`;
    expect(check({ Sổ: drawing }).findings.some(({ code }) => code === 'table/day-month-order')).toBe(told);
  });
});

import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../../src/core/book/read-book.ts';
import { checkMonth } from '../../../src/core/judge/check-month.ts';
import { judgeBook } from '../../../src/core/judge/judge.ts';
import { grid } from '../../support/sheet.ts';

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

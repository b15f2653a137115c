import { CODES } from '../codes.ts';
import type { Finding } from '../finding.ts';
import { sentence } from '../messages/sentences.ts';
import type { Book } from '../read/read-book.ts';
import type { Bad } from '../read/reading.ts';
import { columnLetters } from '../table/grid.ts';

/** Boxes of `Cấu hình` and `Tiêu chí` that cannot be used: the default (or no maximum) holds until they are mended. */
export const settingAndRubricFaults = (book: Book): Finding[] => {
  const finding = (
    { code, text, hint }: Bad,
    sheet: string,
    row: number,
    column: string | null,
    label: string,
  ): Finding => ({
    code,
    severity: CODES[code].severity,
    sheet,
    row,
    column,
    unit: '',
    message: sentence(code, hint === undefined ? { label, text } : { label, text, hint }),
  });
  return [
    ...book.settingFaults.map(({ row, column, key, reading }) =>
      finding(reading, book.settingsSheet, row, columnLetters(column), key),
    ),
    ...book.rubricFaults.map(({ row, column, reading }) =>
      finding(reading, book.rubricSheet, row, columnLetters(column), 'Điểm tối đa'),
    ),
  ];
};

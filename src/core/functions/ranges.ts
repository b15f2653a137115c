import { readBook } from '../book/read-book.ts';
import { whyUnread } from '../book/why-unread.ts';
import { showBox } from '../boxes/reading.ts';
import { judgeBook } from '../judge/judge.ts';
import type { JudgedBook } from '../judged/judged.ts';
import { rubricHeader } from '../rubric/rubric.ts';
import { settingsHeader } from '../settings/setting-pairs.ts';
import { filled, type Grid } from '../table/grid.ts';
import { type Box, isBlank } from '../values/box.ts';
import { type Month, readPeriod } from '../values/period.ts';

/** What a formula hands to a function: the boxes of a range; one box alone is a range of one; nothing is an empty range. */
export type Range = readonly (readonly Box[])[];

/** What a function gives back to the sheet: a table of texts and numbers, blanks as empty text. */
export type Spill = (string | number)[][];

/** The ranges of a meetings workbook as formulas name them; all but the first may be left out. */
export interface Ranges {
  readonly meetings: Range;
  readonly roster: Range;
  readonly settings: Range;
  readonly rubric: Range;
  /** The spreadsheet reads `11/12` as 12 November. */
  readonly monthFirst: boolean;
}

/** A wrong argument: one sentence that is shown in the formula's box. */
export interface ArgumentFault {
  readonly fault: string;
}

const isGiven = (range: Range): boolean => range.some(row => row.some(box => !isBlank(box)));

const gridOf = (sheet: string, range: Range): Grid => ({ sheet, boxes: range });

/** Reads and judges the ranges, or says which argument is not what it should be. */
export const judgeRanges = ({ meetings, roster, settings, rubric, monthFirst }: Ranges): JudgedBook | ArgumentFault => {
  if (isGiven(settings) && settingsHeader(gridOf('', settings)) === null)
    return { fault: 'Vùng cấu hình phải có dòng tiêu đề «Khóa», «Giá trị». Hãy chọn lại vùng, kể cả dòng tiêu đề.' };
  if (isGiven(rubric) && rubricHeader(gridOf('', rubric)) === null)
    return {
      fault: 'Vùng tiêu chí phải có các cột «Mã», «Nội dung», «Điểm tối đa». Hãy chọn lại vùng, kể cả dòng tiêu đề.',
    };
  const book = readBook({
    settings: isGiven(settings) ? gridOf('Cấu hình', settings) : null,
    rubric: isGiven(rubric) ? gridOf('Tiêu chí', rubric) : null,
    roster: isGiven(roster) ? gridOf('Chi bộ', roster) : null,
    others: [gridOf('', meetings)],
    monthFirst,
  });
  if (isGiven(roster) && book.roster === null)
    return { fault: 'Vùng chi bộ phải có cột «Mã» hoặc «Tên chi bộ». Hãy chọn lại vùng, kể cả dòng tiêu đề.' };
  if (book.tables.length === 0)
    return {
      fault: isGiven(meetings)
        ? (whyUnread([gridOf('', meetings)]) ??
          'Không thấy bảng họp trong vùng đã chọn: cần có cột chi bộ, và số có mặt hoặc tổng điểm. Hãy chọn lại vùng, kể cả dòng tiêu đề.')
        : 'Vùng sổ họp đang trống. Hãy chọn lại vùng, kể cả dòng tiêu đề.',
    };
  return judgeBook({ ...book, roster: isGiven(roster) ? book.roster : null }, null);
};

/** The month of an argument, or what is wrong with it. */
export const monthArgument = (range: Range): Month | ArgumentFault => {
  const boxes = range.flatMap(row => filled(row).map(column => row[column] ?? ''));
  const [box = ''] = boxes;
  const month = boxes.length === 1 ? readPeriod(box) : null;
  if (month !== null) return month;
  return {
    fault: isBlank(box)
      ? 'Chưa có tháng. Hãy ghi tháng, ví dụ "11/2026".'
      : `Tháng «${showBox(box)}» không đọc được. Hãy ghi ví dụ "11/2026".`,
  };
};

export const isFault = (value: unknown): value is ArgumentFault =>
  typeof value === 'object' && value !== null && 'fault' in value;

/** A wrong argument as the formula's box shows it. */
export const faultSpill = ({ fault }: ArgumentFault): Spill => [[`⚠ ${fault}`]];

/** A figure for the sheet: null is blank, never 0. */
export const figure = (value: number | null): number | string => value ?? '';

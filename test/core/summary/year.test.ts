import { describe, expect, test } from 'vitest';
import { judgeBook } from '../../../src/core/judge/judge.ts';
import { yearUpTo } from '../../../src/core/summary/year.ts';
import { monthly, times } from '../../support/months.ts';
import { type Drawing, judgedBook } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Hình thức | Phải dự | Có mặt | Tổng điểm | Cấp trên quyết định';
const SETTINGS = 'Khóa | Giá trị\nXếp loại năm | theo tháng';
const row = (score: number | string): string => `thường kỳ | 20 | 18 | ${score} |`;
// another unit reports every month of the year, so that the book tells of each
const OTHER = monthly(times(12, row(95)), 'Thôn 2', '2026-12');

const book = (rows: readonly (string | null)[], more = ''): Drawing => ({
  'Cấu hình': SETTINGS,
  'Sổ họp': `${HEAD}\n${monthly(rows, 'Thôn 1', `2026-${String(rows.length).padStart(2, '0')}`)}\n${OTHER}\n${more}`,
});

/** Grade and reason of Thôn 1 up to a month, January being the first row. */
const judgedYear = (drawing: Drawing, month: string) => {
  const unit = yearUpTo(judgedBook(drawing), month)?.units.find(one => one.unit.name === 'Thôn 1');
  return unit === undefined ? null : [unit.grade, unit.reason];
};
const told = (...rows: readonly (string | null)[]) =>
  judgedYear(book(rows), `2026-${String(rows.length).padStart(2, '0')}`);

test('nothing is judged unless Cấu hình says so', () => {
  const judged = judgedBook(`${HEAD}\n${OTHER}`);
  expect(yearUpTo(judged, '2026-12')).toBeNull();
});

describe('good: every meeting Khá or better, and at least seven Tốt', () => {
  test.each([
    ['seven of twelve', [...times(7, row(90)), ...times(5, row(70))], 'good', ''],
    ['six of twelve', [...times(6, row(90)), ...times(6, row(70))], 'fair', 'có 6 kỳ loại Tốt, cần ít nhất 7'],
    ['seven of seven, in July', times(7, row(90)), 'good', ''],
    ['six of six, in June', times(6, row(90)), 'fair', 'có 6 kỳ loại Tốt, cần ít nhất 7'],
    ['one of them Trung bình', [...times(11, row(95)), row(69.5)], 'fair', 'xếp loại Trung bình tháng 12'],
  ])('%s', (_, rows, grade, reason) => expect(told(...rows)).toEqual([grade, reason]));
});

describe('fair: every meeting Trung bình or better; the source names no grade below', () => {
  test.each([
    [
      'all Trung bình',
      times(3, row(50)),
      'fair',
      'xếp loại Trung bình tháng 01, 02, 03; có 0 kỳ loại Tốt, cần ít nhất 7',
    ],
    ['one Kém', [...times(11, row(95)), row(49.5)], null, 'xếp loại Kém tháng 12'],
  ])('%s', (_, rows, grade, reason) => expect(told(...rows)).toEqual([grade, reason]));
});

describe('a month that is not sure leaves the year open', () => {
  const good = times(8, row(95));
  test.each<[string, readonly (string | null)[], string]>([
    ['missing', [null, ...good, null], 'còn thiếu báo cáo tháng 01, 10'],
    ['reported without score and grade', [...good, row('')], 'chưa rõ xếp loại tháng 09'],
    ['its score in error', [...good, row(101)], 'chưa rõ xếp loại tháng 09'],
    ['a thematic meeting alone', [...good, 'chuyên đề | 20 | 18 | 95 |'], 'còn thiếu báo cáo tháng 09'],
    ['a place kept for it', [...good, '| 20 | | |'], 'còn thiếu báo cáo tháng 09'],
    [
      'several at once',
      [row(40), null, ...good, row('')],
      'còn thiếu báo cáo tháng 02; chưa rõ xếp loại tháng 11; xếp loại Kém tháng 01',
    ],
  ])('%s', (_, rows, reason) => expect(told(...rows)).toEqual([null, reason]));

  test('reported twice: nobody knows which holds', () => {
    const twice = book(good, `Thôn 1 | 08/2026 | ${row(90)}`);
    expect(judgedYear(twice, '2026-08')).toEqual([null, 'chưa rõ xếp loại tháng 08']);
  });

  test('a month that the book does not tell of: no report is asked for', () => {
    const drawing = { 'Cấu hình': SETTINGS, 'Sổ họp': `${HEAD}\n${monthly(times(8, row(95)), 'Thôn 1', '2026-10')}` };
    expect(judgedYear(drawing, '2026-10')).toEqual([null, 'sổ chưa có số liệu tháng 01, 02']);
  });
});

test('a meeting not held is no regular meeting to be graded, and is told on its own', () => {
  const drawing = book(['không họp | | | |', ...times(7, row(95))]);
  const unit = yearUpTo(judgedBook(drawing), '2026-08')?.units[0];
  expect([unit?.grade, unit?.didNotMeet, unit?.missing]).toEqual(['good', ['2026-01'], []]);
  // and of no meeting at all nothing can be said
  expect(told(...times(3, 'không họp | | | |'))).toEqual([null, 'chưa có kỳ họp nào']);
});

test('the grade decided above comes first; one that cannot be read is not passed over', () => {
  const rows = (decided: string) => [...times(6, row(95)), `thường kỳ | 20 | 18 | 95 | ${decided}`];
  expect(told(...rows(''))).toEqual(['good', '']);
  expect(told(...rows('Trung bình'))).toEqual([
    'fair',
    'xếp loại Trung bình tháng 07; có 6 kỳ loại Tốt, cần ít nhất 7',
  ]);
  expect(told(...rows('xem lại'))).toEqual([null, 'chưa rõ xếp loại tháng 07']);
  // it also stands for a score that does not count
  expect(told(...times(6, row(95)), 'thường kỳ | 20 | 18 | 101 | Tốt')).toEqual(['good', '']);
});

test('only the months of the year up to the one asked for, and only those in which the unit exists', () => {
  const rows = monthly([row(40), ...times(8, row(95)), row(40)], 'Thôn 1', '2026-09');
  const drawing = (from: string) => ({
    'Cấu hình': SETTINGS,
    'Chi bộ': `Mã | Tên | Số đảng viên | Từ tháng\nC1 | Thôn 1 | 20 | ${from}\nC2 | Thôn 2 | 20 |`,
    'Sổ họp': `${HEAD}\n${rows}\n${OTHER}`,
  });
  // ten rows from December 2025 to September 2026: the first lies before the year, the last after August
  expect(judgedYear(drawing(''), '2026-08')).toEqual(['good', '']);
  expect(judgedYear(drawing('03/2026'), '2026-08')).toEqual(['fair', 'có 6 kỳ loại Tốt, cần ít nhất 7']);
  expect(judgedYear(drawing('09/2026'), '2026-08')).toBeNull();
});

test('judging the month alone is enough for its year', () => {
  const whole = judgedBook(book([row(95), null, ...times(10, row(80))]));
  expect(yearUpTo(judgeBook(whole.book, null, '2026-12'), '2026-12')).toEqual(yearUpTo(whole, '2026-12'));
});

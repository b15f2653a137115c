import { expect, test } from 'vitest';
import { checkMonth } from '../../../src/core/judge/check-month.ts';
import { judgeBook } from '../../../src/core/judge/judge.ts';
import { addMonths } from '../../../src/core/values/period.ts';
import { historyCodes, monthly, times } from '../../support/months.ts';
import { judgedBook } from '../../support/sheet.ts';

const HEAD = 'Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm';
// fourteen months to November 2026: Thôn 1 falls to 10 of 20 and to 40 points in the last two
const BOOK = `
  ${HEAD}
  ${monthly([...times(12, '20 | 18 | 95'), '20 | 10 | 40', '20 | 10 | 45'])}
  Thôn 2 | 11/2026 | 20 | 18 | 95
  Thôn 2 | 13/2026 | 20 | 18 | 95`;

test('a month judged alone finds what it finds when the whole book is judged', () => {
  const { book, judged } = judgedBook(BOOK);
  for (let n = 0; n < 15; n++) {
    const month = addMonths('2026-11', -n);
    const alone = judgeBook(book, null, month);
    const [one, whole] = [checkMonth(alone, month), checkMonth(judgedBook(BOOK), month)];
    expect([one.findings, one.rows, one.expected]).toEqual([whole.findings, whole.rows, whole.expected]);
    expect(alone.judged.map(({ meeting }) => meeting.row)).toEqual(
      judged.flatMap(({ meeting }) => (meeting.month === month || meeting.month === null ? [meeting.row] : [])),
    );
  }
});

test('with a month asked for, its rows and those of the twelve months before are kept apart', () => {
  const { book } = judgedBook(BOOK);
  const { judged, earlier } = judgeBook(book, null, '2026-11');
  expect(judged.map(({ meeting }) => meeting.month)).toEqual(['2026-11', '2026-11', null]);
  // November 2025 to October 2026
  expect(earlier).toHaveLength(12);
  expect(judgeBook(book, null).earlier).toEqual([]);
});

test('warnings of history take a row out of nothing', () => {
  const november = checkMonth(judgedBook(BOOK), '2026-11').judged[0];
  expect(november?.findings.map(({ code }) => code)).toEqual([
    'history/attendance-outlier',
    'history/score-outlier',
    'history/weak-two-months',
  ]);
  expect([november?.attendance, november?.score]).toEqual(['counted', 'counted']);
});

test('a report of a unit that the roster does not expect in its month is held against nothing', () => {
  const roster = (to: string) =>
    `Mã | Tên | Số đảng viên | Từ tháng | Đến tháng\nC1 | Thôn 1 | 20 | | ${to}\nC2 | Thôn 2 | 20 | |`;
  expect(historyCodes({ 'Chi bộ': roster(''), 'Sổ họp': BOOK })).toHaveLength(3);
  expect(historyCodes({ 'Chi bộ': roster('10/2026'), 'Sổ họp': BOOK })).toEqual([]);
});

test('a month one of whose tabs cannot be read is not covered: the tab may hold what is asked for', () => {
  const tab = (form: string, last = 'Tổng điểm') =>
    `Tên chi bộ | Hình thức | Phải dự | Có mặt | ${last}\nThôn 1 | ${form} | 20 | 18 | 95`;
  const tabs = { 'Tháng 7-2026': tab('thường kỳ'), 'Tháng 8-2026': tab('thường kỳ'), 'Tháng 9-2026': tab('thường kỳ') };
  expect(historyCodes(tabs, '2026-09')).toEqual(['history/no-thematic-in-quarter']);
  const withMore = (last: string) => ({
    ...tabs,
    'Tháng 8-2026 bổ sung': tab('thường kỳ', last).replace('Thôn 1', 'Thôn 2'),
  });
  expect(historyCodes(withMore('Tổng điểm'), '2026-09')).toEqual(['history/no-thematic-in-quarter']);
  expect(historyCodes(withMore('Tổng điểm | Tổng điểm'), '2026-09')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { publishYear } from '../../../src/core/level/publish.ts';
import { FIGURES, type FigureKey } from '../../../src/core/level/schema.ts';
import { MEETINGS, ROSTER } from '../../support/month-of-four.ts';
import { type Drawing, judgedBook } from '../../support/sheet.ts';

const publish = (drawing: string | Drawing, year = 2026) => publishYear(judgedBook(drawing), year);
const inMonth = (drawing: string | Drawing, month: number) => publish(drawing).months[month - 1];
const figure = (rows: string, key: FigureKey) =>
  inMonth(`Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm | ${rows}`, 11)?.figures[key];

const book = { 'Chi bộ': ROSTER, 'Sổ họp': MEETINGS };

test('November by hand', () => {
  const { figures, missing, weak } = inMonth(book, 11) ?? {};
  expect({ missing, weak }).toEqual({ missing: 'Chi bộ thôn 5', weak: '' });
  expect(figures).toEqual({
    units: null,
    unitsCounted: null,
    expected: 5,
    reported: 3,
    didNotMeet: 1,
    onTime: 2,
    // 20 + 12 + 9 + 12 + 7 of the roster
    members: 60,
    membersGiven: 5,
    // 20 + 12, 18 + 9: HS-04 has 10 + 1 + 0 = 11, not 12
    due: 32,
    present: 27,
    excused: 1,
    excusedGiven: 1,
    unexcused: 1,
    unexcusedGiven: 1,
    attendanceCounted: 2,
    attendanceExcluded: 1,
    scoreCounted: 2,
    scoreExcluded: 0,
    scores: 2,
    // 92 + 70,5
    scoreSum: 162.5,
    scoreMin: 70.5,
    scoreMax: 92,
    good: 1,
    fair: 2,
    average: 0,
    poor: 0,
    // the sheet has no column for these
    thematic: null,
    resolutions: null,
    visited: null,
    aboveEvidence: null,
    attendanceReplaced: 0,
    scoreReplaced: 0,
  });
});

test('answers of a form that a newer one replaces', () => {
  const form = `Dấu thời gian | Chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm
    06/11/2026 20:15:00 | Thôn 1 | 11/2026 | 20 | 12 | 80
    06/11/2026 20:21:00 | Thôn 1 | 11/2026 | 20 | 18 | 92`;
  expect(inMonth(form, 11)?.figures).toMatchObject({
    present: 18,
    attendanceCounted: 1,
    attendanceExcluded: 0,
    attendanceReplaced: 1,
    scoreReplaced: 1,
  });
});

test('every column of figures is published', () => {
  expect(Object.keys(inMonth(book, 11)?.figures ?? {}).sort()).toEqual(FIGURES.map(({ key }) => key).sort());
});

test('who is graded average or poor is named, in October HS-06 with 49 points', () => {
  expect(inMonth(book, 10)).toMatchObject({
    missing: 'Chi bộ thôn 2; Chi bộ thôn 3; Chi bộ thôn 4',
    weak: 'Chi bộ thôn 6',
    figures: { good: 1, fair: 0, average: 0, poor: 1 },
  });
});

describe('which months', () => {
  const rows = (...months: readonly string[]) =>
    `Tên chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\n${months.map(month => `Thôn 1 | ${month} | 20 | 18 | 92`).join('\n')}`;
  const given = (drawing: string | Drawing, year = 2026) =>
    publish(drawing, year).months.flatMap((month, i) => (month === null ? [] : [i + 1]));

  test('from the first with a report to the newest, both included', () => {
    expect(given(rows('02/2026', '05/2026'))).toEqual([2, 3, 4, 5]);
    expect(given(rows('12/2025', '01/2026', '01/2027'))).toEqual([1]);
    expect(given(rows('12/2025', '01/2026', '01/2027'), 2025)).toEqual([12]);
    expect(given(rows('11/2026'), 2024)).toEqual([]);
  });
  test('in a month between without a row everybody is missing', () => {
    expect(inMonth(rows('02/2026', '05/2026'), 4)).toMatchObject({
      missing: 'Thôn 1',
      figures: { expected: 1, reported: 0, due: null, present: null, scores: 0, scoreSum: null, scoreMin: null },
    });
  });
  test('rows that were opened and report nothing publish no month; a unit that says it did not meet does', () => {
    const opened =
      'Tên chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 05/2026 | 2026-05-03 | 20 | 18 | 92';
    expect(given(`${opened}\nThôn 1 | 06/2026 | | | |`)).toEqual([5]);
    expect(given(`${opened}\nThôn 1 | 06/2026 | không họp | | |`)).toEqual([5, 6]);
  });
  test('a month that cannot be read is left blank and named', () => {
    const tabs = {
      'Tháng 9': 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm | Ngày họp\nThôn 1 | 20 | 18 | 92 | 2026-09-05',
      // two columns of those present: nobody knows which holds
      'Tháng 10':
        'Tên chi bộ | Phải dự | Có mặt | Có mặt | Tổng điểm | Ngày họp\nThôn 1 | 20 | 18 | 17 | 92 | 2026-10-05',
      'Tháng 11': 'Tên chi bộ | Phải dự | Có mặt | Tổng điểm | Ngày họp\nThôn 1 | 20 | 18 | 92 | 2026-11-05',
    };
    expect(given(tabs)).toEqual([9, 11]);
    expect(publish(tabs).unreadable).toEqual(['2026-10']);
  });
});

test('the sum of scores is the exact decimal one', () => {
  // 1,1 + 70,1 is 71.19999999999999 in binary
  expect(figure('\nThôn 1 | 11/2026 | 20 | 18 | 1.1\nThôn 2 | 11/2026 | 20 | 18 | 70.1', 'scoreSum')).toBe(71.2);
});

describe('what only some sheets tell', () => {
  const three = (label: string, ...boxes: readonly string[]) =>
    `${label}\n${boxes.map((box, i) => `Thôn ${i + 1} | 11/2026 | 20 | 18 | 92 | ${box}`).join('\n')}`;
  test.each<[FigureKey, string, number | null]>([
    ['thematic', three('Hình thức', 'thường kỳ + chuyên đề', 'thường kỳ', ''), 1],
    ['thematic', three('Hình thức', 'thường kỳ', 'thường kỳ', ''), 0],
    ['thematic', three('Hình thức', '', '', ''), null],
    ['thematic', three('Ghi chú', '', '', ''), null],
    // a meeting of its own beside the regular one is the same unit's
    ['thematic', `${three('Hình thức', 'thường kỳ + chuyên đề')}\nThôn 1 | 11/2026 | 20 | 18 | | chuyên đề`, 1],
    ['resolutions', three('Nghị quyết/kết luận', 'có', 'không', 'có'), 2],
    ['resolutions', three('Nghị quyết/kết luận', 'không', 'không', ''), 0],
    ['resolutions', three('Nghị quyết/kết luận', '', '', ''), null],
    ['visited', three('Cấp trên dự', 'xã', 'không', 'tỉnh'), 2],
    ['visited', three('Cấp trên dự', 'không', '', ''), 0],
    ['visited', three('Cấp trên dự', '', '', ''), null],
  ])('%s of %s: %s', (key, rows, expected) => expect(figure(rows, key)).toBe(expected));

  test('units that claim more than their own figures support', () => {
    const drawing = {
      'Tiêu chí': `
        Mã | Nội dung | Điểm tối đa | Cách chấm | Căn cứ | Bậc
        A  | Tỷ lệ dự | 10 | bậc | tỷ lệ dự | từ 90: 10; dưới 90: 5
        B  | Khác     | 90 | tự do | |`,
      // 16/20 = 80 % supports 5 of A, 18/20 = 90 % supports 10
      'Sổ họp': `
        Tên chi bộ | Tháng   | Phải dự | Có mặt | A  | B  | Tổng điểm
        Thôn 1     | 11/2026 | 20      | 16     | 10 | 80 | 90
        Thôn 2     | 11/2026 | 20      | 18     | 10 | 80 | 90`,
    };
    expect(inMonth(drawing, 11)?.figures.aboveEvidence).toBe(1);
  });
});

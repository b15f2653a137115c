import { describe, expect, test } from 'vitest';
import { expectToAddUp } from '../../support/add-up.ts';
import { check, type Drawing, places, standings, summary, told } from '../../support/sheet.ts';

// Answers of a form: the newest of a unit, month and kind counts (reading.md §5).

const HEAD = 'Dấu thời gian | Chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm';
const form = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n');
const OLD = '06/11/2026 20:15:00 | Thôn 1 | 11/2026 | 2026-11-05 | 18 | 13 | 80';
const NEW = '06/11/2026 20:21:00 | Thôn 1 | 11/2026 | 2026-11-05 | 18 | 16 | 95';

const figures = (drawing: string | Drawing) => {
  const { attendance, score, reported, onTime } = summary(drawing);
  expectToAddUp(check(drawing).rows);
  return { reported, due: attendance.due, present: attendance.present, mean: score.mean, onTime };
};
const ONE = { reported: 1, due: 18, present: 16, mean: 95, onTime: 1 };
const REPLACED = ['replaced', 'replaced'] as const;
const COUNTED = ['counted', 'counted'] as const;

test('the newest answer counts, by its stamp and not by its place', () => {
  expect(figures(form(OLD, NEW))).toEqual(ONE);
  expect(figures(form(NEW, OLD))).toEqual(ONE);
  expect(standings(form(OLD, NEW))).toEqual([REPLACED, COUNTED]);
  expect(check(form(OLD, NEW)).rows).toMatchObject({
    read: 2,
    records: 2,
    attendance: { counted: 1, excluded: 0, notGiven: 0, replaced: 1 },
    score: { counted: 1, excluded: 0, notGiven: 0, replaced: 1 },
  });
});

test('seconds decide where the box has them', () =>
  expect(
    figures(
      form(
        '06/11/2026 20:15:40 | Thôn 1 | 11/2026 | 2026-11-05 | 18 | 16 | 95',
        '06/11/2026 20:15:33 | Thôn 1 | 11/2026 | 2026-11-05 | 18 | 13 | 80',
      ),
    ),
  ).toEqual(ONE));

test('equal stamps with different figures are two reports', () => {
  const drawing = form(NEW, NEW.replace('| 16 |', '| 17 |'));
  expect(places(drawing)).toEqual(['month/duplicate-report B2', 'month/duplicate-report B3']);
  expect(figures(drawing)).toEqual({ reported: 1, due: null, present: null, mean: null, onTime: 1 });
});

test('equal stamps with equal figures are one answer', () => {
  expect(places(form(NEW, NEW))).toEqual([]);
  expect(figures(form(NEW, NEW))).toEqual(ONE);
});

test('a stamp that nobody can read neither replaces nor is replaced', () =>
  expect(places(form(OLD, NEW.replace('06/11/2026 20:21:00', 'sau đó')))).toContain('month/duplicate-report B2'));

test('three answers: one counts', () =>
  expect(standings(form(OLD, NEW, '07/11/2026 08:00:00 | CB thôn 1 | 11/2026 | 2026-11-05 | 18 | 17 | 96'))).toEqual([
    REPLACED,
    REPLACED,
    COUNTED,
  ]));

test('another month is another answer', () =>
  expect(standings(form(OLD.replace('11/2026 |', '10/2026 |').replace('2026-11-05', '2026-10-05'), NEW))).toEqual([
    COUNTED,
  ]));

describe('kinds', () => {
  const KINDS = 'Dấu thời gian | Chi bộ | Tháng | Hình thức | Ngày họp | Phải dự | Có mặt | Tổng điểm';
  const kinds = (...rows: readonly string[]): string => [KINDS, ...rows].join('\n');
  const regular = '06/11/2026 20:15:00 | Thôn 1 | 11/2026 | thường kỳ | 2026-11-05 | 18 | 16 | 95';

  test('a thematic or extraordinary answer never replaces a regular one', () => {
    for (const kind of ['chuyên đề', 'bất thường']) {
      const drawing = kinds(regular, `16/11/2026 20:15:00 | Thôn 1 | 11/2026 | ${kind} | 2026-11-15 | 18 | 10 | 70`);
      expect(figures(drawing)).toEqual(ONE);
      expect(standings(drawing)).toEqual([COUNTED, ['not-given', 'not-given']]);
    }
  });
  test('regular, regular with thematic and did not meet are one kind', () => {
    const none = '05/11/2026 07:00:00 | Thôn 1 | 11/2026 | không họp | | | |';
    expect(figures(kinds(none, regular))).toEqual(ONE);
    expect(standings(kinds(none, regular))).toEqual([REPLACED, COUNTED]);
    const later = none.replace('05/11/2026', '07/11/2026');
    expect(summary(kinds(regular, later)).units.map(({ state }) => state)).toEqual(['did-not-meet']);
    const both = regular.replace('thường kỳ', 'thường kỳ + chuyên đề').replace('20:15:00', '20:16:00');
    expect(standings(kinds(regular, both))).toEqual([REPLACED, COUNTED]);
  });
  test('a newer thematic answer replaces the older one', () => {
    const thematic = (clock: string, present: number): string =>
      `16/11/2026 ${clock} | Thôn 1 | 11/2026 | chuyên đề | 2026-11-15 | 18 | ${present} | 70`;
    expect(standings(kinds(regular, thematic('20:15:00', 9), thematic('20:16:00', 10)))).toEqual([
      COUNTED,
      REPLACED,
      ['not-given', 'not-given'],
    ]);
  });
});

test('put off first and reported later: the report counts; reported and then put off: missing', () => {
  const off = '05/11/2026 07:00:00 | Thôn 1 | 11/2026 | hoãn | | |';
  expect(figures(form(off, NEW))).toEqual(ONE);
  expect(told(form(off, NEW)).map(({ code }) => code)).toEqual(['month/replaced-report']);
  const drawing = form(NEW, off.replace('05/11/2026', '09/11/2026'));
  expect(summary(drawing).units.map(({ state }) => state)).toEqual(['missing']);
});

describe('on time', () => {
  // met on the 5th, two days: sent first on the 6th, corrected on the 12th
  const late = NEW.replace('06/11/2026', '12/11/2026');
  test('goes by the first answer, and nobody is called late by the second', () => {
    expect(figures(form(OLD, late))).toEqual(ONE);
    expect(told(form(OLD, late)).map(({ code }) => code)).toEqual(['month/replaced-report']);
  });
  test('a single late answer is late', () => {
    expect(figures(form(late)).onTime).toBe(0);
    expect(told(form(late)).map(({ code }) => code)).toEqual(['row/late-report']);
  });
  test('a stamp of the last edit tells nothing of sending', () => {
    const tabs = { 'Cấu hình': 'Khóa | Giá trị\nDấu thời gian | ngày sửa cuối', 'Câu trả lời': form(OLD, late) };
    expect(figures(tabs)).toEqual({ ...ONE, onTime: null });
    expect(told(tabs).map(({ code }) => code)).toEqual(['month/replaced-report']);
  });
});

describe('Gửi lại', () => {
  const SHEET = 'Chi bộ | Tháng | Ngày họp | Phải dự | Có mặt | Tổng điểm | Ngày gửi báo cáo';
  const rows = [
    'Thôn 1 | 11/2026 | 2026-11-05 | 18 | 13 | 80 | 2026-11-06',
    'Thôn 1 | 11/2026 | 2026-11-05 | 18 | 16 | 95 | 2026-11-07',
  ];
  const sheet = [SHEET, ...rows].join('\n');
  const saying = (value: string, drawing: string): Drawing => ({
    'Cấu hình': `Khóa | Giá trị\nGửi lại | ${value}`,
    'Sổ họp': drawing,
  });

  test('a book kept by hand takes neither, unless it says otherwise', () => {
    expect(places(sheet)).toEqual(['month/duplicate-report A2', 'month/duplicate-report A3']);
    expect(figures(saying('bản sau cùng', sheet))).toEqual(ONE);
  });
  test('a form takes neither where the commune says so', () =>
    expect(places(saying('không tính', form(OLD, NEW)))).toEqual([
      'month/duplicate-report B2',
      'month/duplicate-report B3',
    ]));
  test('refused in words without a column of sending', () => {
    const bare = 'Chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 18 | 16 | 95';
    expect(
      told(saying('bản sau cùng', bare)).map(({ sheet, row, column, message }) => [sheet, row, column, message]),
    ).toEqual([
      [
        'Cấu hình',
        2,
        'B',
        '«Gửi lại» ghi «bản sau cùng», nhưng chỉ nhận: không tính (không bảng họp nào có cột ngày gửi báo cáo, nên không biết bản nào sau cùng). Hãy chọn lại.',
      ],
    ]);
  });
  test('a word that is none', () =>
    expect(told(saying('bản đầu', form(NEW))).map(({ message }) => message)).toEqual([
      '«Gửi lại» ghi «bản đầu», nhưng chỉ nhận: bản sau cùng, không tính. Hãy chọn lại.',
    ]));
});

test('a row typed by hand in another tab is a second report', () =>
  expect(
    places({
      'Câu trả lời': form(OLD, NEW),
      'Sổ họp': 'Chi bộ | Tháng | Phải dự | Có mặt | Tổng điểm\nThôn 1 | 11/2026 | 18 | 17 | 95',
    }),
  ).toEqual(['month/duplicate-report B3', 'month/duplicate-report A2']));

describe('the year of a month without one is that nearest to the stamp', () => {
  test.each([
    ['05/01/2027 20:15:00', 'Tháng 12', '2026-12'],
    ['28/12/2026 20:15:00', '1', '2027-01'],
    ['06/11/2026 20:15:00', 'Tháng 11', '2026-11'],
    // six months before and six after: a report follows its month
    ['06/07/2026 20:15:00', 'Tháng 1', '2026-01'],
    ['06/11/2026 20:15:00', '11/2025', '2025-11'],
  ])('%s, %s: %s', (stamp, typed, month) => {
    const drawing = form(`${stamp} | Thôn 1 | ${typed} | | 18 | 16 | 95`);
    expect(check(drawing, month).judged.map(({ meeting }) => meeting.month)).toEqual([month]);
  });
});

test('history sees one report of a month, not two', () => {
  const rows = [1, 2, 3, 4, 5, 6, 7].flatMap(m => [
    `0${m + 1}/0${m + 1}/2026 08:00:00 | Thôn 1 | ${m}/2026 | | 20 | 2 | 30`,
    `0${m + 1}/0${m + 1}/2026 09:00:00 | Thôn 1 | ${m}/2026 | | 20 | 19 | 95`,
  ]);
  expect(check(form(...rows), '2026-07').findings.map(({ code }) => code)).toEqual(['month/replaced-report']);
});

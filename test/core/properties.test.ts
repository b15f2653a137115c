import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import { readDay, readMinute } from '../../src/core/boxes/day.ts';
import { readCount, readPoints } from '../../src/core/boxes/number.ts';
import { grades } from '../../src/core/functions/grades.ts';
import { monthFigures } from '../../src/core/functions/month-figures.ts';
import { monthTable } from '../../src/core/functions/month-table.ts';
import { notReported } from '../../src/core/functions/not-reported.ts';
import { rates } from '../../src/core/functions/rate.ts';
import { rowCheck } from '../../src/core/functions/row-check.ts';
import { totalScores } from '../../src/core/functions/total-scores.ts';
import { trend } from '../../src/core/functions/trend.ts';
import { checkMonth } from '../../src/core/judge/check-month.ts';
import { judgeBook } from '../../src/core/judge/judge.ts';
import { checkTab } from '../../src/core/layouts/check-tab.ts';
import { summaryTab } from '../../src/core/layouts/summary-tab.ts';
import { reportOf } from '../../src/core/summary/report.ts';
import { summarise } from '../../src/core/summary/summary.ts';
import { yearUpTo } from '../../src/core/summary/year.ts';
import type { Box } from '../../src/core/values/box.ts';
import { formatNumber } from '../../src/core/values/format.ts';
import { addMonths, formatMonth, monthOf, monthTitle, readMonth, readPeriod } from '../../src/core/values/period.ts';
import { dayNumber, dayOf, formatDay, formatMinute } from '../../src/core/values/sheet-date.ts';
import { expectToAddUp } from '../support/add-up.ts';
import { runs } from '../support/deep.ts';
import { range } from '../support/sheet.ts';
import { shiftFormula } from '../support/shift-formula.ts';

const TODAY = { y: 2026, m: 11, d: 23 };

const HEAD: readonly Box[] = [
  'Mã chi bộ',
  'Tên chi bộ',
  'Tháng',
  'Ngày họp',
  'Hình thức',
  'Tổng số ĐV',
  'Chính thức',
  'Dự bị',
  'Miễn SH',
  'Phải dự',
  'Có mặt',
  'Vắng có lý do',
  'Vắng không lý do',
  'Số ĐV phát biểu',
  'TC1',
  'TC2',
  'Tổng điểm tự chấm',
  'Tự xếp loại',
  'Ngày gửi báo cáo',
];
const ROSTER = range(`
  Mã    | Tên           | Số đảng viên | Từ tháng | Đến tháng
  HS-01 | Chi bộ thôn 1 | 20           |          |
  HS-02 | Chi bộ thôn 2 | 20           |          |
  HS-03 | Chi bộ thôn 3 | 20           | 11/2026  |
  HS-04 | Chi bộ thôn 4 | 20           |          | 10/2026
  HS-05 | Chi bộ thôn 5 | 20           |          |`);
const RUBRIC = range('Mã | Nội dung | Điểm tối đa\nTC1 | Chuẩn bị | 10\nTC2 | Tổ chức | 90');

const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 22 }) },
  fc.constantFrom<Box>('', 'không', '-', 'vài', '01 đ/c', -1, 6.5, 12000),
);
const points = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 200 }).map(halves => halves / 2) },
  fc.constantFrom<Box>('', '92,5', '95 điểm', '95/100', 'tốt', -3, 925),
);
const day: fc.Arbitrary<Box> = fc.constantFrom<Box>(
  { kind: 'date', y: 2026, m: 11, d: 5 },
  { kind: 'date', y: 2026, m: 10, d: 5 },
  '05/11/2026',
  '31/11/2026',
  'không họp',
  '',
);

/** A row of a meeting with faults strewn in: units known and not, months, blanks, slips. */
const meetingRow: fc.Arbitrary<Box[]> = fc
  .tuple(
    fc.tuple(
      fc.constantFrom<Box>('HS-01', 'HS-02', 'HS-03', 'HS-04', 'HS-05', 'HS-77', ''),
      fc.constantFrom<Box>('Chi bộ thôn 1', 'CB Thôn 2', 'Thon 3', 'Thôn 11', ''),
      fc.constantFrom<Box>('11/2026', '11/2026', 'T10/2026', '13/2026'),
      day,
      fc.constantFrom<Box>('thường kỳ', 'thường kỳ + chuyên đề', 'chuyên đề', 'bất thường', 'không họp', 'họp mặt', ''),
    ),
    fc.tuple(count, count, count, count, count, count, count, count, count),
    fc.tuple(points, points, points),
    fc.tuple(fc.constantFrom<Box>('Tốt', 'Khá', 'TB', 'Kém', 'Giỏi', ''), day),
  )
  .map(([who, people, score, rest]) => [...who, ...people, ...score, ...rest]);

const figures = (rows: readonly (readonly Box[])[]) => {
  const book = readBook(
    sortTabs(
      [
        { sheet: 'Chi bộ', boxes: ROSTER },
        { sheet: 'Tiêu chí', boxes: RUBRIC },
        { sheet: 'Sổ họp', boxes: [HEAD, ...rows] },
      ],
      false,
    ),
  );
  const check = checkMonth(judgeBook(book, TODAY), '2026-11');
  return { check, summary: summarise(check, book.settings) };
};

describe('over sheets with faults anywhere', () => {
  const sheets = fc.array(meetingRow, { maxLength: 14 });

  test('the order of the rows never matters for the summary', () => {
    const shuffled = sheets.chain(rows =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(reportOf(figures(other).summary, null)).toEqual(reportOf(figures(rows).summary, null));
      }),
    );
  });

  test('records = counted + excluded + not given for each measure, and read = records + skipped', () => {
    fc.assert(
      fc.property(sheets, rows => {
        const { check } = figures(rows);
        expectToAddUp(check.rows);
      }),
    );
  });

  test('a row is excluded only with a finding that says why', () => {
    fc.assert(
      fc.property(sheets, rows => {
        for (const { findings, attendance, score } of figures(rows).check.judged)
          if (attendance === 'excluded' || score === 'excluded')
            expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
      }),
    );
  });

  test('the totals are the sums of the columns of the units, and every unit has one state', () => {
    fc.assert(
      fc.property(sheets, rows => {
        const { check, summary } = figures(rows);
        const sum = (values: readonly (number | null)[]): number | null => {
          const given = values.flatMap(value => value ?? []);
          return given.length === 0 ? null : given.reduce((total, value) => total + value, 0);
        };
        const { units, attendance, score } = summary;
        expect(attendance.due).toBe(sum(units.map(unit => unit.due)));
        expect(attendance.present).toBe(sum(units.map(unit => unit.present)));
        expect(attendance.excused.sum).toBe(sum(units.map(unit => unit.excused)));
        expect(attendance.unexcused.sum).toBe(sum(units.map(unit => unit.unexcused)));
        expect(score.count).toBe(units.filter(unit => unit.score !== null).length);
        // halves of points add up exactly
        const total = sum(units.map(unit => unit.score));
        expect(score.mean).toBe(total === null ? null : total / (score.count ?? 0));
        expect(sum(Object.values(summary.grades))).toBe(units.filter(unit => unit.grade !== null).length);
        expect((summary.reported ?? 0) + (summary.didNotMeet ?? 0) + (summary.missing?.length ?? 0)).toBe(4);
        // every row that counts stands in the column of one unit
        expect(check.rows.attendance.counted).toBe(units.filter(unit => unit.due !== null).length);
        expect(check.rows.score.counted).toBe(units.filter(unit => unit.score !== null).length);
      }),
    );
  });

  test('nobody came to more than was due, and no score is above 100, in what counts', () => {
    fc.assert(
      fc.property(sheets, rows => {
        for (const { rate, due, score } of figures(rows).summary.units) {
          if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
          if (due !== null) expect(due).toBeGreaterThanOrEqual(0);
          if (score !== null) expect(score >= 0 && score <= 100).toBe(true);
        }
      }),
    );
  });
});

/** Anything a box can hold, likely or not. */
const anyBox: fc.Arbitrary<Box> = fc.oneof(
  fc.constant<Box>(''),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<Box>(
    '\u0000',
    '\u200b',
    'constructor',
    '__proto__',
    'Tổng cộng',
    'I.',
    'x',
    '1e999',
    '="a"',
    '-',
    '٣',
  ),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 0, max: 1439 }),
    )
    .map(([y, m, d, minute]): Box => ({ kind: 'date', y, m, d, minute })),
  fc.string().map((text): Box => ({ kind: 'error', text })),
  fc.constantFrom(...HEAD),
);

describe('nothing throws, whatever stands in a box', () => {
  const anySheet = fc.oneof(
    fc.array(fc.array(anyBox, { maxLength: 22 }), { maxLength: 8 }),
    fc.array(fc.array(anyBox, { maxLength: 22 }), { maxLength: 6 }).map(rows => [HEAD, ...rows]),
  );

  test('in a workbook', () => {
    fc.assert(
      fc.property(anySheet, anySheet, anySheet, (one, two, three) => {
        const book = readBook(
          sortTabs(
            [
              { sheet: 'Sổ họp', boxes: one },
              { sheet: 'Cấu hình', boxes: [['Khóa', 'Giá trị'], ...two] },
              { sheet: 'Tiêu chí', boxes: [['Mã', 'Nội dung', 'Điểm tối đa'], ...three] },
              { sheet: 'Chi bộ', boxes: [['Mã', 'Tên', 'Số đảng viên', 'Từ tháng', 'Đến tháng'], ...two] },
            ],
            false,
          ),
        );
        const judged = judgeBook({ ...book, settings: { ...book.settings, yearRule: 'by-month' } }, TODAY);
        const check = checkMonth(judged, '2026-11');
        const summary = summarise(check, book.settings);
        const year = yearUpTo(judged, '2026-11');
        expectToAddUp(check.rows);
        expect(checkTab(check, new Map()).rows.length).toBeGreaterThan(0);
        if (summary.readable) expect(summaryTab(summary, book.settings, year).rows.length).toBeGreaterThan(0);
      }),
      runs(300),
    );
  });

  test('in the ranges of a formula: every function gives a table of texts and numbers', () => {
    fc.assert(
      fc.property(anySheet, anySheet, anySheet, anySheet, anyBox, (meetings, roster, settings, rubric, box) => {
        const given = { meetings, roster, settings, rubric, monthFirst: false };
        const month = [[box]];
        const november = [['11/2026']];
        for (const spill of [
          rowCheck(given),
          monthTable(given, november),
          monthTable({ ...given, settings: [], rubric: [], roster: [] }, november),
          monthFigures(given, month),
          notReported(given, november),
          trend(given, november, november),
          trend(given, november, month),
          grades(meetings, settings),
          rates(meetings, roster),
          rates(meetings, null),
          totalScores(meetings, rubric),
          totalScores(meetings, RUBRIC),
        ])
          for (const value of spill.flat()) expect(['string', 'number']).toContain(typeof value);
      }),
      runs(200),
    );
  });
});

describe('what is written is read back', () => {
  const dayNumbers = fc.integer({
    min: dayNumber({ y: 1990, m: 1, d: 1 }),
    max: dayNumber({ y: 2199, m: 12, d: 31 }),
  });
  const months = fc.tuple(fc.integer({ min: 1990, max: 2199 }), fc.integer({ min: 1, max: 12 }));

  test('days', () => {
    fc.assert(
      fc.property(dayNumbers, number => {
        expect(dayNumber(dayOf(number))).toBe(number);
        expect(readDay(formatDay(dayOf(number)), null)).toEqual({ is: 'ok', value: dayOf(number) });
      }),
    );
  });
  test('times of day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), minute => {
        expect(readMinute(formatMinute(minute))).toEqual({ is: 'ok', value: minute });
      }),
    );
  });
  test('months', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -500, max: 500 }), ([y, m], more) => {
        const month = monthOf(y, m);
        expect([formatMonth, monthTitle].map(format => readMonth(format(month)))).toEqual([
          { y, m },
          { y, m },
        ]);
        expect(readPeriod(month)).toBe(month);
        expect(addMonths(addMonths(month, more), -more)).toBe(month);
      }),
    );
  });
  test('numbers with up to three decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), thousandths => {
        const value = thousandths / 1000;
        expect(readPoints(formatNumber(value))).toMatchObject({ is: 'ok', value });
        expect(readPoints(`${formatNumber(value)} điểm`)).toMatchObject({ is: 'ok', value });
      }),
    );
  });
  test('counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('', ' ĐV', ' đ/c', ' đồng chí'), (value, unit) => {
        expect(readCount(`${formatNumber(value)}${unit}`, { max: 9999, noneIsZero: false })).toMatchObject({
          is: 'ok',
          value,
        });
      }),
    );
  });
});

test('a formula moved and moved back is the same', () => {
  const reference = fc
    .tuple(fc.constantFrom('F', 'AB', '$G', 'SUM(F'), fc.integer({ min: 1, max: 8 }))
    .map(([column, row]) => `${column}${row}${column.startsWith('SUM') ? ')' : ''}`);
  const formula = fc
    .array(fc.oneof(reference, fc.constantFrom('"F9"', '12', 'LOG10(2)', '$A$3')), { minLength: 1, maxLength: 6 })
    .map(parts => `=${parts.join('+')}`);
  fc.assert(
    // rows 9 and up are free, so that no other reference meets the moved one
    fc.property(formula, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 10, max: 200 }), (text, from, to) => {
      expect(shiftFormula(shiftFormula(text, from, to), to, from)).toBe(text);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../src/core/book/read-book.ts';
import { checkMonth, type MonthCheck } from '../../src/core/judge/check-month.ts';
import { judgeBook } from '../../src/core/judge/judge.ts';
import type { Judged, JudgedBook } from '../../src/core/judged/judged.ts';
import { type Summary, summarise, type UnitSummary } from '../../src/core/summary/summary.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import type { Box } from '../../src/core/values/box.ts';
import { type Month, monthOf } from '../../src/core/values/period.ts';
import { expectToAddUp } from '../support/add-up.ts';
import { runs } from '../support/deep.ts';
import { LABELS, SOUND_YEAR, soundYear, withBox } from '../support/sound-year.ts';

// One box of a sound year is spoilt: the rest of the year must stand as it was, and what changes must be explained.

const TODAY = { y: SOUND_YEAR + 1, m: 1, d: 15 };
const MONTHS = Array.from({ length: 12 }, (_, i) => monthOf(SOUND_YEAR, i + 1));
// five units have all that the year brings but the extraordinary meeting
const YEAR = soundYear(5);

const judge = (tabs: readonly Grid[]): JudgedBook => judgeBook(readBook(sortTabs(tabs, false)), TODAY);

interface MonthFigures {
  readonly check: MonthCheck;
  readonly summary: Summary;
}

const figures = (tabs: readonly Grid[]): ReadonlyMap<Month, MonthFigures> => {
  const judged = judge(tabs);
  return new Map(
    MONTHS.map(month => {
      const check = checkMonth(judged, month);
      return [month, { check, summary: summarise(check, judged.book.settings) }] as const;
    }),
  );
};

const SOUND = figures(YEAR.tabs);

/** What a reader of the summary sees of a unit, but for free texts. */
const shown = ({
  unit,
  state,
  due,
  present,
  excused,
  unexcused,
  rate,
  score,
  grade,
  members,
  onTime,
}: UnitSummary) => ({
  code: unit.code,
  state,
  due,
  present,
  excused,
  unexcused,
  rate,
  score,
  grade,
  members,
  onTime,
});

// Tabs of spreadsheets hold anything: what people paste, what formulas leave behind
const boxes: fc.Arbitrary<Box> = fc.oneof(
  fc.constantFrom<Box>('', true, false, 'vài', 'mười hai', 'Tổng cộng', 'I. Khối nông thôn', '* Ghi chú', 'Bí thư'),
  fc.integer({ min: -1000, max: -1 }),
  fc.integer({ min: 0, max: 120 }),
  fc.constantFrom<Box>(1e15, 1e300, -1e300, 0.5, 99.5, 12345678, Number.MAX_SAFE_INTEGER),
  fc
    .tuple(fc.integer({ min: 1899, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]): Box => ({ kind: 'date', y, m, d })),
  fc.constantFrom('#REF!', '#N/A', '#DIV/0!', 'Loading...', '').map((text): Box => ({ kind: 'error', text })),
  fc.constantFrom<Box>('x'.repeat(10_000), '9'.repeat(10_000), '18/20 '.repeat(1700), ' '.repeat(10_000)),
  fc.constantFrom<Box>('\u0000\u0001\u001b[31m', '12\u0000', '\u200b\u200e', 'a\nb\tc\r', '\ud800'),
  fc.constantFrom<Box>('\u202e21', 'עשרים', '١٢', '👍', '12👨‍👩‍👧', 'Có mặt'),
  fc.string(),
);

/** Any box of any tab: row and column from 0; one row and one column beyond what is filled in, too. */
const places = fc
  .constantFrom(...YEAR.tabs, ...YEAR.tabs.filter(({ sheet }) => sheet === 'Sổ họp'))
  .chain(({ sheet, boxes: rows }) =>
    fc.record({
      sheet: fc.constant(sheet),
      row: fc.integer({ min: 0, max: rows.length }),
      column: fc.integer({ min: 0, max: rows[0]?.length ?? 0 }),
    }),
  );

/** Boxes of rows alone. */
const rowPlaces = fc.record({
  row: fc.integer({ min: 1, max: YEAR.rows.length }),
  column: fc.integer({ min: 0, max: LABELS.length - 1 }),
});

// They say whose the row is and of which month: with another one it is another row
const IDENTITY: ReadonlySet<string> = new Set(['Mã chi bộ', 'Tháng']);

const settings = { seed: 20_261_123, ...runs(220) };

describe('one box of a sound year spoilt', () => {
  test('in any tab, headers too: nothing throws, and the rows add up in every month', () => {
    fc.assert(
      fc.property(places, boxes, ({ sheet, row, column }, box) => {
        for (const { check, summary } of figures(withBox(YEAR.tabs, sheet, row, column, box)).values()) {
          expectToAddUp(check.rows);
          const { reported, didNotMeet, missing, expected } = summary;
          if (expected !== null) expect((reported ?? 0) + (didNotMeet ?? 0) + (missing?.length ?? 0)).toBe(expected);
        }
      }),
      settings,
    );
  });

  test('in a row: every other row of the summary stands, and what changes in its own is explained by a finding', () => {
    fc.assert(
      fc.property(rowPlaces, boxes, ({ row, column }, box) => {
        const label = LABELS[column] ?? '';
        fc.pre(!IDENTITY.has(label));
        // a thematic meeting beside the regular one counts for nothing, so that nothing at all may change
        const own = YEAR.rows[row - 1];
        if (own === undefined) throw new Error(`no row ${row}`);
        const spoilt = figures(withBox(YEAR.tabs, 'Sổ họp', row, column, box));
        for (const month of MONTHS) {
          const before = SOUND.get(month)?.summary.units ?? [];
          const after = spoilt.get(month)?.summary.units ?? [];
          const isOwn = ({ unit }: UnitSummary): boolean =>
            own.form !== 'chuyên đề' && unit.code === own.unit.code && month === monthOf(SOUND_YEAR, own.month);
          expect(after.filter(unit => !isOwn(unit)).map(shown)).toEqual(before.filter(unit => !isOwn(unit)).map(shown));
          const was = before.find(isOwn);
          const is = after.find(isOwn);
          if (was === undefined || is === undefined) continue;
          const judged = spoilt.get(month)?.check.judged.find(({ meeting }) => meeting.row === row + 1);
          if (judged !== undefined) expectExplained(was, is, judged, label, box);
        }
      }),
      settings,
    );
  });
});

/** A figure that is gone has an error on its row; one that became another still agrees with the rest of its row. */
const expectExplained = (was: UnitSummary, is: UnitSummary, judged: Judged, label: string, box: Box): void => {
  const errors = judged.findings.filter(({ severity }) => severity === 'error');
  for (const field of ['due', 'present', 'score'] as const) {
    if (was[field] === is[field]) continue;
    if (is[field] === null) {
      // a blank total beside a grade is no fault: the row counts by its grade (workbooks: "Score and grade")
      const gradeAlone = field === 'score' && label === 'Tổng điểm tự chấm' && is.grade === was.grade;
      if (!gradeAlone) expect({ field, label, box, errors: errors.length }).not.toMatchObject({ errors: 0 });
    }
  }
  // a day may say that there was no meeting
  if (was.state !== is.state) expect(label).toBe('Ngày họp');
  if (was.onTime !== is.onTime) expect(['Ngày họp', 'Ngày gửi báo cáo']).toContain(label);
  expectSelfConsistent(is, judged);
};

/** Figures that are shown agree with each other, whatever was told of their row. */
const expectSelfConsistent = ({ due, present, excused, unexcused, score }: UnitSummary, { scoring }: Judged): void => {
  if (due !== null && present !== null) {
    expect(present).toBeLessThanOrEqual(due);
    if (excused !== null && unexcused !== null) expect(present + excused + unexcused).toBe(due);
  }
  if (score !== null && scoring.sum !== null) {
    expect(score).toBeGreaterThanOrEqual(scoring.sum.given);
    expect(score).toBeLessThanOrEqual(scoring.sum.given + scoring.sum.open);
  }
};

import { describe, expect, test } from 'vitest';
import { readBook, sortTabs } from '../../../src/core/book/read-book.ts';
import { checkMonth } from '../../../src/core/judge/check-month.ts';
import { judgeBook } from '../../../src/core/judge/judge.ts';
import { templateTabs } from '../../../src/core/layouts/template.ts';
import { summarise } from '../../../src/core/summary/summary.ts';
import { monthOf } from '../../../src/core/values/period.ts';
import { expectToAddUp } from '../../support/add-up.ts';
import { isReport, LABELS, SOUND_YEAR, soundYear } from '../../support/sound-year.ts';

const TODAY = { y: SOUND_YEAR + 1, m: 1, d: 15 };
const YEAR = soundYear();
const JUDGED = judgeBook(readBook(sortTabs(YEAR.tabs, false)), TODAY);
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the sound year', () => {
  test('has 28 units, 336 rows and exactly the columns of the template', () => {
    const meetings = templateTabs().find(({ title }) => title === 'Sổ họp');
    expect(LABELS).toEqual(meetings?.rows[0]?.map(({ value }) => (typeof value === 'object' ? 'Kiểm tra' : value)));
    expect(YEAR.units).toHaveLength(28);
    expect(YEAR.rows).toHaveLength(28 * 12);
  });

  test('holds what a year really brings: it is not sound because it is empty', () => {
    const forms = YEAR.rows.map(({ form }) => form);
    expect(new Set(forms).size).toBe(5);
    const reports = YEAR.rows.filter(isReport);
    for (const some of [
      reports.some(({ unit }) => unit.exempt > 0),
      reports.some(({ unit }) => unit.elsewhere > 0),
      reports.some(({ unit }) => unit.specialDuty > 0),
      reports.some(({ unit }) => unit.probationary > 0),
      reports.some(({ excused }) => excused > 1),
      reports.some(({ unexcused }) => unexcused > 0),
      reports.some(({ total }) => total === 100),
      reports.some(({ grade }) => grade === 'Khá'),
      reports.some(({ grade }) => grade === 'Tốt'),
      YEAR.units.some(({ from }) => from === 6),
      YEAR.units.some(({ to }) => to === 8),
    ])
      expect(some).toBe(true);
  });

  test.each(MONTHS)('month %i: no rule says a word', month => {
    expect(checkMonth(JUDGED, monthOf(SOUND_YEAR, month)).findings).toEqual([]);
  });

  test.each(MONTHS)('month %i: the summary is what the model adds up to', month => {
    const check = checkMonth(JUDGED, monthOf(SOUND_YEAR, month));
    const found = summarise(check, JUDGED.book.settings);
    const living = YEAR.units.filter(({ from, to }) => from <= month && month <= to);
    const rows = YEAR.rows.filter(row => row.month === month);
    const reports = rows.filter(isReport);
    const totals = reports.map(({ total }) => total);
    const due = sum(reports.map(report => report.due));
    const present = sum(reports.map(report => report.present));
    expect(found).toMatchObject({
      readable: true,
      hasRoster: true,
      errors: 0,
      expected: living.length,
      reported: reports.length,
      didNotMeet: living.length - reports.length,
      missing: [],
      onTime: reports.filter(({ sentDays }) => sentDays <= 2).length,
      attendance: {
        due,
        present,
        excused: { sum: sum(reports.map(({ excused }) => excused)), given: reports.length },
        unexcused: { sum: sum(reports.map(({ unexcused }) => unexcused)), given: reports.length },
        rate: present / due,
      },
      score: {
        count: reports.length,
        // the last binary digit of a quotient is nobody's figure
        mean: expect.closeTo(sum(totals) / reports.length, 9),
        min: Math.min(...totals),
        max: Math.max(...totals),
      },
      grades: {
        good: totals.filter(total => total >= 90).length,
        fair: totals.filter(total => total >= 70 && total < 90).length,
        average: 0,
        poor: 0,
      },
      excluded: [],
    });
    expect(found.units.map(({ unit, due: own, present: came, score }) => [unit.code, own, came, score])).toEqual(
      living.map(unit => {
        const report = reports.find(row => row.unit === unit);
        return [unit.code, report?.due ?? null, report?.present ?? null, report?.total ?? null];
      }),
    );
    expectToAddUp(check.rows);
    const apart = rows.length - reports.length;
    expect(check.rows).toEqual({
      read: rows.length,
      skipped: 0,
      records: rows.length,
      attendance: { counted: reports.length, excluded: 0, notGiven: apart, replaced: 0 },
      score: { counted: reports.length, excluded: 0, notGiven: apart, replaced: 0 },
    });
  });
});

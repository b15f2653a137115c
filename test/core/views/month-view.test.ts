import { describe, expect, test } from 'vitest';
import { checkMonth } from '../../../src/core/judge/check-month.ts';
import { summarise } from '../../../src/core/summary/summary.ts';
import {
  checkBefore,
  figuresOf,
  monthsOf,
  monthView,
  nextStep,
  type Progress,
} from '../../../src/core/views/month-view.ts';
import { judgedFor } from '../../support/sheet.ts';

const DONE: Progress = {
  readable: true,
  opened: true,
  hasRoster: true,
  errors: 0,
  missing: 0,
  summary: { current: true },
};

describe('the next step', () => {
  test.each<[string, Partial<Progress>, string]>([
    ['all is done', {}, 'open-summary'],
    ['the tables cannot be read', { readable: false, opened: false }, 'mend'],
    ['no row of the month, a roster', { opened: false, missing: 28, summary: null }, 'open-month'],
    [
      'no row of the month, no roster, units known from other months',
      { opened: false, hasRoster: false, missing: 3, summary: null },
      'remind',
    ],
    ['nothing at all', { opened: false, hasRoster: false, summary: null }, 'open-month'],
    ['errors, and units missing', { errors: 2, missing: 3 }, 'mend'],
    ['units missing', { missing: 3 }, 'remind'],
    ['no summary', { summary: null }, 'summarise'],
    ['a summary that says something else by now', { summary: { current: false } }, 'summarise'],
  ])('%s', (_, progress, step) => {
    expect(nextStep({ ...DONE, ...progress })).toBe(step);
  });
});

const BOOK = {
  'Chi bộ': `
    Mã | Tên    | Số đảng viên
    C1 | Thôn 1 | 20
    C2 | Thôn 2 | 10`,
  'Sổ họp': `
    Mã | Tên chi bộ | Tháng      | Phải dự | Có mặt | Tổng điểm
    C1 | Thôn 1     | '10/2026   | 20      | 15     | 80
    C2 | Thôn 2     | '10/2026   | 10      | 11     | 90
    C1 | Thôn 1     | '11/2026   | 20      | 18     | 95`,
};

test('a month is shown beside the month before, out of one judging', () => {
  const judged = judgedFor(BOOK, '2026-11');
  const check = checkMonth(judged, '2026-11');
  const view = monthView(judged, check, summarise(check, judged.book.settings), null);
  expect(view).toEqual({
    month: '2026-11',
    months: ['2026-11', '2026-10'],
    unitName: '',
    readable: true,
    problem: '',
    readAs: '',
    now: {
      expected: 2,
      reported: 1,
      didNotMeet: 0,
      onTime: null,
      present: 18,
      due: 20,
      rate: 0.9,
      mean: 95,
      scored: 1,
    },
    // C2: more came than were due, so its attendance is out; its score counts: (80 + 90) / 2
    before: {
      expected: 2,
      reported: 2,
      didNotMeet: 0,
      onTime: null,
      present: 15,
      due: 20,
      rate: 0.75,
      mean: 85,
      scored: 2,
    },
    missing: ['C2 – Thôn 2'],
    findings: { error: 0, warning: 0, note: 0 },
    summary: null,
    next: 'remind',
  });
});

test('the month before has the same figures as when it is asked for itself', () => {
  const both = checkBefore(judgedFor(BOOK, '2026-11'), '2026-11');
  const alone = judgedFor(BOOK, '2026-10');
  const { settings } = alone.book;
  expect(both && figuresOf(summarise(both, settings))).toEqual(
    figuresOf(summarise(checkMonth(alone, '2026-10'), settings)),
  );
  expect(checkBefore(alone, '2026-10')).toBeNull();
  expect(monthsOf(alone.book)).toEqual(['2026-11', '2026-10']);
});

test('a tab that cannot be read is told, with its month', () => {
  const judged = judgedFor(
    { 'Tháng 11-2026': 'Chi bộ | Phải dự | Có mặt | Có mặt | Điểm\nThôn 1 | 20 | 18 | 17 | 95' },
    '2026-11',
  );
  const check = checkMonth(judged, '2026-11');
  const view = monthView(judged, check, summarise(check, judged.book.settings), null);
  expect(view).toMatchObject({ readable: false, months: ['2026-11'], next: 'mend', before: null });
  expect(view.problem).toContain('Các cột C và D đều được hiểu là «Có mặt»');
  expect(view.now.reported).toBeNull();
});

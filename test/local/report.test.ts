import { expect, test } from 'vitest';
import { checkText, summaryText } from '../../local/commands/report.ts';
import { percent } from '../../local/commands/terminal.ts';
import type { CheckReport, SummaryReport } from '../../src/core/summary/report.ts';

const NOTHING = { counted: null, excluded: null, notGiven: null, replaced: null };
const UNREAD = { read: null, skipped: null, records: null, attendance: NOTHING, score: NOTHING };

test('a month whose table cannot be read has words instead of figures', () => {
  const check: CheckReport = { month: '2026-11', rows: UNREAD, findings: [] };
  expect(checkText(check).split('\n').slice(1, 3)).toEqual([
    'Bảng họp của tháng: chưa đọc được.',
    'Dự họp: chưa đọc được. Điểm: chưa đọc được.',
  ]);
});

test('a single figure that is missing is told apart from 0', () => {
  const rows = {
    ...UNREAD,
    read: 3,
    skipped: 0,
    records: 3,
    score: { counted: 3, excluded: 0, notGiven: null, replaced: null },
  };
  const text = checkText({ month: '2026-11', rows, findings: [] });
  expect(text).toContain('Đọc 3 dòng: 3 dòng họp, bỏ qua 0.');
  expect(text).toContain('Điểm: tính 3, loại 0, không ghi chưa đọc được.');
});

const EMPTY: SummaryReport = {
  month: '2026-11',
  rows: UNREAD,
  expected: null,
  reported: null,
  didNotMeet: null,
  missing: null,
  onTime: null,
  attendance: { due: null, present: null, excused: null, unexcused: null, rate: null },
  score: { count: null, mean: null, min: null, max: null },
  grades: { good: null, fair: null, average: null, poor: null },
  units: [],
  sheet: null,
};

test('so has a summary', () => {
  expect(summaryText(EMPTY)).toContain('Bảng họp của tháng: chưa đọc được.');
});

test('a percentage stands without a blank', () => {
  expect([percent(0.966), percent(0.8995), percent(null)]).toEqual(['96,6%', '90,0%', '–']);
});

test('a summary says in one line how the sheet was read where it is no plain table', () => {
  const rows = { ...UNREAD, read: 3, skipped: 1, records: 2 };
  const summary: SummaryReport = { ...EMPTY, rows, readAs: 'Đọc theo dạng: mỗi chi bộ một trang.' };
  expect(summaryText(summary).split('\n')).toContain('Đọc theo dạng: mỗi chi bộ một trang.');
  expect(summaryText(EMPTY)).not.toContain('Đọc theo dạng');
});

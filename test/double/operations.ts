import { FIRST_UNIT_ROW, SUMMARY_WIDTH } from '../../src/core/layouts/summary-columns.ts';
import { BOOK, FIX, HEAD } from './book.ts';
import type { DoubleDocument } from './document.ts';
import { type Double, documentOf, openDouble } from './open.ts';

// Every operation of the add-on that writes, each on a spreadsheet where people wrote beside what it writes.

export interface Operation {
  readonly title: string;
  readonly document: () => DoubleDocument;
  readonly name: string;
  readonly args: readonly unknown[];
  /** What is answered where the menu asks for the month. */
  readonly asked?: string;
}

/** Runs an operation; false where somebody was told that it could not be done. */
export const run = (double: Double, { name, args, asked }: Operation): boolean => {
  if (asked !== undefined) double.answer({ text: asked });
  const told = double.shown.length;
  let answer: { ok?: boolean } | null = null;
  try {
    answer = double.runNow(name, args) as { ok?: boolean } | null;
  } catch {
    // with the service gone for good nobody can be told either
    return false;
  }
  return answer?.ok ?? !double.shown.slice(told).some(event => event.kind === 'alert');
};

/** What a test does by hand: boxes typed into a tab from a place on. */
const HANDS = `
function lay(name, row, column, rows) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  const missing = column + rows[0].length - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet.getRange(row, column, rows.length, rows[0].length).setValues(rows);
}`;

export const opened = (document: DoubleDocument): Double => openDouble({ document: document.copy(), more: HANDS });

type Step = readonly [name: string, ...args: unknown[]];

/** A document after steps that all went well. */
const after = (document: DoubleDocument, ...steps: readonly Step[]): DoubleDocument => {
  const double = openDouble({ document: document.copy(), more: HANDS });
  for (const [name, ...args] of steps) {
    const answer = double.runNow(name, args) as { ok?: boolean } | null;
    if (answer?.ok === false) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  }
  return double.document;
};

const row = (unit: number, present: number, score: number, grade: string, month = "'11/2026"): unknown[] => [
  `C${unit}`,
  `Chi bộ thôn ${unit}`,
  month,
  20,
  present,
  score,
  grade,
];
const NO_ROSTER = documentOf({ 'Sổ họp': [HEAD, row(1, 18, 95, 'Tốt'), row(3, 16, 90, 'Tốt')] });

/** Remarks with a formula of their row beside the two units of a summary, then a third unit that reports between them. */
const remarked = (): DoubleDocument => {
  const beside = (at: number, text: string): Step => [
    'lay',
    'Tổng hợp 11-2026',
    at,
    SUMMARY_WIDTH + 1,
    [[text, `=F${at}-G${at}`]],
  ];
  return after(
    NO_ROSTER,
    ['summarizeMonth', '2026-11'],
    beside(FIRST_UNIT_ROW, 'của thôn 1'),
    beside(FIRST_UNIT_ROW + 1, 'của thôn 3'),
    ['lay', 'Sổ họp', 3, 1, [row(2, 17, 88, 'Khá'), row(3, 16, 90, 'Tốt')]],
  );
};

const LINK = 'https://docs.google.com/spreadsheets/d/';
const UNITS = [
  { code: 'A', name: 'Xã A', type: '', link: `${LINK}aaaaaaaaaa` },
  { code: 'B', name: 'Xã B', type: '', link: `${LINK}bbbbbbbbbb` },
];
const PARENT = after(documentOf({ 'Trang tính1': [] }), ['createParent', UNITS, 2026]);

const CHECK = { title: '', document: () => BOOK, name: 'menuCheckMonth', args: [], asked: '11/2026' };

export const OPERATIONS: readonly Operation[] = [
  { title: 'Tạo bảng mẫu', document: () => documentOf({ 'Trang tính1': [] }), name: 'createTemplate', args: [] },
  { title: 'Mở tháng mới', document: () => BOOK, name: 'openMonth', args: ['12/2026'] },
  { ...CHECK, title: 'Kiểm tra tháng' },
  {
    ...CHECK,
    title: 'Kiểm tra tháng, lần sau',
    document: () => {
      const double = opened(BOOK);
      run(double, CHECK);
      return after(double.document, ['lay', 'Sổ họp', 2, 5, [[21]]]);
    },
  },
  { title: 'Lập tổng hợp tháng', document: () => BOOK, name: 'summarizeMonth', args: ['2026-11'] },
  { title: 'Lập tổng hợp tháng, lần sau', document: remarked, name: 'summarizeMonth', args: ['2026-11'] },
  { title: 'Sửa', document: () => BOOK, name: 'applyFixes', args: [FIX] },
  { title: 'Hoàn tác', document: () => after(BOOK, ['applyFixes', FIX]), name: 'undoLastFix', args: [] },
  { title: 'Công bố năm', document: () => BOOK, name: 'publishYear', args: [2026] },
  {
    title: 'Công bố năm, lần sau',
    document: () => after(BOOK, ['publishYear', 2026], ['lay', 'Sổ họp', 2, 5, [[17]]]),
    name: 'publishYear',
    args: [2026],
  },
  {
    title: 'Tạo trang cấp trên',
    document: () => documentOf({ 'Trang tính1': [] }),
    name: 'createParent',
    args: [UNITS, 2026],
  },
  {
    title: 'Cập nhật nguồn',
    document: () =>
      after(PARENT, [
        'lay',
        'Đơn vị',
        2,
        1,
        [
          ['A', 'Xã A', '', `${LINK}cccccccccc`],
          ['C', 'Xã C', '', `${LINK}dddddddddd`],
        ],
      ]),
    name: 'connectUnits',
    args: [2026],
  },
  { title: 'Gộp các đơn vị', document: () => PARENT, name: 'summarizeUnits', args: ['2026-11', '2026-11'] },
];

import { describe, expect, test } from 'vitest';
import { DEEP } from '../support/deep.ts';
import { BOOK, FIX } from './book.ts';
import type { DoubleDocument } from './document.ts';
import { type Double, openDouble } from './open.ts';

// A colleague types, puts rows in and sorts while the add-on is at work: up to its last look nothing of theirs is written over.

/** Of the calls, in turn: all where the full counts run, else every third. */
const STEP = DEEP ? 1 : 3;

const HANDS = `
const book = () => SpreadsheetApp.getActive().getSheetByName('Sổ họp');
const text = rows => rows.map(row => row.map(value => (typeof value === 'string' ? "'" + value : value)));
const three = () => text(book().getRange(2, 1, 3, 7).getValues());
function insertRow() { const own = three(); book().getRange(2, 1, 4, 7).setValues([['C9', 'Chi bộ thôn 9', "'11/2026", 9, 8, 77, 'Khá'], ...own]); }
function deleteRow() { const [, ...own] = three(); book().getRange(2, 1, 3, 7).setValues([...own, ['', '', '', '', '', '', '']]); }
function typeBelow() { book().getRange(5, 1, 1, 7).setValues([['C9', 'Chi bộ thôn 9', "'11/2026", 9, 8, 77, 'Khá']]); }
function swapRows() { book().getRange(2, 1, 3, 7).setValues(three().reverse()); }
function typeGrade() { book().getRange('G4').setValue('Kém'); }
function rows() { return book().getDataRange().getValues(); }`;

const opened = (document: DoubleDocument): Double => openDouble({ document: document.copy(), more: HANDS });
const rows = (double: Double): unknown[][] => double.runNow('rows') as unknown[][];

/** The calls of a sound run up to its last look at the book. */
const callsToLook = (name: string, args: readonly unknown[]): number => {
  const double = opened(BOOK);
  expect(double.runNow(name, args)).toMatchObject({ ok: true });
  return double.callNames().lastIndexOf('Sheet.getDataRange') + 1;
};

/** What stands in the book after a colleague's act right before a call of a run, and after the act alone. */
const meanwhile = (act: string, call: number, name: string, args: readonly unknown[]) => {
  const alone = opened(BOOK);
  alone.runNow(act);
  const double = opened(BOOK);
  double.document.meter.between = { call, act: () => double.inside(act) };
  const answer = double.runNow(name, args);
  return { before: rows(alone), after: rows(double), answer };
};

describe.each(['insertRow', 'deleteRow', 'typeBelow', 'swapRows', 'typeGrade'])('%s', act => {
  test('while a month is opened: every row stands, and the new ones come below', () => {
    const last = callsToLook('openMonth', ['12/2026']);
    for (let call = 1; call <= last; call += STEP) {
      const { before, after } = meanwhile(act, call, 'openMonth', ['12/2026']);
      expect([call, after.slice(0, before.length)]).toEqual([call, before]);
      const opened = after.slice(before.length).map(row => [row[0], row[2]]);
      expect([call, opened]).toEqual([
        call,
        [
          ['C1', '12/2026'],
          ['C2', '12/2026'],
          ['C3', '12/2026'],
        ],
      ]);
    }
  });

  test('while fixing: the grade of 84 points becomes Khá where it stands unchanged in its box, and no other box changes', () => {
    const last = callsToLook('applyFixes', [FIX]);
    for (let call = 1; call <= last; call += STEP) {
      const { before, after } = meanwhile(act, call, 'applyFixes', [FIX]);
      const changed = after.flatMap((row, i) =>
        row.flatMap((value, j) => (value === before[i]?.[j] ? [] : [[row[5], before[i]?.[j], value]])),
      );
      expect([call, after.length]).toEqual([call, before.length]);
      expect([[], [[84, 'Tốt', 'Khá']]]).toContainEqual(changed);
    }
  });
});

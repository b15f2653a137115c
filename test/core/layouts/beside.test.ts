import { describe, expect, test } from 'vitest';
import { type BesideBox, moveBeside } from '../../../src/core/layouts/beside.ts';
import { shiftFormula } from '../../support/shift-formula.ts';

describe('a formula moves with its row', () => {
  test.each([
    ['=F9*2', 9, 11, '=F11*2'],
    ['=F9+G9-$H9', 9, 11, '=F11+G11-$H11'],
    ['=SUM(F9:H9)', 9, 11, '=SUM(F11:H11)'],
    ['=AB9', 9, 10, '=AB10'],
    ['=F8+F10+F99+F19', 9, 11, '=F8+F10+F99+F19'],
    ['=F$9', 9, 11, '=F$11'],
    ['=LOG10(F9)+ATAN2(F9;1)', 10, 12, '=LOG10(F9)+ATAN2(F9;1)'],
    ['=IF(F9="F9";"G9";H9)', 9, 11, '=IF(F11="F9";"G9";H11)'],
    ['="a""F9"&F9', 9, 11, '="a""F9"&F11'],
    ["='Tab F9'!A1+F9", 9, 11, "='Tab F9'!A1+F11"],
    ['=SHCB_T9+F9', 9, 11, '=SHCB_T9+F11'],
    ['=F9', 9, 9, '=F9'],
    ['', 9, 11, ''],
  ])('%s from %s to %s', (formula, from, to, expected) => expect(shiftFormula(formula, from, to)).toBe(expected));
});

const text = (value: string): BesideBox<string> => ({ value, formula: '' });
const computed = (value: string, formula: string): BesideBox<string> => ({ value, formula });
const NOTHING = text('');

describe('what people wrote beside the table', () => {
  // row 1 above, units in rows 2 and 3, the total in row 4, one row below
  const old = [[text('đầu')], [text('một')], [computed('4', '=A3*2')], [text('tổng')], [text('cuối')]];

  test('stays where nothing moves', () => {
    expect(
      moveBeside(
        old,
        2,
        [
          { from: 2, to: 2 },
          { from: 3, to: 3 },
        ],
        { from: 4, to: 4 },
        '',
      ),
    ).toBeNull();
  });

  test('follows its unit; what stands below follows the total', () => {
    // a new unit comes first: 2 → 3, 3 → 4, the total 4 → 5
    expect(
      moveBeside(
        old,
        2,
        [
          { from: 2, to: 3 },
          { from: 3, to: 4 },
        ],
        { from: 4, to: 5 },
        '',
      ),
    ).toEqual([[text('đầu')], [NOTHING], [text('một')], [computed('4', '=A4*2')], [text('tổng')], [text('cuối')]]);
  });

  test('changes places with the units', () => {
    expect(
      moveBeside(
        old,
        2,
        [
          { from: 2, to: 3 },
          { from: 3, to: 2 },
        ],
        { from: 4, to: 4 },
        '',
      ),
    ).toEqual([[text('đầu')], [computed('4', '=A2*2')], [text('một')], [text('tổng')], [text('cuối')]]);
  });

  test('is kept below everything when its unit is gone', () => {
    // the unit of row 2 is gone: 3 → 2, the total 4 → 3
    expect(moveBeside(old, 2, [{ from: 3, to: 2 }], { from: 4, to: 3 }, '')).toEqual([
      [text('đầu')],
      [computed('4', '=A2*2')],
      [text('tổng')],
      [text('cuối')],
      [text('một')],
    ]);
  });
});

test('a total over all units stays one over all units, and references follow the rows they name', () => {
  // old: units in 9 and 10, total in 11; new: 9 is gone, 10 moves to 9, two more follow, total in 12
  const old = Array.from({ length: 11 }, (_, i): BesideBox<string>[] => [
    { value: '', formula: i === 10 ? '=SUM(S9:S10)+S$10+F11' : i === 9 ? '=F10/F$11+SUM($F$9:$F$10)' : '' },
  ]);
  const moved = moveBeside(old, 9, [{ from: 10, to: 9 }], { from: 11, to: 12 }, '');
  expect(moved?.[8]?.[0]?.formula).toBe('=F9/F$12+SUM($F$9:$F$11)');
  expect(moved?.[11]?.[0]?.formula).toBe('=SUM(S9:S11)+S$9+F12');
});

test('what stood beside a unit that is gone does not pass to the unit that now stands in its row', () => {
  const old: BesideBox<string>[][] = [[{ value: 'của A', formula: '' }], [{ value: 'tổng', formula: '' }]];
  // A in row 1 is gone, B stands there now; the total stays in row 2
  expect(moveBeside(old, 1, [], { from: 2, to: 2 }, '')?.map(row => row[0]?.value)).toEqual(['', 'tổng', 'của A']);
});

import { describe, expect, test } from 'vitest';
import { type BesideBox, moveBeside, shiftFormula } from '../../../src/core/layouts/beside.ts';

describe('a formula moves with its row', () => {
  test.each([
    ['=F9*2', 9, 11, '=F11*2'],
    ['=F9+G9-$H9', 9, 11, '=F11+G11-$H11'],
    ['=SUM(F9:H9)', 9, 11, '=SUM(F11:H11)'],
    ['=AB9', 9, 10, '=AB10'],
    ['=F8+F10+F99+F19', 9, 11, '=F8+F10+F99+F19'],
    ['=F$9', 9, 11, '=F$9'],
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

import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/findings/finding.ts';
import { expectToAddUp } from '../support/add-up.ts';
import {
  type ExpectedError,
  figuresIn,
  layoutNames,
  outcomesOf,
  readLayout,
  writtenFigure,
} from '../support/layout-fixture.ts';

/** A found error in the words of the layout, its column left out where the layout leaves it out. */
const place = ({ sheet, row, code, column }: Pick<Finding, 'sheet' | 'row' | 'column'> & { code: string }): string =>
  `${sheet}!${row} ${code} ${column ?? '-'}`;

const matches = (wanted: ExpectedError, { sheet, row, code, column, message }: Finding): boolean =>
  wanted.sheet === sheet &&
  wanted.row === row &&
  wanted.code === code &&
  (wanted.column === null || wanted.column === (column ?? '-')) &&
  wanted.says.every(text => message.includes(text));

/** Rid of the last binary digits, in which two ways of adding decimals may differ. */
const rounded = (figure: number | null | string | undefined): number | null | string | undefined =>
  typeof figure === 'number' ? Number(figure.toFixed(9)) : figure;

describe.each(layoutNames())('%s', name => {
  const layout = readLayout(name);
  const outcomes = outcomesOf(
    layout.tabs,
    layout.expects.map(({ month }) => month),
    layout.monthFirst,
    layout.today,
  );

  test.each(layout.expects.map((expected, index) => [expected.month, expected, index] as const))(
    '%s',
    (month, { figures }, index) => {
      const outcome = outcomes[index];
      if (outcome === undefined) throw new Error('one outcome for each month');
      const { report, errors } = outcome;

      const wanted = layout.errors.filter(error => error.months.includes(month));
      const left = [...errors];
      const notFound: string[] = [];
      for (const error of wanted) {
        const at = left.findIndex(finding => matches(error, finding));
        if (at >= 0) left.splice(at, 1);
        else notFound.push(place(error) + error.says.map(text => ` ~ ${text}`).join(''));
      }
      expect({ notFound, notExpected: left.map(finding => `${place(finding)}: ${finding.message}`) }).toEqual({
        notFound: [],
        notExpected: [],
      });

      const found = figuresIn(report);
      for (const key of Object.keys(figures)) expect(Object.keys(found), `no figure is called ${key}`).toContain(key);
      const named = Object.fromEntries(
        Object.entries(figures).map(([key, text]) => [key, rounded(writtenFigure(key, text))]),
      );
      expect(Object.fromEntries(Object.keys(figures).map(key => [key, rounded(found[key])]))).toEqual(named);

      expectToAddUp(report.rows);
    },
  );
});

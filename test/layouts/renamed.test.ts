import { describe, expect, test } from 'vitest';
import type { FieldId } from '../../src/core/table/fields.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import { type LayoutFixture, layoutNames, type Outcome, outcomesOf, readLayout } from '../support/layout-fixture.ts';
import { silent, withoutFaults } from './changed.ts';

const NONSENSE = 'Xyz';

/**
 * Columns that figures rest on and that a sheet may lack (domain.md §4: "each absent column simply switches its checks off"): without them the members are due,
 * every row is a regular meeting, nobody says that a meeting was not held, and a roster has no other names and no months.
 */
const MAY_LACK: ReadonlySet<FieldId> = new Set<FieldId>([
  // without their numbers nobody can tell a group's subtotals from a unit that is called after a group
  'ordinal',
  'exempt',
  'exemptPresent',
  'elsewhere',
  'suspended',
  'specialDuty',
  'form',
  'date',
  'otherNames',
  'fromMonth',
  'toMonth',
]);

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The month of the whole table, where it has one. */
  readonly month: string | null;
  /** What the columns under this label were taken for. */
  readonly fields: readonly (FieldId | null)[];
}

/** Every label in the headers of the meetings tables. (A roster that is no longer found is no roster: the summary says that there is none.) */
const labelsOf = ({ book }: Outcome): Place[] => {
  return book.tables.flatMap(({ month, table: { grid, header } }) =>
    grid.boxes.slice(header.first, header.last + 1).flatMap((boxes, depth) =>
      boxes.flatMap((box, column) =>
        typeof box === 'string' && box.trim() !== ''
          ? [
              {
                sheet: grid.sheet,
                row: header.first + depth,
                column,
                text: box,
                month,
                fields: header.columns.filter(({ label }) => label.includes(box)).map(({ field }) => field),
              },
            ]
          : [],
      ),
    ),
  );
};

const renamed = (tabs: readonly Grid[], { sheet, row, column }: Place): Grid[] =>
  tabs.map(tab =>
    tab.sheet !== sheet
      ? tab
      : {
          ...tab,
          boxes: tab.boxes.map((boxes, r) =>
            r === row ? boxes.map((box, c) => (c === column ? NONSENSE : box)) : boxes,
          ),
        },
  );

/** What a label renamed to nonsense changes although no new error says so. */
const silentChanges = (layout: LayoutFixture): string[] => {
  const months = layout.expects.map(({ month }) => month);
  const read = (tabs: readonly Grid[]) => outcomesOf(tabs, months, layout.monthFirst, layout.today);
  const tabs = withoutFaults(layout);
  const before = read(tabs);
  const [first] = before;
  if (first === undefined) return [];
  return labelsOf(first)
    .filter(({ fields }) => !fields.some(field => field !== null && MAY_LACK.has(field)))
    .flatMap(place =>
      read(renamed(tabs, place)).flatMap((outcome, i) => {
        const was = before[i];
        if (was === undefined) return [];
        // a check of one month does not speak of the others; whose units they were is not known without their names
        if (place.month !== null && place.month !== months[i] && place.fields.some(field => field === 'name'))
          return [];
        // a layout that could not be read may become one that can, but not one without any table
        if (was.report.expected === null && outcome.book.tables.length > 0) return [];
        const figures = silent(was, outcome);
        return figures.length === 0
          ? []
          : [`${months[i]} «${place.sheet}» dòng ${place.row + 1} «${place.text}»: ${figures.slice(0, 3).join('; ')}`];
      }),
    );
};

describe('a label that nobody can guess never changes a figure in silence', () => {
  test.each(layoutNames())('%s', name => {
    expect(silentChanges(readLayout(name))).toEqual([]);
  });
});

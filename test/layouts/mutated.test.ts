import { describe, expect, test } from 'vitest';
import type { FieldId } from '../../src/core/table/fields.ts';
import type { Grid } from '../../src/core/table/grid.ts';
import { DEEP } from '../support/deep.ts';
import { type LayoutFixture, layoutNames, outcomesOf, readLayout } from '../support/layout-fixture.ts';
import { isRefused } from '../support/shape-checks.ts';
import { answersOf } from '../support/shape-fixture.ts';
import { silent, withoutFaults } from './changed.ts';
import type { ColumnId } from './composed/column-ids.ts';
import type { Composed } from './composed/compose.ts';
import { draw } from './composed/draw.ts';
import { sheetOf, specText } from './composed/explain.ts';
import { type Mutated, mutationsOf } from './composed/mutate.ts';
import { spotsOf, sumsDiffer, unitsDiffer } from './composed/verdict.ts';

const SHEETS = DEEP ? 2000 : 120;

/** What a sheet without these columns says of a unit: fewer things, but nothing else. */
const fair = ({ gone }: Mutated, { spec }: Composed, text: string): boolean => {
  const without = (...ids: ColumnId[]): boolean => ids.some(id => gone.includes(id));
  // the words that there was no meeting went with their column
  if (/state: missing \(right: did-not-meet\)/.test(text)) return true;
  // without the form of the meeting a thematic one is an answer sent again, and the newest counts
  if (without('form') && spec.shape === 'answers of a form') return true;
  // nobody is left out of the members who are due
  if (without('exempt') && /\.due/.test(text)) return true;
  return spec.habits.includes('members beside') && without('due') && /\.due/.test(text);
};

/** Whether a month has nothing of a tab: a check of it does not speak of that tab, and whose units stood there is not known without their names. */
const isElsewhere = ({ gone, sheet }: Mutated, { places }: Composed, month: string): boolean =>
  gone.includes('name') && !places.some(place => place.sheet === sheet && place.rec.month === month);

/** Whether only other months of the same tab tell of a unit, so that this month need not know it. */
const isUnknown = ({ sheet }: Mutated, { places }: Composed, month: string, text: string): boolean =>
  text.endsWith('no such unit') &&
  places
    .filter(({ rec }) => text.includes(`«${rec.unit.name}»`))
    .every(place => place.sheet === sheet && place.rec.month !== month);

/** The figures of a mutated sheet that are wrong or lost although nothing questions them. */
const silentIn = (composed: Composed, mutated: Mutated): string[] => {
  const { months, today } = composed;
  const answers = answersOf(
    mutated.tabs,
    months.map(({ month }) => month),
    today,
  );
  return months.flatMap((truth, i) => {
    const answered = answers[i];
    if (answered === undefined) return [];
    if (answered.thrown !== null) return [answered.thrown];
    const { summary, findings } = answered;
    if (isRefused(answered) || summary === null || truth.month === mutated.month) return [];
    if (isElsewhere(mutated, composed, truth.month)) return [];
    return [
      ...unitsDiffer(truth.month, truth.units, summary, findings, spotsOf(composed, truth.month), mutated.tabs)
        .filter(
          ({ silent, text }) =>
            silent && !fair(mutated, composed, text) && !isUnknown(mutated, composed, truth.month, text),
        )
        .map(({ text }) => text),
      ...sumsDiffer(summary),
    ];
  });
};

test('a column taken away, a label renamed or swapped never makes a wrong figure in silence', () => {
  const failures: string[] = [];
  const heads: string[] = [];
  let count = 0;
  for (let seed = 1; seed <= SHEETS; seed++) {
    const composed = sheetOf(seed);
    if (composed.planted !== null) continue;
    for (const mutated of mutationsOf(composed)) {
      count += 1;
      const silent = silentIn(composed, mutated);
      if (silent.length === 0) continue;
      heads.push(`seed ${seed}: ${mutated.text}: ${silent[0]}`);
      failures.push(
        `${specText(composed.spec)}\n${mutated.text}\n  ${silent.slice(0, 6).join('\n  ')}\n${draw(mutated.tabs)}`,
      );
    }
  }
  expect(count).toBeGreaterThan(SHEETS);
  expect(heads, [`${heads.length} of ${count}`, ...heads.slice(0, 40), ...failures.slice(0, 3)].join('\n\n')).toEqual(
    [],
  );
});

/** Columns without which a sheet says something else, and rightly so: who is left out of those due, which rows are regular meetings, whose they are. */
const SAYS_ELSE: ReadonlySet<FieldId> = new Set<FieldId>([
  'ordinal',
  'code',
  'name',
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
  // members stand in for who was due, and days tell the month
  'due',
  'month',
  'sent',
]);

const without = (tabs: readonly Grid[], sheet: string, column: number): Grid[] =>
  tabs.map(tab =>
    tab.sheet === sheet ? { ...tab, boxes: tab.boxes.map(row => row.filter((_, c) => c !== column)) } : tab,
  );

/** What a column taken away changes into another figure although no new error says so. */
const silentWithout = (layout: LayoutFixture): string[] => {
  const months = layout.expects.map(({ month }) => month);
  const read = (tabs: readonly Grid[]) => outcomesOf(tabs, months, layout.monthFirst, layout.today);
  const tabs = withoutFaults(layout);
  const before = read(tabs);
  const [first] = before;
  const columns = new Set(
    first?.book.tables.flatMap(({ table: { grid, header } }) =>
      header.columns.flatMap(({ index, field, label }) =>
        label.length === 0 || (field !== null && SAYS_ELSE.has(field)) ? [] : [`${grid.sheet}\n${index}`],
      ),
    ),
  );
  return [...columns].flatMap(place => {
    const [sheet = '', column = ''] = place.split('\n');
    return read(without(tabs, sheet, Number(column))).flatMap((outcome, i) => {
      const was = before[i];
      if (was === undefined || was.report.expected === null) return [];
      // without any table there is nothing to say, and the add-on says so
      if (outcome.book.tables.length === 0) return [];
      const figures = silent(was, outcome);
      return figures.length === 0
        ? []
        : [`${months[i]} «${sheet}» without column ${Number(column) + 1}: ${figures.slice(0, 3).join('; ')}`];
    });
  });
};

describe('a column taken away never changes a figure in silence', () => {
  test.each(layoutNames())('%s', name => {
    expect(silentWithout(readLayout(name))).toEqual([]);
  });
});

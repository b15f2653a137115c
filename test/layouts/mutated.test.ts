import { expect, test } from 'vitest';
import { isRefused } from '../support/shape-checks.ts';
import { answersOf } from '../support/shape-fixture.ts';
import type { ColumnId } from './composed/column-ids.ts';
import type { Composed, TrueUnit } from './composed/compose.ts';
import { DEEP } from './composed/deep.ts';
import { draw } from './composed/draw.ts';
import { sheetOf, specText } from './composed/explain.ts';
import { type Mutated, mutationsOf } from './composed/mutate.ts';
import { type Spot, sumsDiffer, unitsDiffer } from './composed/verdict.ts';

const SHEETS = DEEP ? 2000 : 120;

/** What a sheet without these columns says of a unit: fewer things, but nothing else. */
const fair = ({ gone }: Mutated, { spec }: Composed, text: string): boolean => {
  const without = (...ids: ColumnId[]): boolean => ids.some(id => gone.includes(id));
  // the words that there was no meeting went with their column
  if (/state: missing \(right: did-not-meet\)/.test(text)) return true;
  // nobody is left out of the members who are due
  if (without('exempt') && /\.due/.test(text)) return true;
  return spec.habits.includes('members beside') && without('due') && /\.due/.test(text);
};

/** The figures of a mutated sheet that are wrong or lost although nothing questions them. */
const silentIn = (composed: Composed, mutated: Mutated): string[] => {
  const { months, today, places } = composed;
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
    const spotsOf = (unit: TrueUnit): Spot[] =>
      places.filter(({ rec }) => rec.unit.name === unit.name && rec.month === truth.month);
    return [
      ...unitsDiffer(truth.month, truth.units, summary, findings, spotsOf, mutated.tabs)
        .filter(({ silent, text }) => silent && !fair(mutated, composed, text))
        .map(({ text }) => text),
      ...sumsDiffer(summary),
    ];
  });
};

test('a column taken away, a label renamed or swapped never makes a wrong figure in silence', () => {
  const failures: string[] = [];
  let count = 0;
  for (let seed = 1; seed <= SHEETS; seed++) {
    const composed = sheetOf(seed);
    if (composed.planted !== null) continue;
    for (const mutated of mutationsOf(composed)) {
      count += 1;
      const silent = silentIn(composed, mutated);
      if (silent.length > 0)
        failures.push(
          `${specText(composed.spec)}\n${mutated.text}\n  ${silent.slice(0, 6).join('\n  ')}\n${draw(mutated.tabs)}`,
        );
    }
  }
  expect(count).toBeGreaterThan(SHEETS);
  expect(failures.length, `${failures.length} of ${count}\n\n${failures.slice(0, 3).join('\n\n')}`).toBe(0);
});

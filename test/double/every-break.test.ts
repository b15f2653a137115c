import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UNFINISHED } from '../../src/core/layouts/tab.ts';
import { DEEP } from '../support/deep.ts';
import type { DoubleDocument, DoubleTab } from './document.ts';
import { OPERATIONS, opened, run } from './operations.ts';

// The service breaks for good at every call of every operation, before the call took effect and after; then the next run must bring what an unbroken one brings.

/** Of the points, in turn: all where the full counts run, else every tenth. */
const STEP = DEEP ? 1 : 10;
const DOCS = new URL('../../docs/breaks.md', import.meta.url).pathname;

/** What stands in a document, tab by tab: values, formulas and formats of all boxes. */
const standing = ({ tabs }: DoubleDocument): Map<string, string> =>
  new Map(
    tabs.map(({ name, boxes }) => [
      name,
      JSON.stringify(boxes.map(row => Array.from(row, box => (box ? [box.value, box.formula, box.format] : 0)))),
    ]),
  );

/** Whether a tab was left over: nothing in it, or it says itself that it is unfinished. */
const isLeftOver = ({ boxes }: DoubleTab): boolean =>
  boxes[0]?.[0]?.value === UNFINISHED ||
  boxes.every(row => row.every(box => box === undefined || (box.value === '' && box.formula === '')));

/** Whether every row that stood in a tab stands there still: what was added below are rows of people's own table, begun and not filled in. */
const onlyAdded = (before = '[]', left = '[]'): boolean => {
  const [old, now] = [JSON.parse(before), JSON.parse(left)] as [unknown[], unknown[]];
  return old.length > 0 && old.every((row, i) => JSON.stringify(row) === JSON.stringify(now[i]));
};

// Its lines tell of every run, the broken one too: looked at in breaks.test.ts
const LOG = 'Nhật ký sửa';

type Outcome = 'old' | 'new' | 'unfinished' | 'begun' | 'half';

const lines: string[] = [];

describe.each(OPERATIONS)('$title', operation => {
  const document = operation.document();
  const before = standing(document);
  const sound = opened(document);
  expect(run(sound, operation)).toBe(true);
  const names = sound.callNames();
  const wanted = standing(sound.document);
  const points = names.flatMap((_, i) => [false, true].map(after => ({ call: i + 1, after })));

  const outcomeOf = (left: DoubleDocument): Outcome => {
    const tabs = standing(left);
    const own = [...tabs].filter(([name]) => name !== LOG);
    if (own.every(([name, boxes]) => before.get(name) === boxes)) return 'old';
    if ([...wanted].every(([name, boxes]) => name === LOG || tabs.get(name) === boxes)) return 'new';
    const half = own.filter(
      ([name, boxes]) =>
        ![before.get(name), wanted.get(name)].includes(boxes) &&
        !left.tabs.some(tab => tab.name === name && isLeftOver(tab)),
    );
    if (half.length === 0) return 'unfinished';
    return operation.name === 'openMonth' && half.every(([name, boxes]) => onlyAdded(before.get(name), boxes))
      ? 'begun'
      : 'half';
  };

  test(`${names.length} calls: nothing only looks finished, and the next run completes it`, () => {
    const counts = { old: 0, new: 0, unfinished: 0, begun: 0, half: 0 };
    const wrong: string[] = [];
    for (const at of points.filter((_, i) => i % STEP === 0)) {
      const where = `${at.call} ${names[at.call - 1]} ${at.after ? 'after' : 'before'}`;
      const double = opened(document);
      double.failAt({ ...at, every: true, forGood: true });
      run(double, operation);
      const outcome = outcomeOf(double.document);
      counts[outcome]++;
      if (outcome === 'half') wrong.push(`${where}: a tab is neither old nor new nor says that it is unfinished`);
      if (!run(double, operation)) wrong.push(`${where}: the next run is not completed`);
      const mended = standing(double.document);
      for (const [name, boxes] of wanted)
        if (name !== LOG && mended.get(name) !== boxes)
          wrong.push(`${where}: «${name}» is not what it should be after the next run`);
    }
    expect(wrong).toEqual([]);
    const { old, new: whole, unfinished, begun } = counts;
    lines.push(
      `| ${operation.title} | ${names.length} | ${points.length} | ${old} | ${whole} | ${unfinished} | ${begun} | ${points.length} of ${points.length} |`,
    );
  });
});

const HEAD = `# What a break leaves behind

Written by \`npm run deep -- test/double/every-break.test.ts -u\`, and held to the code by every run of it. The service breaks for good at every call of an operation, before the call took
effect and after it (two points a call). What stands then is the old state of every tab, the new one, or tabs that are blank or say in their first box that they are unfinished; where a
month is opened, rows may be begun below people's own. The last column counts the points after which the same command, given again, brings what an unbroken run brings.

| Operation | Calls | Points | Old | New | Unfinished | Begun | Completed by the next run |
|---|---|---|---|---|---|---|---|
`;

test('docs/breaks.md tells the outcomes', async () => {
  if (DEEP) await expect(`${HEAD}${lines.join('\n')}\n`).toMatchFileSnapshot(DOCS);
  // of a tenth only what does not depend on it: the operations with their calls and points
  const told = (text: string): string[] =>
    text.split('\n').flatMap(line => /^\| ([^|]+ \| \d+ \| \d+) \|/.exec(line)?.[1] ?? []);
  expect(told(lines.join('\n'))).toEqual(told(readFileSync(DOCS, 'utf8')));
});

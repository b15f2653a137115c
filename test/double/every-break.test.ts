import { describe, expect, test } from 'vitest';
import { UNFINISHED } from '../../src/core/layouts/tab.ts';
import { DEEP } from '../support/deep.ts';
import type { DoubleDocument } from './document.ts';
import { OPERATIONS, opened, run } from './operations.ts';

// The service breaks for good at every call of every operation, before the call took effect and after; then the next run must bring what an unbroken one brings.

/** Of the points, in turn: all where the full counts run, else every tenth. */
const STEP = DEEP ? 1 : 10;

/** What stands in a document, tab by tab: values, formulas and formats of all boxes. */
const standing = ({ tabs }: DoubleDocument): Map<string, string> =>
  new Map(
    tabs.map(({ name, boxes }) => [
      name,
      JSON.stringify(boxes.map(row => Array.from(row, box => (box ? [box.value, box.formula, box.format] : 0)))),
    ]),
  );

/** Whether nothing stands in a tab: one that was made and not begun. */
const isBlankTab = ({ tabs }: DoubleDocument, name: string): boolean =>
  tabs
    .find(tab => tab.name === name)
    ?.boxes.every(row => row.every(box => box === undefined || (box.value === '' && box.formula === ''))) ?? true;

/** Whether every row that stood in a tab stands there still: what was added below are rows of people's own table, begun and not filled in. */
const onlyAdded = (before = '[]', left = '[]'): boolean => {
  const [old, now] = [JSON.parse(before), JSON.parse(left)] as [unknown[], unknown[]];
  return old.length > 0 && old.every((row, i) => JSON.stringify(row) === JSON.stringify(now[i]));
};

const firstBox = ({ tabs }: DoubleDocument, name: string): unknown =>
  tabs.find(tab => tab.name === name)?.boxes[0]?.[0]?.value;

// Its lines tell of every run, the broken one too: looked at in breaks.test.ts
const LOG = 'Nhật ký sửa';

describe.each(OPERATIONS)('$title', operation => {
  const document = operation.document();
  const before = standing(document);
  const sound = opened(document);
  expect(run(sound, operation)).toBe(true);
  const calls = sound.callNames().length;
  const wanted = standing(sound.document);
  const points = Array.from({ length: 2 * calls }, (_, i) => ({ call: Math.floor(i / 2) + 1, after: i % 2 === 1 }));

  test(`${calls} calls`, () => {
    const wrong: string[] = [];
    for (const at of points.filter((_, i) => i % STEP === 0)) {
      const where = `${at.call} ${sound.callNames()[at.call - 1]} ${at.after ? 'after' : 'before'}`;
      const double = opened(document);
      double.failAt({ ...at, every: true, forGood: true });
      run(double, operation);
      const left = standing(double.document);
      for (const [name, boxes] of left)
        if (
          ![before.get(name), wanted.get(name)].includes(boxes) &&
          !isBlankTab(double.document, name) &&
          !(operation.name === 'openMonth' && onlyAdded(before.get(name), boxes)) &&
          firstBox(double.document, name) !== UNFINISHED &&
          name !== LOG
        )
          wrong.push(`${where}: «${name}» is neither old nor new nor says that it is unfinished`);
      if (!run(double, operation)) wrong.push(`${where}: the next run is not completed`);
      const mended = standing(double.document);
      for (const [name, boxes] of wanted)
        if (name !== LOG && mended.get(name) !== boxes)
          wrong.push(`${where}: «${name}» is not what it should be after the next run`);
    }
    expect(wrong).toEqual([]);
  });
});

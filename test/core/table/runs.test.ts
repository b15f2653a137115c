import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, runsOf } from '../../../src/core/table/runs.ts';

const drawn = (...boxes: readonly string[]): string[] =>
  runsOf(boxes.map(placeOf)).map(({ row, column, rows }) => `${row},${column} ${rows.length}×${rows[0]?.length}`);

test('an address is a row and a column from 1', () => expect(placeOf('AB12')).toEqual({ row: 12, column: 28 }));

test.each([
  ['a column', ['C2', 'C4', 'C3'], ['2,3 3×1']],
  ['a row', ['B2', 'C2', 'D2'], ['2,2 1×3']],
  ['a block', ['B2', 'C2', 'B3', 'C3'], ['2,2 2×2']],
  ['a gap', ['C2', 'C4'], ['2,3 1×1', '4,3 1×1']],
  ['two columns apart', ['B2', 'D2', 'B3', 'D3'], ['2,2 2×1', '2,4 2×1']],
  ['nothing', [], []],
] as const)('%s', (_, boxes, runs) => expect(drawn(...boxes)).toEqual(runs));

test('runs hold every box once and no other', () => {
  const place = fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: ({ row, column }) => row * 10 + column }), boxes => {
      const held = runsOf(boxes).flatMap(({ row, column, rows }) =>
        rows.flatMap((line, i) => {
          expect(line).toHaveLength(rows[0]?.length ?? 0);
          return line.map((box, j) => {
            expect(box).toEqual({ row: row + i, column: column + j });
            return box;
          });
        }),
      );
      const order = (a: { row: number; column: number }, b: typeof a): number => a.row - b.row || a.column - b.column;
      expect(held.sort(order)).toEqual([...boxes].sort(order));
    }),
  );
});

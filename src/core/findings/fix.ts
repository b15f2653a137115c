import type { ColumnMap } from '../table/column-map.ts';
import type { FieldId } from '../table/fields.ts';
import { boxAt, columnLetters, type Grid, originOf } from '../table/grid.ts';
import type { Box } from '../values/box.ts';

/** A value that a fix puts into a box. */
export type FixValue = string | number | boolean;

/** What a fix changes in its row: the box of a field or in a column (from 0), and what shall stand there. */
export interface Change {
  readonly at: FieldId | number;
  readonly to: FixValue;
}

/** One box of a fix as it was read and as it shall be: `{ box: 'P12', old: '16', new: 15 }`. */
export interface FixBox {
  readonly box: string;
  readonly old: Box;
  readonly new: FixValue;
}

/** What a fault carries that only people can mend. */
export const NO_FIX: readonly Change[] = [];

/** The new values by column (from 0), or null when there is no fix or the table lacks one of its columns. */
export const changesOf = (fix: readonly Change[] = NO_FIX, map: ColumnMap): ReadonlyMap<number, FixValue> | null => {
  const changes = new Map<number, FixValue>();
  for (const { at, to } of fix) {
    const column = typeof at === 'number' ? at : map.field.get(at);
    if (column === undefined) return null;
    changes.set(column, to);
  }
  return changes.size > 0 ? changes : null;
};

/** The boxes of a fix in a row (from 1), or null when there is none, or a box that it changes stands nowhere or holds more. */
export const fixBoxes = (
  fix: readonly Change[] | undefined,
  { grid, map }: { grid: Grid; map: ColumnMap },
  row: number,
): FixBox[] | null => {
  const changes = changesOf(fix, map);
  if (changes === null) return null;
  const boxes = [...changes].flatMap(([column, value]) => {
    const place = originOf(grid, row - 1, column);
    return place?.whole
      ? [{ box: `${columnLetters(place.column)}${place.row + 1}`, old: boxAt(grid, row - 1, column), new: value }]
      : [];
  });
  return boxes.length === changes.size ? boxes : null;
};

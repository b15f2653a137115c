import type { Box } from '../values/box.ts';
import { isBlank } from '../values/box.ts';
import type { ColumnMap } from './column-map.ts';
import type { FieldId } from './fields.ts';
import { boxAt, type Grid } from './grid.ts';

// Heads, which a row of sums adds up; points and grades it averages or leaves out
const ADDED: readonly FieldId[] = ['due', 'present', 'members', 'absent', 'excused', 'unexcused'];

/**
 * Whether the rows next above or below add up to a row, figure for figure: at least two rows, up to the next row that `ends` them or an end of the table, and at least two columns
 * of heads that are not all zero. Two sums that hold by chance are rarer than a subtotal without the word.
 */
export const neighboursAddUp = (
  grid: Grid,
  map: ColumnMap,
  { from, row }: { readonly from: number; readonly row: number },
  ends: (row: number) => boolean,
): boolean => {
  const columns = ADDED.flatMap(field => map.field.get(field) ?? []).filter(
    column => typeof boxAt(grid, row, column) === 'number',
  );
  if (columns.length < 2) return false;
  const sums = (step: 1 | -1): boolean => {
    const rows: number[] = [];
    for (let at = row + step; at >= from && at < grid.boxes.length && !ends(at); at += step)
      if (columns.some(column => !isBlank(boxAt(grid, at, column)))) rows.push(at);
    const holds = (column: number): boolean =>
      rows.reduce((sum, at) => sum + heads(boxAt(grid, at, column)), 0) === boxAt(grid, row, column);
    return rows.length >= 2 && columns.every(holds) && columns.some(column => boxAt(grid, row, column) !== 0);
  };
  return sums(-1) || sums(1);
};

const heads = (box: Box): number => (typeof box === 'number' ? box : 0);

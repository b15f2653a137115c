import type { Box } from '../values/box.ts';
import { CHOSEN, type Column, type Label, type Recognition } from './columns.ts';
import { boxAt, type Grid, originOf } from './grid.ts';
import type { Header } from './header.ts';
import type { LaidBox } from './laid-grid.ts';

/** A table whose header is known and whose columns may still change: rows from 0, `from` included, `to` not. */
export interface Plain {
  readonly grid: Grid;
  readonly header: Header;
  readonly from: number;
  readonly to: number;
}

/** A column behind the last one: what it is, and its box in each row. */
export interface AddedColumn extends Recognition {
  readonly label: Label;
  readonly box: (row: number) => LaidBox;
}

/** The boxes of a column of a table, from its first row to its last. */
export const columnOf = ({ grid, from, to }: Plain, column: number): Box[] =>
  Array.from({ length: to - from }, (_, i) => boxAt(grid, from + i, column));

/** The same table with other boxes in some of its columns, and new columns behind the last. */
export const relaid = (
  { grid, header, from, to }: Plain,
  replaced: ReadonlyMap<number, (row: number) => LaidBox>,
  added: readonly AddedColumn[] = [],
): Plain => {
  const width = header.columns.length;
  const inside = (row: number): boolean => row >= from && row < to;
  const boxOf = new Map([...replaced, ...added.map(({ box }, i) => [width + i, box] as const)]);
  const boxes = grid.boxes.map((row, index) => {
    if (!inside(index)) return row;
    const own = [...row];
    while (own.length < width + added.length) own.push('');
    for (const [column, box] of boxOf) own[column] = box(index).box;
    return own;
  });
  const columns = added.map(({ label, field, criterion, confidence }, i): Column => {
    return { index: width + i, label, field, criterion, confidence };
  });
  return {
    grid: {
      ...grid,
      boxes,
      origin: (row, column) => {
        const box = inside(row) ? boxOf.get(column) : undefined;
        if (box !== undefined) return box(row).from;
        return column >= width ? null : originOf(grid, row, column);
      },
    },
    header: { ...header, columns: [...header.columns, ...columns] },
    from,
    to,
  };
};

/** A table with some of its columns taken for something else; what a person chose stands. */
export const reread = (plain: Plain, meanings: ReadonlyMap<number, Recognition>): Plain => ({
  ...plain,
  header: {
    ...plain.header,
    columns: plain.header.columns.map(column =>
      column.confidence >= CHOSEN ? column : { ...column, ...meanings.get(column.index) },
    ),
  },
});

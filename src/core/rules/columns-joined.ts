import { placedAt } from '../findings/fault.ts';
import { columnLetters, originOf } from '../table/grid.ts';
import type { TableRule } from './rule.ts';

/** Columns that were read as one, because no row fills two of them. */
export const columnsJoined: TableRule = ({ table }) => {
  const { grid, header, joined } = table;
  const letters = (column: number): string => columnLetters(originOf(grid, header.last, column)?.column ?? column);
  return joined.map(({ label, columns }) =>
    placedAt(table, header.first + 1, {
      code: 'table/columns-joined',
      at: columns[0] ?? [],
      facts: { label, columns: columns.map(letters) },
    }),
  );
};

import { placedAt } from '../findings/fault.ts';
import { rowInTab } from '../table/find-tables.ts';
import type { TableRule } from './rule.ts';

/** Scores out of ten: a note where the sheet says so, for they are read times ten; an error where nobody says so, or one of them is above ten. */
export const scoreScale: TableRule = ({ table, scale, readable }) => {
  const { score, doubt, said, highest } = scale;
  if (!readable || highest === null || (score === 1 && doubt === null)) return [];
  const facts = {
    sheet: table.grid.sheet,
    doubt,
    said,
    highest: highest.points,
    row: rowInTab(table, highest.row) + 1,
  };
  const fault = { code: 'table/score-scale', at: ['score'], facts } as const;
  return [placedAt(table, table.header.first + 1, doubt === null ? { ...fault, severity: 'note' } : fault)];
};

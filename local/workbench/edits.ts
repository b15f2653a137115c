import type { Mutation } from '../engine/live.ts';

/** The block of boxes a person changed, for `onEdit`. */
interface EditedBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CONTENTS = ['v', 'f', 'p'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The block around the boxes whose contents a change writes, or null when it only changes looks or layout. */
export const editedBlock = ({ id, params }: Mutation): EditedBlock | null => {
  if (id !== 'sheet.mutation.set-range-values') return null;
  const { subUnitId, cellValue } = params as { subUnitId?: unknown; cellValue?: unknown };
  if (typeof subUnitId !== 'string' || !isRecord(cellValue)) return null;
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, line] of Object.entries(cellValue))
    for (const [column, cell] of isRecord(line) ? Object.entries(line) : []) {
      const hasContents = cell === null || (isRecord(cell) && CONTENTS.some(key => key in cell));
      if (!hasContents) continue;
      rows.push(Number(row));
      columns.push(Number(column));
    }
  if (!rows.length) return null;
  const row = rows.reduce((a, b) => Math.min(a, b));
  const column = columns.reduce((a, b) => Math.min(a, b));
  return {
    sheet: subUnitId,
    row,
    column,
    rows: rows.reduce((a, b) => Math.max(a, b)) - row + 1,
    columns: columns.reduce((a, b) => Math.max(a, b)) - column + 1,
  };
};

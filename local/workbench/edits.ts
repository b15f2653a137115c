import type { Live } from '../engine/live.ts';
import { isRecord } from '../protocol/is-record.ts';
import type { Mutation } from '../protocol/mutation.ts';
import type { TriggerEvent } from '../protocol/settings.ts';

/** The block of boxes a person changed, for `onEdit`. */
interface EditedBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CONTENTS = ['v', 'f', 'p'];

/** An edit as `onEdit` is told of it. */
type Edit = TriggerEvent & { readonly area: EditedBlock };

/** The block around the boxes whose contents a change writes, or null when it only changes looks or layout. */
const editedBlock = ({ id, params }: Mutation): EditedBlock | null => {
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

const isOne = ({ rows, columns }: EditedBlock): boolean => rows * columns === 1;
const isSame = (one: EditedBlock, other: EditedBlock): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Makes changes and tells what was edited; a box alone with its value before and after, each left out where it is blank, as Google does.
 * A formula just typed has no value yet: it is told as its text.
 * @throws when a change is none of this workbook
 */
export const applyEdits = (live: Live, mutations: readonly Mutation[]): Edit[] => {
  const edits: Edit[] = [];
  for (const mutation of mutations) {
    const area = editedBlock(mutation);
    const before = area && isOne(area) ? live.box(area.sheet, area.row, area.column) : null;
    live.apply([mutation]);
    if (!area) continue;
    const same = edits.findIndex(edit => isSame(edit.area, area));
    const oldValue = same < 0 ? before : (edits[same]?.oldValue ?? null);
    const value = isOne(area) ? (typedFormula(mutation, area) ?? live.box(area.sheet, area.row, area.column)) : null;
    const edit = { area, ...(value === null ? {} : { value }), ...(oldValue === null ? {} : { oldValue }) };
    if (same < 0) edits.push(edit);
    else edits[same] = edit;
  }
  return edits;
};

const typedFormula = ({ params }: Mutation, { row, column }: EditedBlock): string | null => {
  // `editedBlock` has just found this very box in it.
  const { cellValue } = params as { cellValue: Readonly<Record<number, Readonly<Record<number, unknown>>>> };
  const cell = cellValue[row]?.[column];
  return isRecord(cell) && typeof cell.f === 'string' && cell.f !== '' ? cell.f : null;
};

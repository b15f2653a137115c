import { looksLikeFraction } from '../../boxes/fraction.ts';
import { numberInText } from '../../boxes/number.ts';
import { type Box, isBlank } from '../../values/box.ts';
import type { FieldId } from '../fields.ts';
import { boxAt, filled, type Grid } from '../grid.ts';
import type { Plain } from '../plain.ts';
import { columnNumber, isMaximum, isNote, isSigner, isTotal } from '../row-words.ts';

// Enough rows to tell what the columns of a table are
const MOST_ROWS = 120;
export const LEAST_ROWS = 5;
/** In how many of ten full rows an equation must hold to prove its columns. */
export const SHARE = 0.8;

// every witness asks for the rows of the same table
const known = new WeakMap<Grid, { readonly from: number; readonly to: number; readonly rows: readonly number[] }>();

/** The rows of a table that can be records, from the top: no totals, notes, signatures, numbers of columns. */
export const recordRows = ({ grid, from, to }: Plain): readonly number[] => {
  const last = known.get(grid);
  if (last?.from === from && last.to === to) return last.rows;
  const rows: number[] = [];
  for (let row = from; row < to && rows.length < MOST_ROWS; row++) {
    const boxes = grid.boxes[row] ?? [];
    const columns = filled(boxes);
    if (columns.length < 2 || columns.every(column => columnNumber(boxes[column]) !== null)) continue;
    const texts = columns
      .slice(0, 3)
      .flatMap(column => (typeof boxes[column] === 'string' ? [String(boxes[column])] : []));
    if (!texts.some(text => isTotal(text) || isNote(text) || isSigner(text) || isMaximum(text))) rows.push(row);
  }
  known.set(grid, { from, to, rows });
  return rows;
};

/** The number of a box: as typed or in a text (`12 ĐV`, `92,5`); null for blanks and for what is none. */
export const figureOf = (box: Box): number | null => {
  if (typeof box === 'number') return Math.round(box * 1e9) / 1e9;
  return typeof box === 'string' && !isBlank(box) && !looksLikeFraction(box) ? numberInText(box) : null;
};

/** The figures of a table, row by row: those of a column, and those of the field that a column was taken for. */
export interface Figures {
  readonly rows: readonly number[];
  readonly at: (row: number, column: number) => number | null;
  readonly columns: ReadonlyMap<FieldId, number>;
}

export const figuresOf = (plain: Plain): Figures => {
  const columns = new Map<FieldId, number>();
  for (const { field, index, confidence } of plain.header.columns)
    if (field !== null && confidence >= 0.8 && !columns.has(field)) columns.set(field, index);
  return { rows: recordRows(plain), at: (row, column) => figureOf(boxAt(plain.grid, row, column)), columns };
};

/** The columns of figures that no label explains: most rows give a number there. */
export const unknownFigures = (plain: Plain, { rows, at }: Figures): number[] =>
  plain.header.columns.flatMap(({ index, field, criterion, confidence }) => {
    if (field !== null || criterion !== null || confidence > 0) return [];
    const given = rows.filter(row => at(row, index) !== null).length;
    return given >= 2 && given * 2 >= rows.length ? [index] : [];
  });

import type { ICellData, ObjectMatrix } from '@univerjs/core';
import { writtenBox } from '../engine/boxes.ts';
import { isDatePattern } from '../protocol/date-pattern.ts';
import type { Grid } from './grid.ts';
import { rules } from './typing.ts';

/** The grid runs hooks by this number, the lowest first; its own have 0. */
const BEFORE_THE_GRID = -1;
const AFTER_THE_GRID = 1;

/** What was copied, as text: rows of boxes. */
const rowsOf = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(line => line.split('\t'));

/** The texts of the clipboard, where they are as many as the boxes that are pasted. */
const fitting = (rows: readonly string[][], data: ObjectMatrix<ICellData>): readonly string[][] | null => {
  const { endRow, endColumn } = data.getDataRange();
  return rows.length === endRow + 1 && rows.every(row => row.length === endColumn + 1) ? rows : null;
};

/** A box to paste, read anew from its text; null where the grid's own reading stands. */
const pastedBox = (text: string, cell: ICellData, pattern: string | undefined): ICellData | null => {
  if (/[\r\n]/.test(text) || text.startsWith('=')) return null;
  const { s, ...read } = writtenBox(text, pattern, rules());
  if (typeof s === 'string' || read.f) return null;
  const looks = typeof cell.s === 'object' && cell.s !== null ? cell.s : {};
  // a format that the grid took out of a day read with the month first, or that the box has already
  const kept = looks.n ?? (pattern ? { pattern } : null);
  const isDay = isDatePattern(s?.n?.pattern);
  const n = s?.n && (!kept || isDay !== isDatePattern(kept.pattern)) ? s.n : kept;
  return { ...cell, ...read, s: { ...looks, ...(n ? { n } : {}) } };
};

/** Reads pasted texts as typed ones: the grid alone takes the month for the day. What was copied in this page is no text. */
export const readPasting = ({ clipboard, undoOf, patternAt }: Grid): void => {
  let copied: string[][] = [];
  addEventListener(
    'paste',
    event => {
      copied = rowsOf(event.clipboardData?.getData('text/plain') ?? '');
      // the grid pastes within this turn
      setTimeout(() => {
        copied = [];
      });
    },
    true,
  );
  const hooks = clipboard();
  hooks.addClipboardHook({
    id: 'vietnamese-boxes',
    priority: BEFORE_THE_GRID,
    onPasteCells: (from, { range, subUnitId }, data) => {
      const texts = from ? null : fitting(copied, data);
      if (!from)
        data.forValue((row, column, cell) => {
          const text = texts?.[row]?.[column] ?? (typeof cell.v === 'string' ? cell.v : null);
          const [first, left] = [range.rows[0] ?? 0, range.cols[0] ?? 0];
          const box = text && !cell.p ? pastedBox(text, cell, patternAt(subUnitId, first + row, left + column)) : null;
          if (box) data.setValue(row, column, box);
        });
      return { redos: [], undos: [] };
    },
  });
  hooks.addClipboardHook({
    id: 'vietnamese-text',
    priority: AFTER_THE_GRID,
    onPastePlainText: ({ range, unitId, subUnitId }, text) => {
      const [row, column] = [range.rows[0] ?? 0, range.cols[0] ?? 0];
      const box = pastedBox(text, {}, patternAt(subUnitId, row, column));
      if (!box) return { redos: [], undos: [] };
      const params = { unitId, subUnitId, cellValue: { [row]: { [column]: box } } };
      const id = 'sheet.mutation.set-range-values';
      return { redos: [{ id, params }], undos: [{ id, params: undoOf(params) }] };
    },
  });
};

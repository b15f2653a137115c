import type { Day } from '../values/sheet-date.ts';

/** What a box of a generated tab looks like; everything left out is plain. */
export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly background?: string;
  readonly color?: string;
  readonly wrap?: true;
  /** Number format. */
  readonly format?: string;
}

/** A box to write: text (never a formula, whatever it begins with), number, day, blank, or a formula of ours. */
export interface Cell {
  readonly value: string | number | Day | { readonly formula: string };
  readonly style: Style;
}

/** A rectangle of boxes, from 1: row, column, number of rows, number of columns. */
export type Area = readonly [row: number, column: number, rows: number, columns: number];

/** An area made one box, or one box in each of its rows or columns. */
export interface Merge {
  readonly area: Area;
  readonly into: 'one' | 'rows' | 'columns';
}

/** A generated tab as data: text appears here, nothing is written yet. Every row has `widths.length` boxes. */
export interface TabLayout {
  /** What the tab is recognised by, in metadata and in its stamp line: `tong-hop/2026-11`. */
  readonly key: string;
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Areas with thin lines around every box. */
  readonly grids: readonly Area[];
  /** Pixels, by column. */
  readonly widths: readonly number[];
  /** Rows whose merged texts need room: first (from 1), number of rows, pixels. */
  readonly heights: readonly (readonly [first: number, count: number, pixels: number])[];
  readonly frozenRows: number;
}

export const PLAIN: Style = {};
const BLANK_CELL: Cell = { value: '', style: PLAIN };

export const cell = (value: Cell['value'], style: Style = PLAIN): Cell => ({ value, style });

/** A row of the given boxes, filled up with blanks to a width. */
export const line = (width: number, ...cells: readonly Cell[]): Cell[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, width - cells.length) }, () => BLANK_CELL),
];

const STAMP = 'Trang do tiện ích Sổ chi bộ lập · mã trang ';

/** The line inside a generated tab by which it is still recognised after .xlsx, a copy or a new name. */
export const stampText = (key: string): string => `${STAMP}${key}`;

/** The key in a stamp line, or null when the text is none. */
export const stampKey = (text: string): string | null =>
  text.startsWith(STAMP) ? text.slice(STAMP.length).trim() : null;

/** The first box of a generated tab while it is being written; where a run breaks off, the tab says so itself. */
export const UNFINISHED = 'TRANG NÀY CHƯA LẬP XONG: hãy chạy lại lệnh vừa làm. Những gì đã ghi bên cạnh bảng vẫn còn.';

export const COLORS = {
  head: '#d9e7fd',
  total: '#f1f3f4',
  muted: '#5f6368',
  link: '#1155cc',
  error: '#b3261e',
  warning: '#7a4f01',
} as const;

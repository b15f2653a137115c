import type { Grid } from '../../src/core/table/grid.ts';
import type { Box } from '../../src/core/values/box.ts';
import { boxOfText } from './layout-fixture.ts';

/** Boxes that are merged into one; rows and columns from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A tab with what a spreadsheet tells of it beside its boxes: hidden rows (from 0) and merged boxes. */
export interface ShapeGrid extends Grid {
  readonly hidden?: (row: number) => boolean;
  readonly merges?: () => readonly Merge[];
}

/** A tab with its hidden rows and merged boxes; both are left out where there are none. */
export const shapeGrid = (
  sheet: string,
  boxes: readonly (readonly Box[])[],
  hidden: readonly number[],
  merges: readonly Merge[],
): ShapeGrid => {
  const rows = new Set(hidden);
  return {
    sheet,
    boxes,
    ...(rows.size === 0 ? {} : { hidden: row => rows.has(row) }),
    ...(merges.length === 0 ? {} : { merges: () => merges }),
  };
};

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const mergeOf = (range: string): Merge => {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  const merge = { row: Number(top) - 1, column: columnOf(left) };
  return { ...merge, rows: Number(bottom) - merge.row, columns: columnOf(right) - merge.column + 1 };
};

const boxOf = (written: string): Box => {
  const percent = /^%(\d+(?:\.\d+)?)$/.exec(written.trim());
  if (percent) return Number(percent[1]) / 100;
  const box = boxOfText(written);
  if (typeof box !== 'object' || box.kind !== 'date' || box.minute !== 0) return box;
  return { kind: 'date', y: box.y, m: box.m, d: box.d };
};

/** Reads the tabs of a shape; the notation is told in the README beside the shapes. */
export const shapeGrids = (text: string): ShapeGrid[] => {
  const tabs: { name: string; boxes: Box[][]; hidden: number[]; merges: Merge[] }[] = [];
  let hide = false;
  const open = (name: string) => {
    const tab = { name: name.slice(0, 31), boxes: [], hidden: [], merges: [] };
    tabs.push(tab);
    return tab;
  };
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, directive, rest = ''] = /^#! (tab|hide|merge) ?(.*)$/.exec(line) ?? [];
    const tab = tabs[tabs.length - 1];
    if (directive === 'tab') open(rest);
    else if (directive === 'hide') hide = true;
    else if (directive === 'merge') tab?.merges.push(mergeOf(rest.trim()));
    else if (!/^# /.test(line)) {
      const into = tab ?? open('Trang tính1');
      into.boxes.push(line.split('\t').map(boxOf));
      if (hide) into.hidden.push(into.boxes.length - 1);
      hide = false;
    }
  }
  return tabs.map(({ name, boxes, hidden, merges }) => shapeGrid(name, boxes, hidden, merges));
};

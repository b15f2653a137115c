import { boxAt, filled, type Grid } from '../table/grid.ts';
import { fold } from '../text/fold.ts';
import { type Box, isBlank, sameBox } from '../values/box.ts';
import type { Preset, PresetRow } from './presets.ts';
import { type Head, type Rubric, rubricHeader } from './rubric.ts';

/** The columns of `Tiêu chí` as the template heads them. */
const HEADS: readonly (readonly [key: keyof PresetRow, head: Head | null, label: string])[] = [
  ['code', 'code', 'Mã'],
  ['name', 'name', 'Nội dung'],
  ['max', 'max', 'Điểm tối đa'],
  ['method', 'method', 'Cách chấm'],
  ['source', 'source', 'Căn cứ'],
  ['bands', 'bands', 'Bậc'],
  ['applies', 'applies', 'Áp dụng khi'],
  ['from', null, 'Nguồn'],
];

const lastFilled = (row: readonly Box[]): number => filled(row).pop() ?? -1;

/** A box of the rubric tab that a preset changes; row and column from 1. */
export interface PresetBox {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/**
 * The boxes of a rubric tab that change when a preset takes the place of its criteria: the preset's rows from below the header on, surplus old rows emptied, a column
 * that the tab lacks added at its right. What stands below the last criterion (totals, notes) stays where the preset does not reach it.
 */
export const presetBoxes = (grid: Grid, rubric: Rubric, preset: Preset): PresetBox[] => {
  const header = rubricHeader(grid);
  if (header === null) return [];
  let free = Math.max(0, ...grid.boxes.map(row => lastFilled(row) + 1));
  const source = filled(grid.boxes[header.row]).find(
    column => fold(String(boxAt(grid, header.row, column))) === fold('Nguồn'),
  );
  const changed: PresetBox[] = [];
  const put = (row: number, column: number, value: string | number): void => {
    const old: Box = boxAt(grid, row, column);
    if (!(isBlank(old) && value === '') && !sameBox(old, value))
      changed.push({ row: row + 1, column: column + 1, value });
  };
  const lastOld = Math.max(header.row, ...rubric.map(({ row }) => row - 1));
  const last = Math.max(lastOld, header.row + preset.rows.length);
  for (const [key, head, label] of HEADS) {
    const found = head === null ? source : header.columns[head];
    const column = found ?? free++;
    if (found === undefined) put(header.row, column, label);
    for (let row = header.row + 1; row <= last; row++) put(row, column, preset.rows[row - header.row - 1]?.[key] ?? '');
  }
  return changed;
};

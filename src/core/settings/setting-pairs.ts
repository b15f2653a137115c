import { type Bad, textOf } from '../boxes/reading.ts';
import { boxAt, filled, type Grid } from '../table/grid.ts';
import { fold, tidy } from '../text/fold.ts';
import { type Box, isBlank } from '../values/box.ts';

/** A value of `Cấu hình` that cannot be used: row from 1, and why. */
export interface SettingFault {
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly key: string;
  readonly reading: Bad;
}

/** Whether a tab is `Cấu hình`: a row says `Khóa | Giá trị`. Gives that row (0-based), or null. */
export const settingsHeader = (grid: Grid): number | null => {
  for (let row = 0; row < Math.min(grid.boxes.length, 20); row++) {
    const [key, value] = filled(grid.boxes[row]).map(column => fold(String(grid.boxes[row]?.[column])));
    if ((key === 'khoa' || key === 'muc') && value === 'gia tri') return row;
  }
  return null;
};

/** One row of `Cấu hình`: row from 1, column of the value from 0, and the explanation beside it. */
export interface SettingPair {
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly value: Box;
  readonly why: string;
}

/** Where `Cấu hình` has its header row and its columns (from 0), or null when the tab is none. */
export const settingColumns = (grid: Grid): { header: number; key: number; value: number; why: number } | null => {
  const header = settingsHeader(grid);
  if (header === null) return null;
  const [key = 0, value = 1, why = value + 1] = filled(grid.boxes[header]);
  return { header, key, value, why };
};

/** The rows of `Cấu hình` that have a key and a value. */
export const settingPairs = (grid: Grid | null): SettingPair[] => {
  const columns = grid === null ? null : settingColumns(grid);
  if (grid === null || columns === null) return [];
  const pairs: SettingPair[] = [];
  for (let row = columns.header + 1; row < grid.boxes.length; row++) {
    const key = boxAt(grid, row, columns.key);
    const value = boxAt(grid, row, columns.value);
    if (typeof key !== 'string' || isBlank(key) || isBlank(value)) continue;
    pairs.push({
      row: row + 1,
      column: columns.value,
      key: tidy(key),
      value,
      why: textOf(boxAt(grid, row, columns.why)),
    });
  }
  return pairs;
};

import { isBlank } from './box.ts';
import { readPoints } from './read/number.ts';
import { type Bad, soundValue, textOf } from './read/reading.ts';
import { boxAt, filled, type Grid } from './table/grid.ts';
import { fold } from './text/fold.ts';
import { labelKey } from './text/label-key.ts';

/** When a criterion is scored: always, only in meetings with a thematic part, or only in those without. */
export type Applies = 'always' | 'thematic' | 'not-thematic';

/** One criterion of the rubric: code, text, highest points (null when the tab does not say), and when it applies. */
export interface Criterion {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly max: number | null;
  readonly applies: Applies;
}

/** The criteria in the order of the tab; empty when there is no rubric. */
export type Rubric = readonly Criterion[];

/** A box of `Tiêu chí` that cannot be used: row from 1. */
export interface RubricFault {
  readonly row: number;
  readonly column: number;
  readonly reading: Bad;
}

const HEADS = {
  code: /^ma( tieu chi)?$/,
  name: /^(noi dung|tieu chi|ten tieu chi|noi dung tieu chi)$/,
  max: /^diem (toi da|chuan)|^toi da$|^diem$/,
  applies: /^ap dung( khi)?$/,
};

type Head = keyof typeof HEADS;

/** The header of a rubric tab: its row (0-based) and columns, or null when the tab is no rubric (a code or text, and the highest points, are needed). */
export const rubricHeader = (grid: Grid): { row: number; columns: Partial<Record<Head, number>> } | null => {
  for (let row = 0; row < Math.min(grid.boxes.length, 20); row++) {
    const columns: Partial<Record<Head, number>> = {};
    for (const column of filled(grid.boxes[row])) {
      const key = labelKey(String(grid.boxes[row]?.[column]));
      for (const head of Object.keys(HEADS) as Head[]) if (HEADS[head].test(key)) columns[head] ??= column;
    }
    if (columns.max !== undefined && columns.name !== undefined && columns.code !== undefined) return { row, columns };
  }
  return null;
};

/** Reads the rubric from `Tiêu chí`; rows without a code are headings or totals and are passed over. */
export const readRubric = (grid: Grid | null): { rubric: Rubric; faults: RubricFault[] } => {
  const header = grid === null ? null : rubricHeader(grid);
  if (grid === null || header === null) return { rubric: [], faults: [] };
  const { columns } = header;
  const at = (row: number, head: Head) => (columns[head] === undefined ? '' : boxAt(grid, row, columns[head]));
  const rubric: Criterion[] = [];
  const faults: RubricFault[] = [];
  for (let row = header.row + 1; row < grid.boxes.length; row++) {
    const code = textOf(at(row, 'code'));
    if (code === '' || (isBlank(at(row, 'name')) && isBlank(at(row, 'max')))) continue;
    const max = readPoints(at(row, 'max'));
    if (max.is === 'bad') faults.push({ row: row + 1, column: columns.max ?? 0, reading: max });
    const when = fold(String(at(row, 'applies')));
    const applies = /khong/.test(when) ? 'not-thematic' : /chuyen de/.test(when) ? 'thematic' : 'always';
    rubric.push({ row: row + 1, code, name: textOf(at(row, 'name')), max: soundValue(max), applies });
  }
  return { rubric, faults };
};

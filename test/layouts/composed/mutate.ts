import type { Box } from '../../../src/core/values/box.ts';
import type { Merge, ShapeGrid } from '../../support/shape-grid.ts';
import type { ColumnId } from './column-ids.ts';
import type { Composed } from './compose.ts';
import type { Header } from './lay.ts';
import { type Luck, luckOf, pick } from './luck.ts';

/** A sheet to which something was done, and what that takes from it. */
export interface Mutated {
  readonly text: string;
  readonly sheet: string;
  readonly tabs: readonly ShapeGrid[];
  /** The columns that are gone, or whose labels say nothing any more. */
  readonly gone: readonly ColumnId[];
  /** A month whose own column it was, where months stand side by side: it is no longer told of. */
  readonly month: string | null;
}

/** Labels that the contents or the sums of the columns tell apart. */
const APART: readonly (readonly [ColumnId, ColumnId])[] = [
  ['due', 'present'],
  ['score', 'grade'],
  ['name', 'score'],
  ['name', 'date'],
  ['name', 'month'],
  ['fraction', 'score'],
  ['fraction', 'grade'],
  ['date', 'grade'],
];

const NONSENSE = 'Xyz';

// A second level, and what stands beside it, are told by each other
const KEPT: readonly ColumnId[] = ['upper', 'blank'];

const replaced = (tabs: readonly ShapeGrid[], sheet: string, change: (tab: ShapeGrid) => ShapeGrid): ShapeGrid[] =>
  tabs.map(tab => (tab.sheet === sheet ? change(tab) : tab));

const withoutColumn = (tab: ShapeGrid, column: number): ShapeGrid => {
  const boxes = tab.boxes.map(row => row.filter((_, c) => c !== column));
  const merges = (tab.merges?.() ?? []).flatMap((merge): Merge[] => {
    if (merge.column > column) return [{ ...merge, column: merge.column - 1 }];
    if (merge.column + merge.columns <= column) return [merge];
    return merge.columns > 1 ? [{ ...merge, columns: merge.columns - 1 }] : [];
  });
  return tab.merges === undefined ? { ...tab, boxes } : { ...tab, boxes, merges: () => merges };
};

/** The row of the header in which the label of a column stands: the lowest that is not blank. */
const labelRow = (tab: ShapeGrid, { top, rows }: Header, column: number): number => {
  for (let row = top + rows - 1; row > top; row--) if ((tab.boxes[row]?.[column] ?? '') !== '') return row;
  return top;
};

const withBox = (tab: ShapeGrid, row: number, column: number, box: Box): ShapeGrid => ({
  ...tab,
  boxes: tab.boxes.map((boxes, r) => (r === row ? boxes.map((own, c) => (c === column ? box : own)) : boxes)),
});

const columnsIn = ({ ids }: Header): number[] => ids.flatMap((id, column) => (KEPT.includes(id) ? [] : [column]));

const taken = ({ tabs }: Composed, header: Header, luck: Luck): Mutated => {
  const column = pick(luck, 'column taken', columnsIn(header));
  const id = header.ids[column] ?? 'blank';
  return {
    sheet: header.sheet,
    text: `the column «${id}» (${column + 1}) of «${header.sheet}» is taken away`,
    tabs: replaced(tabs, header.sheet, tab => withoutColumn(tab, column)),
    gone: [id],
    month: header.months[column] ?? null,
  };
};

const renamed = ({ tabs }: Composed, header: Header, luck: Luck): Mutated => {
  const column = pick(luck, 'label renamed', columnsIn(header));
  const id = header.ids[column] ?? 'blank';
  return {
    sheet: header.sheet,
    text: `the label of «${id}» (${column + 1}) of «${header.sheet}» becomes «${NONSENSE}»`,
    tabs: replaced(tabs, header.sheet, tab => withBox(tab, labelRow(tab, header, column), column, NONSENSE)),
    gone: [id],
    month: header.months[column] ?? null,
  };
};

const swapped = ({ tabs, spec }: Composed, header: Header, luck: Luck): Mutated | null => {
  // one block of a month only: labels of several tell each other apart otherwise
  if (new Set(header.months).size > 1) return null;
  const pairs = APART.filter(
    ([a, b]) =>
      header.ids.includes(a) &&
      header.ids.includes(b) &&
      // who was due and who came are told apart by a sum alone
      (a !== 'due' || (spec.attendance === 'counts and absences' && spec.units >= 6 && spec.months > 1)),
  );
  if (pairs.length === 0) return null;
  const [a, b] = pick(luck, 'labels swapped', pairs);
  const [left, right] = [header.ids.indexOf(a), header.ids.indexOf(b)];
  return {
    sheet: header.sheet,
    text: `the labels of «${a}» and «${b}» of «${header.sheet}» change places`,
    tabs: replaced(tabs, header.sheet, tab => {
      const [leftRow, rightRow] = [labelRow(tab, header, left), labelRow(tab, header, right)];
      const [leftLabel, rightLabel] = [tab.boxes[leftRow]?.[left] ?? '', tab.boxes[rightRow]?.[right] ?? ''];
      return withBox(withBox(tab, leftRow, left, rightLabel), rightRow, right, leftLabel);
    }),
    gone: [a, b],
    month: null,
  };
};

/** One mutation of each kind of a composed sheet, by its seed. */
export const mutationsOf = (composed: Composed): Mutated[] => {
  const luck = luckOf(composed.spec.seed);
  const { headers, spec } = composed;
  if (headers.length === 0) return [];
  const header = pick(luck, 'header', headers);
  // labels of two levels hang together
  const found = [taken(composed, header, luck), renamed(composed, header, luck), swapped(composed, header, luck)];
  return found.flatMap(one =>
    one === null || (spec.shape === 'one figure a month' && one.month !== null) ? [] : [one],
  );
};

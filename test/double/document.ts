import type { UiEvent } from '../../local/protocol/protocol.ts';
import { BLANK, type Box, type Reading } from './boxes.ts';
import { type Calculation, calculate } from './formulas.ts';
import { Meter } from './meter.ts';

/** A block of boxes of a tab, from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type MergedHow = 'all' | 'across' | 'down';

/** A tab: boxes in rows, and what stands beside them. Rows are replaced when a box changes, so that copies may share them. */
export interface DoubleTab {
  readonly gid: number;
  name: string;
  rows: number;
  columns: number;
  boxes: (readonly (Box | undefined)[])[];
  merges: readonly Area[];
  /** In pixels, by column and by row from 0, where they were set. */
  widths: Readonly<Record<number, number>>;
  heights: Readonly<Record<number, number>>;
  frozen: { readonly rows: number; readonly columns: number };
  highlights: readonly unknown[];
  protection: { readonly description: string; readonly warningOnly: boolean } | null;
}

interface Metadata {
  readonly gid: number;
  readonly key: string;
  readonly value: string;
}

interface NamedArea {
  readonly name: string;
  readonly gid: number;
  readonly area: Area;
}

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export const blankTab = (gid: number, name: string, rows = 1000, columns = 26): DoubleTab => ({
  gid,
  name,
  rows,
  columns,
  boxes: [],
  merges: [],
  widths: {},
  heights: {},
  frozen: { rows: 0, columns: 0 },
  highlights: [],
  protection: null,
});

/** A spreadsheet as arrays, and the rules by which it changes. */
export class DoubleDocument {
  readonly meter = new Meter();
  readonly name: string;
  readonly reading: Reading;
  tabs: DoubleTab[];
  metadata: readonly Metadata[] = [];
  names: readonly NamedArea[] = [];
  active: { gid: number; area: Area | null };
  /** What the formulas of a test give, which nobody calculates here. */
  calculation: Calculation | null = null;
  /** What scripts showed and asked, and what the next questions are answered. */
  readonly shown: UiEvent[] = [];
  readonly answers: { button: string; text: string }[] = [];
  private version = 0;
  private calculated = -1;
  private results: ReadonlyMap<number, readonly (readonly (Box['value'] | undefined)[])[]> = new Map();

  constructor(name: string, reading: Reading, tabs: DoubleTab[]) {
    this.name = name;
    this.reading = reading;
    this.tabs = tabs;
    this.active = { gid: tabs[0]?.gid ?? 0, area: null };
  }

  /** The same document, to be changed apart; boxes are shared until one side writes. */
  copy(): DoubleDocument {
    const other = new DoubleDocument(
      this.name,
      this.reading,
      this.tabs.map(tab => ({ ...tab, boxes: [...tab.boxes] })),
    );
    other.metadata = this.metadata;
    other.names = this.names;
    other.active = { ...this.active };
    return other;
  }

  tab(gid: number): DoubleTab {
    const found = this.tabs.find(tab => tab.gid === gid);
    if (!found) throw new Error('The sheet no longer exists.');
    return found;
  }

  checkTitle(name: string, own: number | null): void {
    if (name === '' || name.length > 100) throw new Error('The sheet name is invalid.');
    if (this.tabs.some(tab => tab.gid !== own && tab.name === name))
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  box(gid: number, row: number, column: number): Box {
    return this.tab(gid).boxes[row]?.[column] ?? BLANK;
  }

  /** Boxes as they show: formulas with what they give. @throws as Google does when the block reaches past the edge of its tab */
  read<T>(gid: number, area: Area, take: (box: Box) => T): T[][] {
    const tab = this.inside(gid, area);
    const results = this.resultsOf(gid);
    return Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_, j) => {
        const [row, column] = [area.row + i, area.column + j];
        const box = tab.boxes[row]?.[column] ?? BLANK;
        const value = results?.[row]?.[column];
        return take(value === undefined ? box : { ...box, value });
      }),
    );
  }

  /** Replaces the boxes of a block. @throws as `read` does */
  write(gid: number, area: Area, change: (box: Box, i: number, j: number) => Box): void {
    const tab = this.inside(gid, area);
    // all or nothing: a value that no box can hold leaves the block as it was
    const rows = Array.from({ length: area.rows }, (_, i) => {
      const row = [...(tab.boxes[area.row + i] ?? [])];
      for (let j = 0; j < area.columns; j++) row[area.column + j] = change(row[area.column + j] ?? BLANK, i, j);
      return row;
    });
    while (tab.boxes.length < area.row) tab.boxes.push([]);
    tab.boxes.splice(area.row, rows.length, ...rows);
    this.version++;
  }

  /** How far a tab is filled in. */
  extent(gid: number): { rows: number; columns: number } {
    const { boxes } = this.tab(gid);
    const results = this.resultsOf(gid);
    const filled = (row: number, column: number): boolean => {
      const box = boxes[row]?.[column];
      const value = results?.[row]?.[column] ?? box?.value ?? '';
      return value !== '' || (box !== undefined && box.formula !== '');
    };
    let [rows, columns] = [0, 0];
    for (let row = 0; row < Math.max(boxes.length, results?.length ?? 0); row++)
      for (let column = Math.max(boxes[row]?.length ?? 0, results?.[row]?.length ?? 0) - 1; column >= 0; column--)
        if (filled(row, column)) {
          rows = row + 1;
          columns = Math.max(columns, column + 1);
          break;
        }
    return { rows, columns };
  }

  /** Joins blocks: what stood in their other boxes is gone. */
  merge(gid: number, area: Area, how: MergedHow): void {
    const tab = this.inside(gid, area);
    const across = Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }));
    const down = Array.from({ length: area.columns }, (_, j) => ({ ...area, column: area.column + j, columns: 1 }));
    const made = { all: [area], across, down }[how].filter(({ rows, columns }) => rows * columns > 1);
    this.breakApart(gid, area);
    tab.merges = [...tab.merges, ...made];
    for (const block of made)
      this.write(gid, block, (box, i, j) => (i + j === 0 ? box : { ...box, value: '', formula: '' }));
  }

  breakApart(gid: number, area: Area): void {
    const tab = this.inside(gid, area);
    tab.merges = tab.merges.filter(merged => !meet(merged, area));
  }

  /** Takes away the last rows of a tab. */
  cutRows(gid: number, from: number): void {
    const tab = this.tab(gid);
    tab.boxes.splice(from);
    tab.merges = tab.merges.filter(({ row }) => row < from);
    tab.rows = from;
    this.version++;
  }

  /** Counts a change that formulas may show. */
  touch(): void {
    this.version++;
  }

  private inside(gid: number, area: Area): DoubleTab {
    const tab = this.tab(gid);
    if (area.row + area.rows > tab.rows || area.column + area.columns > tab.columns) throw new Error(OUTSIDE);
    return tab;
  }

  /** What formulas give, calculated anew after every change that was made since. */
  private resultsOf(gid: number): readonly (readonly (Box['value'] | undefined)[])[] | undefined {
    if (this.calculated !== this.version) {
      this.calculated = this.version;
      this.results = new Map();
      this.results = this.meter.unbilled(() => calculate(this, this.calculation));
    }
    return this.results.get(gid);
  }
}

const meet = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

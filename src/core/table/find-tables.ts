import { looksLikeFraction } from '../boxes/fraction.ts';
import { saysNoMeeting } from '../boxes/no-meeting.ts';
import { showBox } from '../boxes/reading.ts';
import { fold } from '../text/fold.ts';
import type { Box } from '../values/box.ts';
import { isBlank, isDate } from '../values/box.ts';
import { formatMonth, type MonthReading, monthInTitle, monthOf, yearInTitle } from '../values/period.ts';
import { type ColumnMap, mapColumns } from './column-map.ts';
import { filled, type Grid, originOf } from './grid.ts';
import { type Header, headerAt, nextHeader, type Recogniser } from './header.ts';
import type { Plain } from './plain.ts';
import { refineColumns } from './refine.ts';
import { isNumbering } from './row-kind.ts';
import { closesTable, namesUnit } from './row-words.ts';
import { applySavedLayout, NO_LAYOUT, type SavedColumn, type SavedLayout } from './saved-layout.ts';
import { laidOut } from './shapes/registry.ts';
import { carryMonths, carryNames, joinLevels } from './within/carried-down.ts';
import { type Joined, joinColumns } from './within/joined-columns.ts';
import { tellScorers } from './within/scorers.ts';
import { splitBoxes } from './within/split-boxes.ts';
import { takeByContents } from './witness/contents.ts';
import { type Doubt, doubtsOf } from './witness/doubts.ts';
import { type Proof, proofsOf, proveLacking } from './witness/proofs.ts';

/** A table in a tab: its header, the rows below it (0-based, `from` included, `to` not) and the month that stands above it. */
export interface Table {
  readonly grid: Grid;
  readonly header: Header;
  readonly map: ColumnMap;
  readonly from: number;
  readonly to: number;
  /** The texts above the table, nearest first. */
  readonly titles: readonly string[];
  /** The month named by the title above the table. */
  readonly titleMonth: MonthReading | null;
  /** The year named by a title above the table or by the tab. */
  readonly year: number | null;
  /** Columns that were read as one, because no row fills two of them. */
  readonly joined: readonly Joined[];
  /** What the table's own arithmetic proves of its columns. */
  readonly proofs: readonly Proof[];
  /** Where two witnesses contradict each other: the measures concerned are out. */
  readonly doubts: readonly Doubt[];
  /** Columns that a person chose and that are not there any more. */
  readonly lost: readonly SavedColumn[];
  /** Whether a person named its header rows. */
  readonly chosen: boolean;
}

/** The row (from 0) of the tab in which a row of a table stands: that of the box that names its unit, else of its first box that stands anywhere. */
export const rowInTab = ({ grid, map }: Table, row: number): number => {
  if (grid.origin === undefined) return row;
  const columns = [map.field.get('name'), map.field.get('code'), ...filled(grid.boxes[row])];
  for (const column of columns) {
    const place = column === undefined ? null : grid.origin(row, column);
    if (place !== null) return place.row;
  }
  return row;
};

/** A text above a header. */
interface Title {
  readonly row: number;
  readonly text: string;
}

/** A box of a title: a month typed into it has become a day, the first of that month. */
const titleText = (box: Box): string =>
  isDate(box) && box.d === 1 ? formatMonth(monthOf(box.y, box.m)) : typeof box === 'string' ? box : showBox(box);

/** The texts above a header, nearest first, up to a row that belongs to the table before, if there is one: figures, a unit, a total, a footnote or a signer. */
const titlesAbove = (grid: Grid, header: number, from: number): Title[] => {
  const titles: Title[] = [];
  for (let row = header - 1; row >= from; row--) {
    const boxes = grid.boxes[row] ?? [];
    const texts = filled(boxes).map(column => titleText(boxes[column] ?? ''));
    const belongs =
      texts.length > 4 ||
      boxes.some(box => typeof box === 'number') ||
      texts.some(text => closesTable(text) || namesUnit(text) || looksLikeFraction(text) || saysNoMeeting(text));
    if (from > 0 && belongs) break;
    for (const text of texts) titles.push({ row, text });
    // `Tháng | 11 | Năm | 2026` in boxes of their own
    if (texts.length > 1) titles.push({ row, text: texts.join(' ') });
  }
  return titles;
};

export const sameLabels = (a: Header, b: Header): boolean =>
  a.columns.every(column => fold(column.label.join(' ')) === fold(b.columns[column.index]?.label.join(' ') ?? ''));

/** A header of a tab with the titles above it. */
interface Found {
  readonly header: Header;
  readonly titles: readonly Title[];
}

/** The headers of a tab, from the top. A header repeated inside the data belongs to the table it interrupts unless a title with a month stands above it. */
const findHeaders = (grid: Grid, recognise: Recogniser): Found[] => {
  const found: Found[] = [];
  let from = 0;
  for (;;) {
    const header = nextHeader(grid, from, recognise);
    if (!header) return found;
    const titles = titlesAbove(grid, header.first, from);
    const before = found[found.length - 1];
    const repeated =
      before !== undefined && sameLabels(before.header, header) && !titles.some(title => monthInTitle(title.text));
    if (!repeated) found.push({ header, titles });
    from = header.last + 1;
  }
};

/** All tables of a tab, from the top; header rows and columns that a person chose come before any guess. */
export const findTables = (grid: Grid, recognise: Recogniser, saved: SavedLayout = NO_LAYOUT): Table[] => {
  const chosen = saved.headers.find(({ sheet }) => sheet === grid.sheet);
  if (chosen?.rows === null) return [];
  // header rows that a person named are those of a plain table
  if (chosen === undefined) {
    const grids = laidOut(grid, recognise);
    if (grids.length !== 1 || grids[0] !== grid)
      return lostEverywhere(grids.flatMap(laid => plainTables(laid, recognise, saved)));
  }
  return plainTables(grid, recognise, saved);
};

/** Of tables that one shape laid out: a column that a person chose is lost only if none of them has it. */
const lostEverywhere = (tables: readonly Table[]): Table[] =>
  tables.map(table => ({
    ...table,
    lost: table.lost.filter(choice => tables.every(({ lost }) => lost.includes(choice))),
  }));

const plainTables = (grid: Grid, recognise: Recogniser, saved: SavedLayout): Table[] => {
  const chosen = saved.headers.find(({ sheet }) => sheet === grid.sheet);
  const found = chosen?.rows
    ? [{ header: headerAt(grid, chosen.rows, recognise), titles: titlesAbove(grid, chosen.rows[0], 0) }]
    : findHeaders(grid, recognise);
  return found.map(({ header, titles }, index) => {
    const next = found[index + 1];
    // the titles of the next table are not rows of this one
    const to =
      next === undefined ? grid.boxes.length : Math.min(next.header.first, ...next.titles.map(title => title.row));
    const titleMonth = firstOf(titles.map(title => monthInTitle(title.text)));
    const year = firstOf([
      titleMonth?.y ?? null,
      ...titles.map(title => yearInTitle(title.text)),
      yearInTitle(grid.sheet),
    ]);
    const rows = { from: header.last + 1, to };
    const guessed = refineColumns(header.columns, columnBoxes(grid, rows, header));
    const placeOf = grid.origin && ((column: number) => originOf(grid, header.last, column)?.column ?? null);
    const { columns, lost, refused } = applySavedLayout(guessed, grid.sheet, saved, placeOf);
    const { plain, ...read } = within({ grid, header: { ...header, columns }, ...rows }, year, refused);
    return {
      ...plain,
      map: mapColumns(plain.header.columns),
      titles: [...titles.map(({ text }) => text), ...(grid.titles ?? [])],
      titleMonth,
      year,
      lost,
      ...read,
      chosen: chosen !== undefined,
    };
  });
};

const firstOf = <T>(values: readonly (T | null)[]): T | null => values.find(value => value !== null) ?? null;

// Enough rows to tell what a column holds
const MOST_ROWS = 400;

/** The boxes of a column that are not blank; numbering rows and repeated headers say nothing of what it holds. */
const columnBoxes = (
  grid: Grid,
  { from, to }: { from: number; to: number },
  header: Header,
): ((column: number) => Box[]) => {
  const name = header.columns.find(({ field }) => field === 'name')?.index;
  const labels = header.columns.map(({ label }) => new Set(label.map(fold)));
  let rows: (readonly Box[])[] | null = null;
  const dataRows = (): (readonly Box[])[] => {
    rows ??= grid.boxes.slice(from, Math.min(to, from + MOST_ROWS)).filter(boxes => {
      const given = filled(boxes);
      const repeats = given.every(column => labels[column]?.has(fold(String(boxes[column]))));
      return (
        !repeats &&
        !isNumbering(
          given.map(column => boxes[column] ?? ''),
          name === undefined ? '' : (boxes[name] ?? ''),
        )
      );
    });
    return rows;
  };
  return column => dataRows().flatMap(boxes => (isBlank(boxes[column]) ? [] : [boxes[column] ?? '']));
};

/** What a table holds inside itself that is no plain column: several scorers, names of two levels, months carried down, two figures in a box, one question in several columns. */
const within = (
  table: Plain,
  year: number | null,
  refused: ReadonlySet<string>,
): Pick<Table, 'joined' | 'proofs' | 'doubts'> & { plain: Plain } => {
  const levelled = joinLevels(carryNames(carryMonths(tellScorers(table), year)));
  const { plain: joinedPlain, joined } = joinColumns(splitBoxes(levelled, refused));
  const taken = takeByContents(joinedPlain, refused);
  const isNamed = levelled.header.columns.some(({ field }) => field === 'name');
  const { plain, proofs } = proveLacking(isNamed ? taken : joinLevels(taken), refused);
  const held = proofsOf(plain).filter(({ words }) => !proofs.some(proof => proof.words === words));
  return { plain, joined, proofs: [...proofs, ...held], doubts: doubtsOf(plain, refused) };
};

/** The table under header rows that only its rows give away. */
export const tableAt = (grid: Grid, rows: readonly [number, number], recognise: Recogniser): Table[] =>
  findTables(grid, recognise, { columns: [], headers: [{ row: 0, sheet: grid.sheet, rows }] });

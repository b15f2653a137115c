import type { Box } from '../../../src/core/values/box.ts';
import { isBlank } from '../../../src/core/values/box.ts';
import { type Merge, type ShapeGrid, shapeGrid } from '../../support/shape-grid.ts';
import type { ColumnId } from './column-ids.ts';
import type { Rec } from './commune.ts';
import { between, luckOf, pick } from './luck.ts';
import type { Habit, Spec } from './spec.ts';

/** A row of a table: of records (several where months stand side by side), or of something else. */
export interface Line {
  readonly boxes: readonly Box[];
  readonly recs: readonly Rec[];
}

/** Where a record stands: row from 1; no row where it takes up a whole tab or a column of it. */
export interface Place {
  readonly rec: Rec;
  readonly sheet: string;
  readonly row: number | null;
}

/** The header of a table: its first row (from 0), how many it has, and what stands below each column of it. */
export interface Header {
  readonly sheet: string;
  readonly top: number;
  readonly rows: number;
  readonly ids: readonly ColumnId[];
  /** The month of each column, where months stand side by side. */
  readonly months: readonly (string | null)[];
}

export interface Laid {
  readonly grid: ShapeGrid;
  readonly places: readonly Place[];
  readonly header?: Header;
}

/** A table before it is set among titles, totals, notes. Merges count rows from the first row of the header. */
export interface Table {
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly ids: readonly ColumnId[];
  readonly months?: readonly (string | null)[];
  readonly header: readonly (readonly Box[])[];
  readonly merges: readonly Merge[];
  /** Merges without which nobody could tell what a blank means. */
  readonly needed: readonly Merge[];
  readonly body: readonly Line[];
  readonly total: readonly Box[] | null;
  readonly maximum: readonly Box[] | null;
  /** The columns of running number (-1: none) and of units. */
  readonly ordinalAt: number;
  readonly nameAt: number;
}

const TITLES = ['BÁO CÁO', 'Mẫu số 02', '(Kèm theo báo cáo của Đảng ủy xã)', 'ĐẢNG ỦY XÃ MINH HÒA'];

const at = (width: number, texts: Readonly<Record<number, Box>>): Box[] =>
  Array.from({ length: width }, (_, column) => texts[column] ?? '');

/** Sets a table among all that its sheet has above, between and below its rows. */
export const layTable = (spec: Spec, table: Table): Laid => {
  const luck = luckOf(spec.seed);
  const has = (habit: Habit): boolean => spec.habits.includes(habit);
  const { sheet, header, nameAt, ordinalAt } = table;
  const width = Math.max(...header.map(row => row.length));
  const own = (what: string): string => `${sheet} ${what}`;
  const other = (boxes: readonly Box[]): Line => ({ boxes, recs: [] });
  const right = Math.max(2, width - 3);

  const lines: Line[] = [];
  if (has('letterhead')) {
    lines.push(other(at(width, { 0: 'ĐẢNG BỘ TỈNH', [right]: 'ĐẢNG CỘNG SẢN VIỆT NAM' })));
    lines.push(other(at(width, { 0: 'ĐẢNG ỦY XÃ MINH HÒA', [right]: 'Minh Hòa, ngày 12 tháng 01 năm 2027' })));
  }
  if (has('titles')) lines.push(other([pick(luck, own('title'), TITLES)]));
  for (const title of table.titles) lines.push(other([title]));
  if (lines.length > 0 && luck(own('gap')) < 0.4) lines.push(other([]));

  const top = lines.length;
  for (const row of header) lines.push(other(row));
  const labels = header[header.length - 1] ?? [];
  if (has('numbering row')) {
    let number = 0;
    lines.push(
      other(
        Array.from({ length: width }, (_, column) => {
          if (header.every(row => isBlank(row[column])) && labels[column] === '') return '';
          number += 1;
          return number;
        }),
      ),
    );
  }
  const high = luck(own('maximum above')) < 0.6;
  if (table.maximum !== null && high) lines.push(other(table.maximum));

  const middle = Math.max(1, Math.floor(table.body.length / 2));
  table.body.forEach((line, i) => {
    if (has('sections') && (i === 0 || i === middle)) {
      const [number, name] = i === 0 ? ['I', 'KHỐI THÔN, BUÔN'] : ['II', 'KHỐI CƠ QUAN, TRƯỜNG HỌC'];
      lines.push(
        other(at(width, ordinalAt >= 0 ? { [ordinalAt]: number, [nameAt]: name } : { [nameAt]: `${number}. ${name}` })),
      );
    }
    if (has('header repeated') && i === middle) for (const row of header) lines.push(other(row));
    lines.push(line);
  });
  if (has('blank rows'))
    for (let i = 0; i < between(luck, own('blank rows'), 1, 2); i++)
      lines.splice(between(luck, own(`blank row ${i}`), top + header.length, lines.length - 1), 0, other([]));
  if (table.maximum !== null && !high) lines.push(other(table.maximum));
  if (has('total') && table.total !== null) lines.push(other(table.total));
  if (has('notes'))
    lines.push(other([pick(luck, own('note'), ['* Ghi chú: số liệu theo báo cáo của các chi bộ', 'Ghi chú:'])]));
  if (has('signatures')) {
    lines.push(other([]));
    lines.push(other(at(width, { [Math.min(1, nameAt)]: 'NGƯỜI LẬP BIỂU', [right]: 'T/M ĐẢNG ỦY' })));
    lines.push(other(at(width, { [right]: 'BÍ THƯ' })));
  }

  const hidden = has('hidden rows')
    ? lines.flatMap(({ recs }, row) => (recs.length > 0 && luck(own(`hidden ${row}`)) < 0.3 ? [row] : []))
    : [];
  // rows of numbers, maxima, sections and blank ones have come between the header and the body
  const rowOf = (row: number): number => {
    const line = table.body[row - header.length];
    return line === undefined ? row + top : lines.indexOf(line);
  };
  const merges = [...(has('merges told') ? table.merges : []), ...table.needed];
  return {
    grid: shapeGrid(
      sheet,
      lines.map(({ boxes }) => boxes),
      hidden,
      merges.map(merge => ({
        ...merge,
        row: rowOf(merge.row),
        rows: rowOf(merge.row + merge.rows - 1) - rowOf(merge.row) + 1,
      })),
    ),
    places: lines.flatMap(({ recs }, row) => recs.map(rec => ({ rec, sheet, row: row + 1 }))),
    header: { sheet, top, rows: header.length, ids: table.ids, months: table.months ?? table.ids.map(() => null) },
  };
};

import { readDay } from '../../boxes/day.ts';
import { type Box, isBlank } from '../../values/box.ts';
import { readMonth } from '../../values/period.ts';
import { PEOPLE, SCORING } from '../field-groups.ts';
import type { FieldId } from '../fields.ts';
import { boxAt, filled, type Grid } from '../grid.ts';
import { type Header, headerAt, nextHeader, onlyLabels, type Recogniser } from '../header.ts';
import { laidGrid, taken, told } from '../laid-grid.ts';
import { columnNumber, namesUnit } from '../row-words.ts';
import { unitInTab, unitInTitle } from '../unit-in-title.ts';
import type { Shape } from './shape.ts';

const fieldsOf = ({ columns }: Header): FieldId[] => columns.flatMap(({ field }) => field ?? []);

/** A header too short for any other table: a month or a day, and a figure, in one row of labels or, where that names more fields, in two. */
const shortHeader = (grid: Grid, recognise: Recogniser): Header | null => {
  const isLabels = (row: number, least: number): boolean =>
    filled(grid.boxes[row]).length >= least && onlyLabels(grid.boxes[row]);
  for (let row = 0; row < grid.boxes.length; row++) {
    // a text alone is a title
    if (!isLabels(row, 2)) continue;
    const one = headerAt(grid, [row, row], recognise);
    const two = isLabels(row + 1, 1) ? headerAt(grid, [row, row + 1], recognise) : one;
    const header = new Set(fieldsOf(two)).size > new Set(fieldsOf(one)).size ? two : one;
    const fields = fieldsOf(header);
    const isTimed = fields.some(field => field === 'month' || field === 'date');
    if (isTimed && fields.some(field => PEOPLE.has(field) || SCORING.has(field))) return header;
  }
  return null;
};

/** A tab a unit: a meeting a row, and the unit named by the tab or the title alone. Its name stands in a column of its own beside each row that has a month or a day. */
export const tabAUnit: Shape = (grid, recognise) => {
  const header = nextHeader(grid, 0, recognise) ?? shortHeader(grid, recognise);
  if (header === null) return null;
  const columnOf = (field: string): number | undefined => header.columns.find(column => column.field === field)?.index;
  const month = columnOf('month');
  const day = columnOf('date');
  const figures = header.columns.some(({ field }) => field !== null && (PEOPLE.has(field) || SCORING.has(field)));
  if (columnOf('name') !== undefined || columnOf('code') !== undefined || (month ?? day) === undefined || !figures)
    return null;
  // a column of units, whatever stands above it, is nearer than the title
  const below = grid.boxes.slice(header.last + 1).filter(boxes => filled(boxes).length > 1);
  const listsUnits = header.columns.some(({ index }) => {
    const named = below.filter(boxes => typeof boxes[index] === 'string' && namesUnit(String(boxes[index]))).length;
    return named > 1 && named * 2 >= below.length;
  });
  if (listsUnits) return null;
  const titles = grid.boxes.slice(0, header.first).flatMap(boxes => filled(boxes).map(column => String(boxes[column])));
  const unit = unitInTab(grid.sheet) ?? titles.map(unitInTitle).find(found => found !== null) ?? null;
  if (unit === null) return null;
  const width = Math.max(...grid.boxes.map(boxes => boxes.length));
  const labels = grid.boxes[header.last] ?? [];
  const repeatsHeader = (boxes: readonly Box[]): boolean =>
    filled(boxes).length > 1 && filled(boxes).every(column => boxes[column] === labels[column]);
  let whose = unit;
  const rows = grid.boxes.map((boxes, row) => {
    // a table below may be another unit's, named by a line of its own
    const [first, ...others] = filled(boxes);
    const alone = row > header.last && first !== undefined && others.length === 0 ? boxes[first] : null;
    if (typeof alone === 'string') whose = unitInTitle(alone) ?? whose;
    const own = Array.from({ length: width }, (_, column) => taken(grid, row, column));
    if (row === header.last || repeatsHeader(boxes)) return [...own, told('Tên chi bộ')];
    const monthBox = month === undefined ? '' : boxAt(grid, row, month);
    const dayBox = day === undefined ? '' : boxAt(grid, row, day);
    const dated = isBlank(monthBox) ? readDay(dayBox, '2000-01').is === 'ok' : readMonth(monthBox) !== null;
    const numbers = filled(grid.boxes[row]).every(column => columnNumber(boxAt(grid, row, column)) !== null);
    const isNumbering = numbers && filled(grid.boxes[row]).length > 2 && monthBox === 1;
    return [...own, told(row > header.last && dated && !isNumbering ? whose : '')];
  });
  return [laidGrid(grid, rows, { shape: 'mỗi chi bộ một trang' })];
};

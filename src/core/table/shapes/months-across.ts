import { looksLikeFraction } from '../../boxes/fraction.ts';
import { numberInText } from '../../boxes/number.ts';
import { fold, tidy } from '../../text/fold.ts';
import { type Box, isBlank, isDate } from '../../values/box.ts';
import { gradeInText } from '../../values/grade.ts';
import { type MonthReading, readMonth, yearInTitle } from '../../values/period.ts';
import type { Label } from '../columns.ts';
import { fieldLabel } from '../fields.ts';
import { filled, type Grid, originOf } from '../grid.ts';
import { isTitleRow, labelsOf, onlyLabels, type Recogniser } from '../header.ts';
import { type LaidBox, labelRows, laidGrid, taken } from '../laid-grid.ts';
import { monthsInOrder } from '../months-in-order.ts';
import { namesUnit } from '../row-words.ts';
import type { Shape } from './shape.ts';

// Further down a month is a heading inside the table
const LAST_ROW = 15;
const MOST_LABEL_ROWS = 3;

/** A heading that is nothing but a month: `Tháng 9`, `T9`, `9/2026`, a day that a typed month became; a bare number is none. */
const headingMonth = (box: Box): MonthReading | null => {
  if (isDate(box)) return box.d === 1 ? readMonth(box) : null;
  return typeof box === 'string' && numberInText(box) === null && !WHOLE_DAY.test(tidy(box)) ? readMonth(box) : null;
};

const WHOLE_DAY = /\d\s*[-/.]\s*\d+\s*[-/.]\s*\d/;

/** How many months a row of headings names; a row with figures is no row of headings. */
const monthsIn = (row: readonly Box[] | undefined): number =>
  !onlyLabels(row?.filter(box => headingMonth(box) === null))
    ? 0
    : new Set((row ?? []).flatMap(box => headingMonth(box)?.m ?? [])).size;

/** A column of the header: its month, where one of its labels is one, and the labels without it. */
interface Across {
  readonly index: number;
  readonly month: MonthReading | null;
  readonly label: Label;
}

/** The rows of labels around a row of months: those above that are no titles, and those below that hold nothing but labels, at most three in all. */
const headerRows = (grid: Grid, row: number, recognise: Recogniser): number[] => {
  const rows = [row];
  const left = (grid.boxes[row] ?? []).findIndex(box => headingMonth(box) !== null);
  for (let below = row + 1; rows.length < MOST_LABEL_ROWS && isLabelRow(grid, below, left, recognise); below++)
    rows.push(below);
  for (let above = row - 1; rows.length < MOST_LABEL_ROWS && above >= 0; above--) {
    const boxes = grid.boxes[above];
    if (filled(boxes).length === 0 || !onlyLabels(boxes) || isTitleRow(grid, above, row)) break;
    rows.unshift(above);
  }
  return rows;
};

/** Whether a row below the months holds labels: at least two that are recognised, nothing that is no label, and left of the months nothing but labels that are known. */
const isLabelRow = (grid: Grid, row: number, left: number, recognise: Recogniser): boolean => {
  const boxes = grid.boxes[row] ?? [];
  if (!onlyLabels(boxes)) return false;
  const isKnown = (column: number): boolean => recognise([String(boxes[column])]).confidence > 0;
  const columns = filled(boxes);
  return columns.filter(isKnown).length >= 2 && columns.every(column => column >= left || isKnown(column));
};

const acrossOf = (grid: Grid, rows: readonly number[]): Across[] =>
  labelsOf(grid, rows, box =>
    headingMonth(box) === null ? null : String(isDate(box) ? `${box.m}/${box.y}` : box),
  ).map((parts, index) => {
    const month = parts.map(part => headingMonth(part)).find(found => found !== null) ?? null;
    return { index, month, label: parts.filter(part => headingMonth(part) === null) };
  });

const NO_POINTS = /thoi luong|\bphut\b|bi tru|diem tru|diem danh|\bvang\b|co mat|tong so dang vien|ty le|%/;

/** What a column that stands alone for its month holds, by what the boxes of all such columns are: fractions, grades, scores above 50, or by the word `điểm` above; null where nothing tells. */
const loneMeaning = (boxes: readonly Box[], titles: readonly string[], labels: readonly string[]): string | null => {
  const given = boxes.filter(box => !isBlank(box));
  const most = (holds: (box: Box) => boolean): boolean =>
    given.length > 0 && given.filter(holds).length * 2 > given.length;
  if (most(looksLikeFraction)) return fieldLabel('attendance');
  if (most(box => typeof box === 'string' && gradeInText(fold(box)) !== null)) return fieldLabel('grade');
  const numbers = given.flatMap(box => (typeof box === 'number' ? box : numberInText(String(box))) ?? []);
  // a title that speaks of something else gainsays what the numbers look like
  if (titles.some(title => NO_POINTS.test(fold(title)))) return null;
  if ([...titles, ...labels].some(text => /\bdiem\b/.test(fold(text)))) return fieldLabel('score');
  return numbers.length > 0 && numbers.some(number => number > 50) ? fieldLabel('score') : null;
};

/** Whether the boxes of a column name units, whatever stands above them: half of those filled, and two at least. */
const listsUnits = (data: readonly (readonly Box[])[], column: number): boolean => {
  const given = data.map(boxes => boxes[column]).filter(box => !isBlank(box));
  const units = given.filter(box => typeof box === 'string' && namesUnit(box)).length;
  return units > 1 && units * 2 >= given.length;
};

/** Months side by side: `Tháng 9 ▸ Dự, Điểm`, `Tháng 10 ▸ …`, or one column a month. Each month is a table of its own over the columns left of the first; totals beside them are passed over. */
export const monthsAcross: Shape = (grid, recognise) => {
  const row = grid.boxes.findIndex((boxes, index) => index < LAST_ROW && monthsIn(boxes) >= 1);
  if (row < 0) return null;
  const rows = headerRows(grid, row, recognise);
  const first = rows[0] ?? row;
  const last = rows[rows.length - 1] ?? row;
  const columns = acrossOf(grid, rows);
  const left = columns.findIndex(({ month }) => month !== null);
  // a month below the label of months is one of the records
  if (columns.some(({ month, label }) => month !== null && recognise(label).field === 'month')) return null;
  const data = grid.boxes.slice(last + 1);
  const common = columns.slice(0, left).filter(({ label, index }) => label.length > 0 || listsUnits(data, index));
  const isUnits = ({ label, index }: Across): boolean => {
    const { field, confidence } = recognise(label);
    // what names a unit itself is a record, not the label of one
    return (
      field === 'name' ||
      field === 'code' ||
      (confidence === 0 && !label.some(part => namesUnit(part)) && listsUnits(data, index))
    );
  };
  if (!common.some(isUnits)) return null;
  const titles = grid.boxes.slice(0, first).flatMap(boxes => filled(boxes).map(column => String(boxes[column])));
  const year = [...titles, grid.sheet].map(yearInTitle).find(found => found !== null) ?? null;
  const across = columns.filter(column => column.month !== null);
  const lone = across.filter(({ label }) => label.length === 0);
  const meaning = loneMeaning(
    lone.flatMap(({ index }) => data.map(boxes => boxes[index] ?? '')),
    titles,
    common.flatMap(({ label }) => label),
  );
  const months = monthsInOrder(
    across.flatMap(({ month }) => month ?? []),
    year,
  );
  const keys = new Map<string, { month: MonthReading; columns: Across[] }>();
  across.forEach((column, i) => {
    const month = months[i] ?? column.month;
    if (month === null) return;
    const key = `${month.y}-${month.m}`;
    const known = keys.get(key) ?? { month, columns: [] };
    keys.set(key, known);
    known.columns.push(column.label.length > 0 ? column : { ...column, label: [meaning ?? `Tháng ${month.m}`] });
  });
  // one month alone is a heading over its columns, or a column of which it is known what it holds
  if (keys.size === 0 || (keys.size === 1 && lone.length > 0 && meaning === null)) return null;
  const shape = lone.length === across.length ? 'mỗi tháng một cột' : 'mỗi tháng một nhóm cột';
  return [...keys.values()].map(({ month, columns: own }) => {
    const kept = [...common, ...own];
    const header = labelRows(kept.map(({ label, index }) => ({ label, from: originOf(grid, row, index) })));
    const body = data.map((_, i): LaidBox[] => kept.map(({ index }) => taken(grid, last + 1 + i, index)));
    return laidGrid(grid, [...header, ...body], { shape, month, titles });
  });
};

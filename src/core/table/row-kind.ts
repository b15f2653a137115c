import { saysNoMeeting, saysNotYet } from '../boxes/no-meeting.ts';
import { fold, tidy } from '../text/fold.ts';
import { memo } from '../text/memo.ts';
import type { Box } from '../values/box.ts';
import { isBlank } from '../values/box.ts';
import type { ColumnMap } from './column-map.ts';
import type { FieldId } from './fields.ts';
import { boxAt, filled, type Grid } from './grid.ts';
import type { Header } from './header.ts';
import { neighboursAddUp } from './row-sums.ts';
import {
  columnNumber,
  hasBullet,
  isBullet,
  isHeadingNumber,
  isMaximum,
  isNote,
  isRoman,
  isSection,
  isSigner,
  isStatistic,
  isTotal,
  namesPart,
  namesUnit,
  withoutBullet,
} from './row-words.ts';

/** What a row under a header is. Only `data` rows become records; blank rows are not read at all; every other kind is skipped and counted. `copy` is a row of a tab that repeats others, which no row says by itself. */
export type RowKind =
  | 'blank'
  | 'data'
  | 'numbering'
  | 'header'
  | 'section'
  | 'total'
  | 'maximum'
  | 'part'
  | 'note'
  | 'signature'
  | 'empty'
  | 'copy';

// What a formula fills in for every row, reported or not
const DERIVED: readonly FieldId[] = ['status', 'ordinal', 'due', 'rate', 'score', 'grade'];
// Free texts say nothing of the kind of their row: "Bí thư ốm" is no signature, "Tổng hợp ý kiến" no total
const FREE: readonly FieldId[] = ['note', 'topic'];
const SCORING: readonly FieldId[] = ['score', 'grade', 'good', 'fair', 'average', 'poor'];

/** Tells the kinds of rows of one table apart; to be asked from the top. `isUnit` says whether a code or name is one of the roster. */
export const rowKinds = (grid: Grid, header: Header, map: ColumnMap, isUnit: (code: Box, name: Box) => boolean) => {
  const at = (row: number, field: FieldId): Box => {
    const column = map.field.get(field);
    return column === undefined ? '' : boxAt(grid, row, column);
  };
  const headerTexts = header.columns.map(column => new Set(column.label.map(fold)));
  const columnsOf = (fields: readonly FieldId[]): Set<number> =>
    new Set(fields.flatMap(field => map.field.get(field) ?? []));
  const mapped = new Set<number>([...map.field.values(), ...map.criteria.map(criterion => criterion.column)]);
  const derived = columnsOf(DERIVED);
  const free = columnsOf(FREE);
  const identity = columnsOf(['ordinal', 'code', 'name']);
  const ordinal = map.field.get('ordinal');
  const grade = map.field.get('grade');
  // Roman numbers head the groups of a table whose units have Arabic ones; where all are Roman they number the units
  const countsUnits =
    ordinal !== undefined &&
    grid.boxes.some((boxes, row) => row > header.last && columnNumber(boxes[ordinal]) !== null);
  const scoring = [...columnsOf(SCORING), ...map.criteria.map(({ column }) => column)];
  // rows that belong to no group: those without a number where units have one, else sections and totals
  const closesRun = (row: number): boolean =>
    countsUnits
      ? columnNumber(boxAt(grid, row, ordinal)) === null
      : [at(row, 'name'), at(row, 'code')].some(box => typeof box === 'string' && (isSection(box) || isTotal(box)));
  let signed = false;
  // whether a cell stands above, of which the row may be a part
  let underCell = false;

  const bulleted = (row: number): boolean =>
    hasBullet(String(at(row, 'name'))) || (isBullet(String(at(row, 'ordinal'))) && !isBlank(at(row, 'name')));

  /** A line under a cell that is none itself: `Tổ đảng 1`, or one with a bullet that names no unit and has neither score nor grade. */
  const isPart = (row: number): boolean => {
    const name = at(row, 'name');
    const part = typeof name === 'string' && namesPart(name);
    if (typeof name !== 'string' || !(part || bulleted(row))) return false;
    const bare = withoutBullet(name.trim());
    if (isUnit(at(row, 'code'), bare)) return false;
    if (part) return true;
    return (
      isBlank(at(row, 'code')) &&
      ![namesUnit, isTotal, isNote, isSigner, isMaximum].some(is => is(bare)) &&
      scoring.every(column => isBlank(boxAt(grid, row, column)))
    );
  };

  const kindOf = (row: number): RowKind => {
    const boxes = grid.boxes[row] ?? [];
    const columns = filled(boxes);
    if (columns.length === 0) return 'blank';
    if (columns.every(column => headerTexts[column]?.has(fold(String(boxes[column]))))) return 'header';
    const name = at(row, 'name');
    const code = at(row, 'code');
    if (
      isNumbering(
        columns.map(column => boxes[column] ?? ''),
        name,
      )
    )
      return 'numbering';
    if (isUnit(code, typeof name === 'string' ? withoutBullet(name.trim()) : name)) return 'data';

    const textsOf = (which: (column: number) => boolean): string[] =>
      columns.filter(which).flatMap(column => (typeof boxes[column] === 'string' ? [String(boxes[column])] : []));
    const unitGiven = !isBlank(name) || !isBlank(code);
    // a row is told by who it is of; where it names nobody, by its first texts
    const lead = textsOf(column => identity.has(column));
    const isCounted = lead.some(isStatistic);
    // the grade `Trung bình` is no mean
    const isGrade = (column: number): boolean => column === grade && fold(String(boxes[column])) === 'trung binh';
    if (!unitGiven) lead.push(...textsOf(column => !identity.has(column) && !isGrade(column)).slice(0, 2));
    if (lead.some(isMaximum)) return 'maximum';
    if (isCounted || lead.some(isTotal)) return 'total';
    if (lead[0] !== undefined && isNote(lead[0])) return 'note';

    const figures = columns.filter(column => mapped.has(column) && !identity.has(column) && !free.has(column)).length;
    const words = columns.every(column => isWords(boxes[column] ?? ''));
    // a code in its column makes a unit, unless it is the bare numeral of a heading; so does saying that there was no meeting
    const unitLike =
      (!isBlank(code) && !isRoman(String(code)) && !isSigner(String(code))) ||
      namesUnit(withoutBullet(String(name).trim())) ||
      saysNoMeeting(at(row, 'date')) ||
      saysNoMeeting(at(row, 'form')) ||
      saysNotYet(at(row, 'date'));
    if (
      !unitLike &&
      (textsOf(column => !free.has(column)).some(text => words && isSigner(text)) || (signed && words))
    ) {
      signed = true;
      return 'signature';
    }
    const number = at(row, 'ordinal');
    const isHeading =
      !isBlank(number) && isHeadingNumber(String(number)) && (countsUnits || figures === 0 || lead.some(isSection));
    const isGroup =
      ordinal !== undefined &&
      countsUnits &&
      isBlank(number) &&
      !unitLike &&
      lead.some(isSection) &&
      !/\d$/.test(String(name).trim());
    const isSubtotal =
      !unitLike &&
      (lead.some(isSection) || (countsUnits && isBlank(number) && !isBlank(name))) &&
      neighboursAddUp(grid, map, { from: header.last + 1, row }, closesRun);
    if (isSubtotal) return 'total';
    if (isHeading || isGroup || (!unitLike && figures === 0 && lead.some(isSection))) return 'section';
    if (columns.every(column => !mapped.has(column))) return 'note';
    if (unitGiven) return columns.length === 1 && words && String(name).length > 60 && !unitLike ? 'note' : 'data';
    const typed = columns.filter(column => mapped.has(column) && !derived.has(column));
    if (typed.length === 0) return 'empty';
    return words && typed.every(column => String(boxes[column]).length > 3) ? 'note' : 'data';
  };

  return (row: number): RowKind => {
    // nearly every row of a numbered table: a number, and a name that is nothing but a name
    if (typeof at(row, 'ordinal') === 'number' && isPlainName(at(row, 'name'))) {
      underCell = true;
      return 'data';
    }
    if (underCell && isPart(row)) return 'part';
    const kind = kindOf(row);
    if (kind === 'data') underCell ||= !bulleted(row) && !namesPart(String(at(row, 'name')));
    else if (kind === 'section' || kind === 'total') underCell = false;
    return kind;
  };
};

/** Whether a box can only be the name of a unit: no total, heading, note, signer or number of a column. */
const isPlainName = (box: Box): boolean => typeof box === 'string' && plainName(box);

const plainName = memo(
  (text: string): boolean =>
    !isBlank(text) &&
    columnNumber(text) === null &&
    ![isTotal, isStatistic, isNote, isSigner, isSection, isMaximum, namesPart, hasBullet].some(is => is(text)),
);

/** Whether a box holds words rather than a figure, a day or `16/18`; place and day of signing are words. */
const isWords = (box: Box): boolean => typeof box === 'string' && (!/\d\s*\/\s*\d/.test(tidy(box)) || isSigner(box));

/** Whether the boxes number the columns: `1 | 2 (=3+4) | 3`, in any order when the column of units has a number too, letters allowed in the first two. */
export const isNumbering = (boxes: readonly Box[], name: Box): boolean => {
  if (boxes.length < 3) return false;
  let last = 0;
  const countsUp = boxes.every((box, index) => {
    const number = columnNumber(box);
    if (number === null) return index < 2 && /^[a-d]$/i.test(String(box).trim());
    const next = number > last && number <= last + 3;
    last = number;
    return next;
  });
  if (countsUp || columnNumber(name) === null) return countsUp;
  const numbers = boxes.map(columnNumber);
  return (
    numbers.every(number => number !== null && number <= boxes.length + 3) && new Set(numbers).size === boxes.length
  );
};

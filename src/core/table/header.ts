import { looksLikeFraction } from '../boxes/fraction.ts';
import { saysNoMeetingForFigure, saysNotYet } from '../boxes/no-meeting.ts';
import { numberInText } from '../boxes/number.ts';
import { showBox } from '../boxes/reading.ts';
import { fold } from '../text/fold.ts';
import { memo } from '../text/memo.ts';
import type { Box } from '../values/box.ts';
import { isBlank } from '../values/box.ts';
import { type Column, type CriterionName, type Label, type Recognition, recognise } from './columns.ts';
import { filled, type Grid } from './grid.ts';
import { isNote, namesUnit } from './row-words.ts';
import { isStamp } from './stamp-label.ts';

/** The header of a table: its first and last row (0-based, blank rows between them possible) and what each column was taken for. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Column[];
}

/** Recognises labels, each distinct text once; a sheet repeats its texts over thousands of rows. */
export type Recogniser = (label: Label) => Recognition;

export const recogniser = (criteria: readonly CriterionName[]): Recogniser => {
  const known = new Map<string, Recognition>();
  return label => {
    const key = label.length === 1 ? (label[0] ?? '') : label.join('\n');
    const found = known.get(key) ?? recognise(label, criteria);
    known.set(key, found);
    return found;
  };
};

// A question of a form can be long; longer texts are titles and notes
const LONGEST_LABEL = 320;

// A figure written as text (`9/10`, `95đ`) is no label; asked of every text of a workbook, so remembered
const isFigure = memo((text: string): boolean => looksLikeFraction(text) || numberInText(text) !== null);

const isLabel = (box: Box): box is string =>
  typeof box === 'string' && !isBlank(box) && box.length <= LONGEST_LABEL && !isFigure(box);

/** The number of different fields and criteria that the boxes of one row name by themselves. */
const hits = (row: readonly Box[], recognise: Recogniser, laidOut: boolean): { count: number; unit: boolean } => {
  // the questions of a form are long and read by their words; its first label says that it is one, as a shape says where it laid the labels
  const first = row.find(box => !isBlank(box));
  const least = laidOut || (typeof first === 'string' && isStamp(first)) ? 0.8 : 0.95;
  const seen = new Set<string>();
  let unit = false;
  for (const box of row) {
    if (!isLabel(box)) continue;
    const { field, criterion, confidence } = recognise([box]);
    if (confidence < least) continue;
    seen.add(field ?? `#${criterion}`);
    if (field === 'name' || field === 'code') unit = true;
  }
  return { count: seen.size, unit };
};

/** The labels of the columns under a block of header rows: a text over several columns (merged, so blank but in the first) is carried to the right. */
export const labelsOf = (
  grid: Grid,
  rows: readonly number[],
  show: (box: Box) => string | null = () => null,
): Label[] => {
  const width = Math.max(...rows.map(row => grid.boxes[row]?.length ?? 0));
  const labels: string[][] = Array.from({ length: width }, () => []);
  rows.forEach((row, depth) => {
    const below = rows.slice(depth + 1);
    const hasBelow = (column: number): boolean => below.some(other => !isBlank(grid.boxes[other]?.[column]));
    let carried = '';
    for (let column = 0; column < width; column++) {
      const box = grid.boxes[row]?.[column] ?? '';
      // a text with nothing below it stands for its own column only
      const own = typeof box === 'string' ? box : (show(box) ?? showBox(box));
      if (!isBlank(box)) carried = hasBelow(column) ? own : '';
      const text = isBlank(box) ? (hasBelow(column) ? carried : '') : own;
      if (text !== '') labels[column]?.push(text);
    }
  });
  return labels;
};

const columnsOf = (grid: Grid, rows: readonly number[], recognise: Recogniser): Column[] =>
  labelsOf(grid, rows).map((label, index) => ({
    index,
    label,
    ...(label.length === 0 ? { field: null, criterion: null, confidence: 0 } : recognise(label)),
  }));

/** How well a block reads as a header: recognised columns count, columns with a text that nobody knows count a little against it. */
const quality = (columns: readonly Column[]): number =>
  columns.reduce((sum, { confidence, label }) => sum + (confidence > 0 ? confidence : label.length > 0 ? -0.2 : 0), 0);

export const onlyLabels = (row: readonly Box[] | undefined): boolean =>
  (row ?? []).every(box => isBlank(box) || isLabel(box));

/** Whether a row of texts is one of the records: it names a unit, or says that there was no meeting. */
const namesRecord = (boxes: readonly Box[], recognise: Recogniser): boolean =>
  boxes.some(
    box =>
      typeof box === 'string' &&
      !isBlank(box) &&
      (saysNoMeetingForFigure(box) || saysNotYet(box) || (namesUnit(box) && recognise([box]).confidence === 0)),
  );

/** A note that stands alone; beside other labels `Ghi chú` is one. */
const isFootnote = (boxes: readonly Box[]): boolean => {
  const [first, ...others] = filled(boxes);
  return first !== undefined && others.length === 0 && isNote(String(boxes[first]));
};

/**
 * Whether a row of labels parts the groups above it (`Có mặt | Điểm` over `Chính thức | Dự bị | Tháng trước | Tháng này`): each of its texts stands under a group that reaches over
 * two of them or more, and nothing stands under a label of one column.
 */
const partsGroups = (groups: readonly Box[], parts: readonly Box[]): boolean => {
  const columns = filled(parts);
  if (columns.length < 2 || !onlyLabels(parts)) return false;
  const group = (column: number): number => {
    let at = column;
    while (at > 0 && isBlank(groups[at])) at--;
    return at;
  };
  return columns.every(
    column =>
      !isBlank(groups[group(column)]) && columns.some(other => other !== column && group(other) === group(column)),
  );
};

/** The nearest rows with content above or below a row, at most `most`, not past `limit`. */
const neighbours = (grid: Grid, row: number, step: 1 | -1, limit: number, most: number): number[] => {
  const found: number[] = [];
  for (let at = row + step; at !== limit && found.length < most && Math.abs(at - row) <= 4; at += step)
    if (filled(grid.boxes[at]).length > 0) found.push(at);
  return found;
};

const MOST_FIGURES = 3;

const isNumberOrDay = (box: Box): boolean =>
  typeof box === 'number' || (typeof box === 'object' && box.kind === 'date');

const TITLE = /thang \d|nam 20\d\d|^dang (bo|uy|cong san)/;

/** Whether a row above the labels is a title: a single text over the whole table, a letterhead, or one that names a month or a year. */
export const isTitleRow = (grid: Grid, row: number, labels: number): boolean => {
  const columns = filled(grid.boxes[row]);
  const [first = 0] = columns;
  const [left = 0] = filled(grid.boxes[labels]);
  return (
    (columns.length === 1 && first <= left) ||
    (columns.length <= 2 && columns.some(column => TITLE.test(fold(String(grid.boxes[row]?.[column])))))
  );
};

/**
 * The next header at or below a row, or null: a block of one to three rows in which at least three fields (two, where one is the unit) are named.
 * Rows with numbers or dates are never part of it.
 */
export const nextHeader = (grid: Grid, from: number, recognise: Recogniser): Header | null => {
  for (let row = from; row < grid.boxes.length; row++) {
    const boxes = grid.boxes[row] ?? [];
    // a row that names the unit and two more fields is a header even with a criterion's number, an error or a long question in it
    // more figures than a header can hold: a data row, told without looking at its texts
    if (boxes.filter(isNumberOrDay).length > MOST_FIGURES) continue;
    const pure = onlyLabels(boxes);
    if (!pure && boxes.filter(isLabel).length < 3) continue;
    const { count, unit } = hits(boxes, recognise, grid.shape !== undefined);
    if (count < 2 || (count < 3 && !unit) || (!pure && !(unit && count >= 3))) continue;
    const isLabels = (other: number): boolean => !namesRecord(grid.boxes[other] ?? [], recognise);
    const above = neighbours(grid, row, -1, from - 1, 2).filter(
      other => !isTitleRow(grid, other, row) && isLabels(other),
    );
    const under = neighbours(grid, row, 1, grid.boxes.length, 2);
    // nothing below a record or a footnote is a label of it
    const end = under.findIndex(other => !isLabels(other) || isFootnote(grid.boxes[other] ?? []));
    const below = end < 0 ? under : under.slice(0, end);
    // what parts a group belongs to the header, whether its words are known or not: the group alone names none of its columns
    const parting = below.findIndex(
      (part, i) => !partsGroups(grid.boxes[below[i - 1] ?? row] ?? [], grid.boxes[part] ?? []),
    );
    const least = parting < 0 ? below.length : parting;
    let best: Header | null = null;
    let most = 0;
    for (let up = 0; up <= above.length; up++)
      for (let down = least; down <= below.length && up + down <= 2; down++) {
        const rows = [...above.slice(0, up).reverse(), row, ...below.slice(0, down)];
        if (!rows.every(other => other === row || onlyLabels(grid.boxes[other]))) continue;
        const columns = columnsOf(grid, rows, recognise);
        const found = quality(columns) - 0.01 * (rows.length - 1);
        if (found <= most) continue;
        most = found;
        best = { first: rows[0] ?? row, last: rows[rows.length - 1] ?? row, columns };
      }
    if (best) return best;
  }
  return null;
};

/** The header that a person named by its first and last row (0-based). */
export const headerAt = (grid: Grid, [first, last]: readonly [number, number], recognise: Recogniser): Header => {
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    row => filled(grid.boxes[row]).length > 0,
  );
  return { first, last, columns: rows.length > 0 ? columnsOf(grid, rows, recognise) : [] };
};

import { looksLikeFraction } from '../../boxes/fraction.ts';
import { labelKey } from '../../text/label-key.ts';
import { type Box, isBlank } from '../../values/box.ts';
import { filled, type Grid, originOf, rowsAlone } from '../grid.ts';
import type { Recogniser } from '../header.ts';
import { type LaidBox, labelRows, laidGrid, taken, told } from '../laid-grid.ts';
import { namesUnit } from '../row-words.ts';
import type { Shape } from './shape.ts';

const LAST_ROW = 15;
const LEAST_FIELDS = 2;
// what stands over the labels of such a sheet
const CONTENTS = /^(noi dung|chi tieu|tieu chi|muc|danh muc|so lieu)/;

/** The columns of a row that name units: at least two, side by side but for totals, with nothing but totals right of them. */
const unitColumns = (grid: Grid, row: number, recognise: Recogniser): number[] => {
  const boxes = grid.boxes[row] ?? [];
  const texts = filled(boxes).filter(column => typeof boxes[column] === 'string');
  const isUnit = (text: string): boolean => namesUnit(text) && recognise([text]).confidence === 0;
  const units = texts.filter(column => column > 0 && isUnit(String(boxes[column])));
  const [first] = units;
  if (first === undefined || units.length < 2 || boxes.slice(first).some(box => typeof box === 'number')) return [];
  // between and behind the units every box is one, whatever it is called
  const behind = texts.filter(column => column >= first);
  return units.length * 2 >= behind.length ? behind : [];
};

/** The labels of a row, left of the units: a group that is merged down is carried into the rows below it. */
const labelsDown = (grid: Grid, from: number, left: number, recognise: Recogniser) => {
  const carried: string[] = [];
  return grid.boxes.slice(from).map((boxes, i) => {
    const columns = Array.from({ length: left }, (_, column) => column);
    const texts = columns.flatMap(column =>
      typeof boxes[column] === 'string' && !isBlank(boxes[column]) ? [column] : [],
    );
    const leaf = texts[texts.length - 1];
    if (leaf === undefined) return null;
    for (const column of columns) if (texts.includes(column)) carried[column] = String(boxes[column]);
    const label = columns
      .filter(column => column <= leaf && (texts.includes(column) || isBlank(boxes[column])))
      .flatMap(column => carried[column] ?? []);
    const own = label.filter(part => recognise([part]).field !== 'ordinal');
    return { row: from + i, label: own, column: leaf, ...recognise(own) };
  });
};

/** The rows in which blocks of the same units begin, one below the other, each with the texts above its units. */
const blockStarts = (grid: Grid, recognise: Recogniser): number[] => {
  const starts: number[] = [];
  let known = '';
  for (let row = 0; row < grid.boxes.length; row++) {
    if (starts.length === 0 && row >= LAST_ROW) break;
    const units = unitColumns(grid, row, recognise);
    const names = units.map(column => `${column} ${grid.boxes[row]?.[column]}`).join('|');
    if (units.length === 0 || (known !== '' && names !== known)) continue;
    known = names;
    let title = row;
    while (starts.length > 0 && title > 0 && isTitle(grid.boxes[title - 1] ?? [])) title--;
    starts.push(title);
  }
  return starts;
};

const isTitle = (boxes: readonly Box[]): boolean =>
  filled(boxes).length <= 2 &&
  filled(boxes).every(column => typeof boxes[column] === 'string' && !looksLikeFraction(boxes[column] ?? ''));

/** On its side: units as columns, figures as rows. It is turned, each unit a row; totals beside them are told by their names. Several months may stand below each other. */
export const turned: Shape = (grid, recognise) => {
  const [, ...more] = blockStarts(grid, recognise);
  const cuts = [0, ...more, grid.boxes.length];
  const blocks = cuts.slice(1).map((end, i) => oneTurned(rowsAlone(grid, cuts[i] ?? 0, end), cuts[i] ?? 0, recognise));
  return blocks.every(block => block !== null) ? blocks : null;
};

const oneTurned = (grid: Grid, from: number, recognise: Recogniser): Grid | null => {
  for (let row = from; row < Math.min(grid.boxes.length, from + LAST_ROW); row++) {
    const units = unitColumns(grid, row, recognise);
    const left = units[0];
    if (left === undefined) continue;
    const lines = labelsDown(grid, row + 1, left, recognise).filter(line => line !== null);
    const fields = new Set(lines.flatMap(({ field, criterion }) => field ?? criterion ?? []));
    const headed = (grid.boxes[row] ?? [])
      .slice(0, left)
      .some(box => typeof box === 'string' && CONTENTS.test(labelKey(box)));
    if (fields.size < (headed ? 1 : LEAST_FIELDS) || fields.has('name')) continue;
    // figures end where a row without any figure follows the last label that is known
    const known = lines.filter(line => line.confidence > 0);
    const last = known[known.length - 1]?.row ?? row;
    const kept = lines.filter(line => line.row <= last);
    const titles = grid.boxes
      .slice(0, row)
      .map((boxes, i): LaidBox[] => filled(boxes).map(column => taken(grid, i, column)));
    const head = labelRows([
      { label: ['Tên chi bộ'], from: originOf(grid, row, left) },
      ...kept.map(({ label, row: line, column }) => ({ label, from: originOf(grid, line, column) })),
    ]);
    const body = units.map((column): LaidBox[] => [
      taken(grid, row, column),
      ...kept.map(({ row: line }) => taken(grid, line, column)),
    ]);
    return laidGrid(grid, [...titles.map(boxes => (boxes.length > 0 ? boxes : [told('')])), ...head, ...body], {
      shape: 'chi bộ theo cột, số liệu theo dòng',
    });
  }
  return null;
};

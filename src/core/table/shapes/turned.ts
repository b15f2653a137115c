import { labelKey } from '../../text/label-key.ts';
import { isBlank } from '../../values/box.ts';
import { filled, type Grid, originOf } from '../grid.ts';
import type { Recogniser } from '../header.ts';
import { type LaidBox, labelRows, laidGrid, taken, told } from '../laid-grid.ts';
import { namesUnit } from '../row-words.ts';
import type { Shape } from './shape.ts';

const LAST_ROW = 15;
const LEAST_FIELDS = 2;
// what stands over the labels of such a sheet
const CONTENTS = /^(noi dung|chi tieu|tieu chi|muc|danh muc|so lieu)/;

/** The columns of a row that name units: at least two, side by side but for totals, with nothing but totals right of them. */
const unitColumns = (grid: Grid, row: number): number[] => {
  const boxes = grid.boxes[row] ?? [];
  const texts = filled(boxes).filter(column => typeof boxes[column] === 'string');
  const units = texts.filter(column => namesUnit(String(boxes[column])) && column > 0);
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

/** On its side: units as columns, figures as rows. It is turned, each unit a row; totals beside them are told by their names. */
export const turned: Shape = (grid, recognise) => {
  for (let row = 0; row < Math.min(grid.boxes.length, LAST_ROW); row++) {
    const units = unitColumns(grid, row);
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
    return [
      laidGrid(grid, [...titles.map(boxes => (boxes.length > 0 ? boxes : [told('')])), ...head, ...body], {
        shape: 'chi bộ theo cột, số liệu theo dòng',
      }),
    ];
  }
  return null;
};

import type { Box } from '../../../src/core/values/box.ts';
import type { Merge } from '../../support/shape-grid.ts';
import type { ColumnId } from './column-ids.ts';
import { boxesOf, type Column, columnsOf, figureIds, isLeftOut, leadIds } from './columns.ts';
import { CRITERIA_MAXIMA, type Rec } from './commune.ts';
import type { Line, Table } from './lay.ts';
import { luckOf, pick } from './luck.ts';
import type { Habit, Spec } from './spec.ts';

/** The rows of a header in one level or two, with the boxes that are merged to the right and down. */
export const headerOf = (columns: readonly Column[]): { rows: Box[][]; merges: Merge[] } => {
  if (columns.every(({ upper }) => upper === null)) return { rows: [columns.map(({ label }) => label)], merges: [] };
  const merges: Merge[] = [];
  const above = columns.map(({ upper, label }, i): Box => {
    if (upper === null) {
      if (label !== '') merges.push({ row: 0, column: i, rows: 2, columns: 1 });
      return label;
    }
    if (columns[i - 1]?.upper === upper) return '';
    let width = 1;
    while (columns[i + width]?.upper === upper) width++;
    merges.push({ row: 0, column: i, rows: 1, columns: width });
    return upper;
  });
  return { rows: [above, columns.map(({ upper, label }) => (upper === null ? '' : label))], merges };
};

const SUMMED: Readonly<Partial<Record<ColumnId, (rec: Rec) => number>>> = {
  members: ({ members }) => members,
  exempt: ({ exempt }) => exempt,
  due: ({ due }) => due,
  present: ({ present }) => present,
  excused: ({ excused }) => excused,
  unexcused: ({ unexcused }) => unexcused,
};

/** The boxes of a row of totals for a column of these records. */
export const totalBox = (id: ColumnId, recs: readonly Rec[], spec: Spec): Box => {
  const held = recs.filter(({ state }) => state === 'reported');
  const sum = (of: (rec: Rec) => number): number => held.reduce((total, rec) => total + of(rec), 0);
  if (held.length === 0) return '';
  if (id === 'fraction') return `${sum(rec => rec.present)}/${sum(rec => rec.due)}`;
  if (id === 'score') {
    const mean = sum(rec => rec.score) / held.length / 10;
    return Number((spec.habits.includes('scale of ten') ? mean / 10 : mean).toFixed(2));
  }
  const of = SUMMED[id];
  return of === undefined ? '' : sum(of);
};

/** The row of totals under these columns. */
const totalOf = (columns: readonly Column[], recs: readonly Rec[], spec: Spec): Box[] => {
  const nameAt = columns.findIndex(({ id }) => id === 'name');
  const labelAt = luckOf(spec.seed)('total label') < 0.5 || nameAt < 0 ? 0 : nameAt;
  const boxes = columns.map(({ id }): Box => totalBox(id, recs, spec));
  boxes[labelAt] = pick(luckOf(spec.seed), 'total', ['Tổng cộng', 'TỔNG CỘNG', 'Cộng']);
  return boxes;
};

/** The row of the highest points under these columns. */
const maximumOf = (columns: readonly Column[], spec: Spec): Box[] =>
  columns.map(({ id }): Box => {
    if (id === 'name') return pick(luckOf(spec.seed), 'maximum', ['Điểm tối đa', 'Điểm chuẩn', 'Thang điểm']);
    if (id === 'score') return 100;
    return id.startsWith('TC') ? (CRITERIA_MAXIMA[Number(id.slice(2)) - 1] ?? '') : '';
  });

/** The rows of the parts of a unit: their figures add up to its own. */
const partsOf = (rec: Rec, columns: readonly Column[]): Line[] => {
  const dueA = Math.floor(rec.due / 2);
  const parts = [
    { name: '- Tổ đảng 1', members: dueA, due: dueA, present: dueA, excused: 0, unexcused: 0 },
    {
      name: '- Tổ đảng 2',
      members: rec.members - dueA,
      due: rec.due - dueA,
      present: rec.present - dueA,
      excused: rec.excused,
      unexcused: rec.unexcused,
    },
  ];
  return parts.map(({ name, ...counts }) => ({
    recs: [],
    boxes: columns.map(({ id }): Box => {
      if (id === 'name') return name;
      if (id === 'fraction') return `${counts.present}/${counts.due}`;
      return id === 'members' || id === 'due' || id === 'present' || id === 'excused' || id === 'unexcused'
        ? counts[id]
        : '';
    }),
  }));
};

/** Blanks what repeats the row above in a column, and merges it. */
const filledDown = (lines: readonly Line[], column: number, headerRows: number): { lines: Line[]; merges: Merge[] } => {
  const merges: Merge[] = [];
  let first = 0;
  const blanked = lines.map((line, i) => {
    const same = i > 0 && String(line.boxes[column]) === String(lines[i - 1]?.boxes[column]);
    if (!same) first = i;
    else if (merges[merges.length - 1]?.row === headerRows + first) {
      const last = merges.pop();
      if (last) merges.push({ ...last, rows: i - first + 1 });
    } else merges.push({ row: headerRows + first, column, rows: 2, columns: 1 });
    return same ? { ...line, boxes: line.boxes.map((box, c) => (c === column ? '' : box)) } : line;
  });
  return { lines: blanked, merges };
};

const blanksIn = (lines: readonly Line[], column: number): number =>
  lines.filter(({ boxes }) => boxes[column] === '').length;

/** A table with one record a row. */
export const tableOf = (spec: Spec, sheet: string, titles: readonly string[], recs: readonly Rec[]): Table => {
  const has = (habit: Habit): boolean => spec.habits.includes(habit);
  const ids = [...leadIds(spec), ...figureIds(spec), ...(has('day of sending') ? (['sent'] as const) : [])];
  const columns = columnsOf(ids, spec, has('two levels'));
  const { rows: header, merges } = headerOf(columns);
  const shown = recs.filter(rec => !isLeftOut(rec, spec));
  let lines = shown.map((rec, i): Line => ({ recs: [rec], boxes: boxesOf(rec, columns, spec, i + 1) }));
  const downAt = columns.findIndex(
    ({ id }) => (id === 'upper' && has('units under a second level')) || (id === 'month' && has('months filled down')),
  );
  const down = downAt < 0 ? null : filledDown(lines, downAt, header.length);
  if (down !== null) lines = down.lines;
  return {
    sheet,
    titles,
    ids: columns.map(({ id }) => id),
    header,
    merges,
    // where half of the rows are blank the run is plain without (reading.md §3)
    needed: down === null || (!has('merges told') && blanksIn(lines, downAt) * 2 >= lines.length) ? [] : down.merges,
    body: has('parts')
      ? lines.flatMap(line => {
          const [rec] = line.recs;
          return rec?.unit.index === 0 && rec.state === 'reported' ? [line, ...partsOf(rec, columns)] : [line];
        })
      : lines,
    total: totalOf(columns, shown, spec),
    maximum: has('row of the maximum') ? maximumOf(columns, spec) : null,
    ordinalAt: columns.findIndex(({ id }) => id === 'ordinal'),
    nameAt: Math.max(
      0,
      columns.findIndex(({ id }) => id === 'name'),
    ),
  };
};

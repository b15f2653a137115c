import type { Box } from '../../../src/core/values/box.ts';
import { boxOf, SPEAKING } from './boxes.ts';
import type { ColumnId } from './column-ids.ts';
import type { Rec } from './commune.ts';
import { GROUPS, groupOf, labelOf, OTHERS } from './labels.ts';
import { between, luckOf, pick, shuffled } from './luck.ts';
import type { Spec } from './spec.ts';

/** A column of a composed sheet: what it holds, its label, and the label above it that it shares with its neighbours. */
export interface Column {
  readonly id: ColumnId;
  readonly upper: string | null;
  readonly label: string;
}

const PEOPLE: Readonly<Record<Spec['attendance'], readonly ColumnId[]>> = {
  counts: ['due', 'present'],
  'counts and absences': ['due', 'present', 'excused', 'unexcused'],
  fraction: ['fraction'],
  members: ['members', 'present'],
  'members and exempt': ['members', 'exempt', 'present'],
  absences: ['due', 'absent'],
  'absences of two kinds': ['due', 'excused', 'unexcused'],
  rate: ['rate'],
  none: [],
};

const POINTS: Readonly<Record<Spec['scoring'], readonly ColumnId[]>> = {
  score: ['score'],
  'score and grade': ['score', 'grade'],
  'one box': ['points and grade'],
  marks: ['score', 'good', 'fair', 'average', 'poor'],
  grade: ['grade'],
  criteria: ['TC1', 'TC2', 'TC3', 'TC4', 'TC5', 'TC6', 'TC7', 'score', 'grade'],
  scorers: ['score', 'appraised', 'decided', 'decided grade'],
  none: [],
};

/** What a sheet tells of each meeting, in its usual order. */
export const figureIds = ({ attendance, scoring, habits }: Spec): ColumnId[] => [
  ...(habits.includes('members beside') ? (['members'] as const) : []),
  ...PEOPLE[attendance],
  ...(habits.includes('rate beside') ? (['rate'] as const) : []),
  ...POINTS[scoring],
];

/** What a sheet tells of the unit and of the time of a meeting. */
export const leadIds = (spec: Spec): ColumnId[] => {
  const has = (habit: Spec['habits'][number]): boolean => spec.habits.includes(habit);
  const { shape } = spec;
  const ids: ColumnId[] = [];
  if (!has('no running number') && shape !== 'a tab a unit' && shape !== 'answers of a form') ids.push('ordinal');
  if (has('units under a second level')) ids.push('upper');
  if (has('codes')) ids.push('code');
  if (shape !== 'a tab a unit') ids.push('name');
  const byRow = shape === 'a row a meeting' || shape === 'a tab a unit' || shape === 'answers of a form';
  if (byRow && !has('the day alone')) ids.push('month');
  if (has('day of the meeting')) ids.push('date');
  if (has('form of the meeting')) ids.push('form');
  return ids;
};

/** The column in which a record says that there was no meeting, or null where the sheet has none. */
export const wordColumn = (rec: Rec, ids: readonly ColumnId[], { seed }: Spec): ColumnId | null => {
  const able = SPEAKING.filter(id => ids.includes(id));
  return able.length === 0 ? null : pick(luckOf(seed), `${rec.id} speaks in`, able);
};

const NONSENSE: readonly (readonly [string, string])[] = [
  ['A', 'B'],
  ['Cột 3', 'Cột 4'],
  ['Xyz', 'Uvw'],
  ['(a)', '(b)'],
];

/** The columns of a table with labels, groups kept together. */
export const columnsOf = (ids: readonly ColumnId[], spec: Spec, levels: boolean): Column[] => {
  const luck = luckOf(spec.seed);
  const has = (habit: Spec['habits'][number]): boolean => spec.habits.includes(habit);
  const plain = ids.map((id): Column => {
    const group = levels ? groupOf(id) : null;
    // a lone column has no group
    const upper =
      group !== null && ids.filter(other => groupOf(other) === group).length > 1
        ? pick(luck, `group ${group}`, GROUPS[group] ?? [])
        : null;
    return { id, upper, label: labelOf(id, spec, luck, upper !== null) };
  });
  const grouped: Column[][] = [];
  for (const column of plain) {
    const last = grouped[grouped.length - 1];
    if (column.upper !== null && last?.[0]?.upper === column.upper) last.push(column);
    else grouped.push([column]);
  }
  if (has('columns of other business'))
    shuffled(
      luck,
      'other',
      OTHERS.map((_, i) => i),
    )
      .slice(0, between(luck, 'others', 1, 3))
      .forEach(i => {
        grouped.push([{ id: `other ${i}`, upper: null, label: labelOf(`other ${i}`, spec, luck) }]);
      });
  if (has('blank columns'))
    for (let i = 0; i < between(luck, 'blanks', 1, 2); i++)
      grouped.splice(between(luck, `blank ${i}`, 0, grouped.length), 0, [{ id: 'blank', upper: null, label: '' }]);
  const ordered = has('columns in another order') ? shuffled(luck, 'column', grouped) : grouped;
  const [one, other] = pick(luck, 'nonsense', NONSENSE);
  let number = 0;
  return ordered.flat().map(column => {
    let { label } = column;
    if (has('labels without sense') && column.id === 'due') label = one;
    if (has('labels without sense') && column.id === 'present') label = other;
    number += 1;
    if (has('numbered labels') && label !== '') label = `${number}. ${label}`;
    if (has('upper-case labels')) label = label.toUpperCase();
    return { ...column, label };
  });
};

/** The boxes of one record under these columns. */
export const boxesOf = (rec: Rec, columns: readonly Column[], spec: Spec, ordinal: Box): Box[] => {
  const word = wordColumn(
    rec,
    columns.map(({ id }) => id),
    spec,
  );
  return columns.map(({ id }) => (id === 'ordinal' ? ordinal : boxOf(rec, id, spec, word)));
};

/** Whether a sheet with these columns can say that there was no meeting. */
export const canSay = (ids: readonly ColumnId[]): boolean => SPEAKING.some(id => ids.includes(id));

/** Whether a sheet leaves a unit out that has nothing to tell. */
export const isLeftOut = ({ state }: Rec, { habits, shape }: Spec): boolean => {
  if (state !== 'missing') return false;
  // a unit has its tab, and its months stand there; a row without a day is of no month
  if (shape === 'a tab a unit' || habits.includes('the day alone')) return shape !== 'a tab a unit';
  return !habits.includes('bare rows') && !habits.includes('dashes for nothing');
};

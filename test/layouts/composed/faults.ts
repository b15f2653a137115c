import type { Box } from '../../../src/core/values/box.ts';
import { GRADES, type Grade } from '../../../src/core/values/grade.ts';
import { yearOf } from '../../../src/core/values/period.ts';
import type { Measured } from '../../support/shape-checks.ts';
import { dayOf } from './boxes.ts';
import type { ColumnId } from './column-ids.ts';
import { figureIds, leadIds } from './columns.ts';
import type { Commune, Rec } from './commune.ts';
import { type Luck, luckOf, pick } from './luck.ts';
import type { Habit, Spec } from './spec.ts';

/** A fault as it was planted: the records it is in, what they no longer count for, and the findings of which one must say so at their place. */
export interface Planted {
  readonly name: string;
  readonly ids: ReadonlySet<string>;
  readonly out: readonly Measured[];
  readonly codes: readonly string[];
  /** The rows tell of no unit or no month any more. */
  readonly vanish: boolean;
  /** The finding is of the whole table. */
  readonly ofTable: boolean;
}

interface Fault {
  readonly name: string;
  readonly out: readonly Measured[];
  readonly codes: readonly string[];
  readonly vanish?: true;
  readonly ofTable?: true;
  readonly fits: (spec: Spec, ids: readonly ColumnId[]) => boolean;
  /** The records in place of one, or null where it cannot have the fault. */
  readonly plant: (rec: Rec, spec: Spec, luck: Luck) => readonly Rec[] | null;
}

const has = ({ habits }: Spec, ...any: Habit[]): boolean => any.some(habit => habits.includes(habit));
const put = (rec: Rec, more: Partial<Record<ColumnId, Box>>): Rec => ({ ...rec, put: { ...rec.put, ...more } });
/** The columns that count who came. */
const cameIn = (spec: Spec): ColumnId | null =>
  (['present', 'fraction'] as const).find(id => figureIds(spec).includes(id)) ?? null;
const inCame = (rec: Rec, spec: Spec, box: Box): Rec[] | null => {
  const id = cameIn(spec);
  return id === null ? null : [put(rec, { [id]: box })];
};
const otherGrade = (grade: Grade): Grade => GRADES[(GRADES.indexOf(grade) + 1) % GRADES.length] ?? 'poor';
const graded = ({ scoring }: Spec): boolean => ['score and grade', 'one box', 'marks', 'criteria'].includes(scoring);
const written = ({ shape }: Spec): boolean => shape !== 'one figure a month';

const FAULTS: readonly Fault[] = [
  {
    name: 'a text for a number',
    out: ['attendance'],
    codes: ['cell/not-a-number', 'cell/missing'],
    fits: spec => cameIn(spec) !== null && written(spec),
    plant: (rec, spec, luck) => inCame(rec, spec, pick(luck, 'text', ['??', 'xem biên bản', '17 hoặc 18'])),
  },
  {
    name: 'an error value',
    out: ['attendance'],
    codes: ['cell/formula-error'],
    fits: spec => cameIn(spec) !== null && written(spec),
    plant: (rec, spec) => inCame(rec, spec, { kind: 'error', text: '#REF!' }),
  },
  {
    name: 'half a person',
    out: ['attendance'],
    codes: ['cell/not-whole'],
    fits: (_, ids) => ids.includes('present'),
    plant: rec => [put(rec, { present: rec.present - 0.5 })],
  },
  {
    name: 'fewer than nobody',
    out: ['attendance'],
    codes: ['cell/negative'],
    fits: (_, ids) => ids.includes('present'),
    plant: rec => [put(rec, { present: -rec.present })],
  },
  {
    name: 'a count forgotten',
    out: ['attendance'],
    codes: ['cell/missing'],
    fits: ({ attendance, scoring }) => (attendance === 'counts' || attendance === 'members') && scoring !== 'none',
    plant: rec => [put(rec, { present: '' })],
  },
  {
    name: 'people who do not add up',
    out: ['attendance'],
    codes: ['row/attendance-sum', 'row/rate-mismatch'],
    fits: spec => spec.attendance === 'counts and absences',
    plant: rec => [{ ...rec, present: rec.present - 1 }],
  },
  {
    name: 'more came than were due',
    out: ['attendance'],
    codes: ['row/present-over-due', 'row/attendance-sum'],
    fits: ({ attendance }) => ['counts', 'fraction', 'members', 'members and exempt'].includes(attendance),
    plant: rec => [{ ...rec, present: rec.due + 2 }],
  },
  {
    name: 'a fraction that became a day',
    out: ['attendance'],
    codes: ['cell/date-for-fraction'],
    fits: spec => spec.attendance === 'fraction' && written(spec),
    plant: rec =>
      rec.due > 12
        ? null
        : [put(rec, { fraction: { kind: 'date', y: yearOf(rec.month), m: rec.due, d: rec.present } })],
  },
  {
    name: 'a grade that is not that of the score',
    out: ['score'],
    codes: ['score/grade-mismatch'],
    fits: graded,
    plant: rec => [{ ...rec, grade: otherGrade(rec.grade) }],
  },
  {
    name: 'two grades marked',
    out: ['score'],
    codes: ['row/multiple-grades'],
    fits: spec => spec.scoring === 'marks',
    plant: rec => [put(rec, { [otherGrade(rec.grade)]: 'x' })],
  },
  {
    name: 'a grade that nobody knows',
    out: ['score'],
    codes: ['cell/unknown-choice'],
    fits: (spec, ids) => ids.includes('grade') && written(spec) && spec.shape !== 'a form a meeting',
    plant: (rec, _, luck) => [put(rec, { grade: pick(luck, 'grade', ['Xuất sắc', 'Đạt', '?']) })],
  },
  {
    name: 'criteria that do not add up',
    out: ['score'],
    codes: ['score/sum-mismatch'],
    fits: spec => spec.scoring === 'criteria',
    // the grade stays that of the total: only the sum is wrong
    plant: rec => [{ ...rec, criteria: rec.criteria.map((points, i) => (i === 2 ? points - 15 : points)) }],
  },
  {
    name: 'a comma forgotten',
    out: ['score'],
    codes: ['score/out-of-range', 'score/grade-mismatch', 'score/sum-mismatch'],
    fits: (spec, ids) => ids.includes('score') && written(spec) && !has(spec, 'scale of ten'),
    plant: rec => [put(rec, { score: rec.score >= 1000 ? 1005 : rec.score })],
  },
  {
    name: 'a score forgotten',
    out: ['score'],
    codes: ['cell/missing'],
    // a row with nothing but a rate tells of nothing that counts
    fits: spec => spec.scoring === 'score' && spec.attendance !== 'none' && spec.attendance !== 'rate' && written(spec),
    plant: rec => [put(rec, { score: '' })],
  },
  {
    name: 'a scale that nobody tells',
    out: ['score'],
    codes: ['table/score-scale'],
    ofTable: true,
    fits: spec =>
      spec.scoring === 'score' &&
      ['a row a meeting', 'a tab a month', 'blocks side by side', 'answers of a form'].includes(spec.shape) &&
      !has(spec, 'scale of ten', 'row of the maximum', 'total', 'long questions', 'points with words'),
    plant: rec => [put(rec, { score: rec.score / 100 })],
  },
  {
    name: 'a report twice',
    out: ['attendance', 'score'],
    codes: ['month/duplicate-report'],
    fits: spec =>
      ['a row a meeting', 'a tab a month', 'a form a meeting', 'a tab a unit'].includes(spec.shape) &&
      !has(spec, 'labels without sense'),
    plant: rec => [
      rec,
      { ...rec, id: `${rec.id} again`, members: rec.members + 1, due: rec.due + 1, present: rec.present + 1 },
    ],
  },
  {
    name: 'a month that nobody knows',
    out: [],
    codes: ['month/unknown'],
    vanish: true,
    fits: (spec, ids) => spec.shape === 'a row a meeting' && ids.includes('month') && !ids.includes('date'),
    plant: (rec, spec, luck) => [
      put(rec, {
        month: has(spec, 'months filled down') ? 'Quý 4' : pick(luck, 'month', ['Quý 4', '13/2026', 'xem biên bản']),
      }),
    ],
  },
  {
    name: 'a unit that nobody knows',
    out: [],
    codes: ['roster/unknown-unit'],
    vanish: true,
    fits: spec =>
      has(spec, 'roster') &&
      ['a row a meeting', 'a tab a month', 'blocks side by side', 'answers of a form'].includes(spec.shape),
    plant: rec => [put(rec, { name: 'Chi bộ Hợp tác xã Bình Minh', code: '' })],
  },
  {
    name: 'a unit forgotten',
    out: [],
    codes: ['cell/missing'],
    vanish: true,
    fits: (spec, ids) =>
      (spec.shape === 'a row a meeting' || spec.shape === 'a tab a month') &&
      ids.includes('ordinal') &&
      cameIn(spec) !== null &&
      !has(spec, 'units under a second level', 'codes', 'sections'),
    plant: rec => [put(rec, { name: '' })],
  },
  {
    name: 'a day of another month',
    out: [],
    codes: ['row/date-outside-month'],
    fits: (spec, ids) =>
      ids.includes('date') &&
      !has(spec, 'the day alone', 'days of another zone') &&
      spec.shape !== 'answers of a form' &&
      spec.shape !== 'a form a meeting',
    plant: rec => [put(rec, { date: dayOf(rec.month, -9) })],
  },
];

/** The columns of a sheet on which faults hang. */
const idsOf = (spec: Spec): ColumnId[] => [...leadIds(spec), ...figureIds(spec)];

/** The names of the faults that such a sheet can have. */
export const faultsOf = (spec: Spec): string[] =>
  // what proves a column by its sums, and what is replaced by a later answer, stays sound
  has(spec, 'labels without sense', 'sent again')
    ? []
    : FAULTS.filter(({ fits }) => fits(spec, idsOf(spec))).map(({ name }) => name);

const NOBODY: Planted | null = null;

/** Plants the fault of a specification in one record, or in all where it is of the table; a sheet that cannot have it stays sound. */
export const plantFault = (spec: Spec, commune: Commune): { commune: Commune; planted: Planted | null } => {
  const fault = FAULTS.find(({ name }) => name === spec.fault);
  const sound = { commune, planted: NOBODY };
  if (fault === undefined || !faultsOf(spec).includes(fault.name)) return sound;
  const luck = luckOf(spec.seed);
  // the first unit may have parts, whose sum is its own
  const able = commune.recs.filter(
    ({ state, kind, unit }) => state === 'reported' && kind.startsWith('regular') && (fault.ofTable || unit.index > 0),
  );
  const targets = fault.ofTable === true ? able : [pick(luck, 'faulty row', able)];
  const planted = new Map<string, readonly Rec[]>();
  for (const rec of targets) {
    const instead = fault.plant(rec, spec, luck);
    if (instead === null) return sound;
    planted.set(rec.id, instead);
  }
  return {
    commune: { ...commune, recs: commune.recs.flatMap(rec => planted.get(rec.id) ?? [rec]) },
    planted: {
      name: fault.name,
      ids: new Set([...planted.values()].flat().map(({ id }) => id)),
      out: fault.out,
      codes: fault.codes,
      vanish: fault.vanish ?? false,
      ofTable: fault.ofTable ?? false,
    },
  };
};

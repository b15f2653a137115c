import type { Box } from '../../../src/core/values/box.ts';
import { DEFAULT_LIMITS, type Grade, gradeOf } from '../../../src/core/values/grade.ts';
import { addMonths, type Month } from '../../../src/core/values/period.ts';
import type { ColumnId } from './column-ids.ts';
import { between, type Luck, luckOf, pick } from './luck.ts';
import type { Spec } from './spec.ts';

/** A unit of the model. */
export interface Unit {
  readonly index: number;
  readonly code: string;
  /** Its whole name: `Chi bộ thôn 1`, `Trường THCS – Chi bộ 1`. */
  readonly name: string;
  /** What stands in the column of units. */
  readonly own: string;
  /** The second level above it, where there is one. */
  readonly upper: string;
}

export type State = 'reported' | 'did-not-meet' | 'not-yet' | 'missing';

/** What a unit has to tell of one meeting. Points are whole tenths, so that they add up. */
export interface Rec {
  readonly unit: Unit;
  readonly month: Month;
  readonly state: State;
  readonly kind: 'regular' | 'regular-thematic' | 'thematic' | 'extraordinary';
  readonly members: number;
  readonly exempt: number;
  readonly due: number;
  readonly present: number;
  readonly excused: number;
  readonly unexcused: number;
  /** TC1 … TC7, in tenths of a point. */
  readonly criteria: readonly number[];
  /** In tenths of a point. */
  readonly score: number;
  /** The grade that is typed; that of the score unless a fault says otherwise. */
  readonly grade: Grade;
  readonly day: number;
  /** Days from the meeting to the report, and the minute it came in. */
  readonly sentAfter: number;
  readonly sentMinute: number;
  /** What stands in a column whatever the rest says. */
  readonly put: Readonly<Partial<Record<ColumnId, Box>>>;
  /** A number of its own among all, from which its luck comes. */
  readonly id: string;
}

export interface Commune {
  readonly units: readonly Unit[];
  readonly months: readonly Month[];
  readonly recs: readonly Rec[];
}

const PLACES = [
  'thôn 1',
  'thôn Đông',
  'buôn Krông',
  'Trường Mầm non',
  'thôn 11',
  'Trạm Y tế',
  'Công an',
  'buôn Đắk Tuôr',
];
const PAIRED = ['thôn 1', 'Trường THCS', 'Công ty Cà phê', 'Bệnh viện'];
const MAXIMA = [5, 5, 10, 40, 5, 30, 5];

/** The highest points of the criteria TC1 … TC7 (HD 42). */
export const CRITERIA_MAXIMA: readonly number[] = MAXIMA;

const unitAt = (index: number, { habits }: Spec): Unit => {
  if (habits.includes('units under a second level')) {
    const upper = PAIRED[1 + Math.floor(index / 3)] ?? '';
    const own = `Chi bộ ${(index % 3) + 1}`;
    return { index, code: '', name: `${upper} – ${own}`, own, upper };
  }
  const name = `Chi bộ ${PLACES[index]}`;
  return { index, code: `CB-0${index + 1}`, name, own: name, upper: '' };
};

export const gradeOfTenths = (tenths: number): Grade => gradeOf(tenths / 10, DEFAULT_LIMITS);

const stateAt = (luck: Luck, id: string, unit: Unit): State => {
  // two units always report, and a sheet whose arithmetic has to prove a column needs five
  if (unit.index < 2) return 'reported';
  const one = luck(`${id} state`);
  if (one < 0.1) return 'did-not-meet';
  if (one < 0.16) return 'not-yet';
  return one < 0.26 ? 'missing' : 'reported';
};

const recAt = (spec: Spec, luck: Luck, unit: Unit, month: Month): Rec => {
  const id = `${unit.index} ${month}`;
  const proving = spec.habits.includes('labels without sense');
  const members = 7 + between(luck, `members ${unit.index}`, 0, 33);
  const exempt = spec.attendance === 'members' ? 0 : between(luck, `exempt ${unit.index}`, 0, 2);
  const due = members - exempt;
  const excused = proving ? between(luck, `${id} excused`, 1, 3) : between(luck, `${id} excused`, 0, 2);
  const unexcused = luck(`${id} unexcused`) < (proving ? 0.4 : 0.15) ? 1 : 0;
  const weak = pick(luck, `${id} weak`, [0, 0, 0, 0, 100, 200, 300]);
  const criteria = MAXIMA.map(
    (most, i) => most * 10 - 5 * between(luck, `${id} ${i}`, 0, most === 40 ? 12 : most / 5) - (i === 3 ? weak : 0),
  );
  const score = criteria.reduce((sum, points) => sum + points, 0);
  return {
    unit,
    month,
    state: proving ? 'reported' : stateAt(luck, id, unit),
    kind: luck(`${id} kind`) < 0.2 ? 'regular-thematic' : 'regular',
    members,
    exempt,
    due,
    present: due - excused - unexcused,
    excused,
    unexcused,
    criteria,
    score,
    grade: gradeOfTenths(score),
    day: between(luck, `${id} day`, 3, 7),
    sentAfter: between(luck, `${id} sent`, 0, 4),
    sentMinute: between(luck, `${id} minute`, 420, 1300),
    put: {},
    id,
  };
};

/** What the units of a commune have to tell, month by month. */
export const communeOf = (spec: Spec): Commune => {
  const luck = luckOf(spec.seed);
  const units = Array.from({ length: spec.units }, (_, i) => unitAt(i, spec));
  const from = spec.habits.includes('over the new year') ? '2026-12' : addMonths('2026-11', 1 - spec.months);
  const months = Array.from({ length: spec.months }, (_, i) => addMonths(from, i));
  return {
    units,
    months,
    recs: months.flatMap(month => units.map(unit => recAt(spec, luck, unit, month))),
  };
};

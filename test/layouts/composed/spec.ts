import { between, type Luck, luckOf, pick, shuffled } from './luck.ts';

/** The shapes of reading.md §3. */
export const SHAPES = [
  'a row a meeting',
  'a tab a month',
  'months side by side',
  'one figure a month',
  'blocks side by side',
  'a tab a unit',
  'a form a meeting',
  'on its side',
  'answers of a form',
] as const;
export type Shape = (typeof SHAPES)[number];

/** How a sheet tells of people: which columns it has. */
export type Attendance =
  | 'counts'
  | 'counts and absences'
  | 'fraction'
  | 'members'
  | 'members and exempt'
  | 'absences'
  | 'absences of two kinds'
  | 'rate'
  | 'none';

/** How a sheet tells of points and grades. */
export type Scoring = 'score' | 'score and grade' | 'one box' | 'marks' | 'grade' | 'criteria' | 'scorers' | 'none';

export type Habit = keyof typeof FITS;

/** All that makes a sheet; two sheets of one seed differ by what is dropped alone. */
export interface Spec {
  readonly seed: number;
  readonly shape: Shape;
  readonly units: number;
  readonly months: number;
  readonly attendance: Attendance;
  readonly scoring: Scoring;
  readonly habits: readonly Habit[];
  /** The name of the fault that is planted, or none. */
  readonly fault: string | null;
  /** Rows from the last to the first: it changes nothing. */
  readonly backwards?: true;
}

type Base = Omit<Spec, 'habits' | 'fault' | 'seed' | 'backwards'>;
type Fits = (base: Base) => boolean;

const always: Fits = () => true;
const inShapes =
  (...shapes: Shape[]): Fits =>
  ({ shape }) =>
    shapes.includes(shape);
const notIn =
  (...shapes: Shape[]): Fits =>
  ({ shape }) =>
    !shapes.includes(shape);
const both =
  (one: Fits, other: Fits): Fits =>
  base =>
    one(base) && other(base);

/** Whether the points stand in a column of their own. */
export const hasPoints = ({ scoring }: Pick<Base, 'scoring'>): boolean =>
  ['score', 'score and grade', 'marks', 'criteria', 'scorers'].includes(scoring);
/** Whether people are counted in columns of whole numbers. */
export const hasCounts = ({ attendance }: Pick<Base, 'attendance'>): boolean =>
  !['none', 'rate', 'fraction'].includes(attendance);

const RECORDS: Fits = notIn('a form a meeting', 'on its side');
const ROWS: Fits = inShapes('a row a meeting', 'a tab a month');
const FORM: Fits = inShapes('answers of a form');
const WITH_DAYS: Fits = notIn('months side by side', 'one figure a month');
const WIDE: Fits = inShapes('months side by side', 'one figure a month');

/** The habits, each with the sheets that it fits: a sheet may only have what reading.md gives a meaning. */
const FITS = {
  // values
  'numbers as text': always,
  'counts with words': hasCounts,
  'decimal comma': hasPoints,
  'points with words': hasPoints,
  dust: hasPoints,
  'scale of ten': both(
    ({ scoring }) => ['score', 'score and grade', 'marks'].includes(scoring),
    notIn('one figure a month', 'a form a meeting'),
  ),
  'counts in boxes of days': hasCounts,
  'rate beside': ({ attendance, shape }) =>
    ['counts', 'counts and absences', 'fraction', 'members'].includes(attendance) && shape !== 'one figure a month',
  'day of the meeting': WITH_DAYS,
  'days as text': WITH_DAYS,
  'days as serials': WITH_DAYS,
  'days short': both(WITH_DAYS, notIn('answers of a form')),
  'days with hour and place': WITH_DAYS,
  'days of another zone': both(WITH_DAYS, notIn('a form a meeting', 'on its side', 'answers of a form')),
  'months as days': inShapes('a row a meeting', 'a tab a unit'),
  'months as decimals': inShapes('a row a meeting', 'a tab a unit'),
  'months in words': inShapes('a row a meeting', 'a tab a unit'),
  'months bare': inShapes('a row a meeting', 'a tab a unit'),
  'decomposed Unicode': always,
  'another Đ': always,
  'invisible marks': always,
  'names typed anew': notIn('months side by side', 'one figure a month', 'a tab a unit'),
  // labels and columns
  'abbreviated labels': always,
  'numbered labels': both(RECORDS, notIn('one figure a month')),
  'upper-case labels': always,
  'columns in another order': both(RECORDS, notIn('one figure a month', 'months side by side')),
  'two levels': inShapes('a row a meeting', 'a tab a month', 'a tab a unit'),
  'merges told': always,
  'columns of other business': inShapes('a row a meeting', 'a tab a month', 'a tab a unit', 'answers of a form'),
  'blank columns': inShapes('a row a meeting', 'a tab a month', 'a tab a unit', 'a form a meeting'),
  codes: inShapes('a row a meeting', 'a tab a month', 'blocks side by side', 'months side by side'),
  roster: notIn('a form a meeting'),
  'no running number': RECORDS,
  'members beside': ({ attendance, shape }) =>
    ['counts', 'counts and absences', 'fraction', 'rate', 'none'].includes(attendance) &&
    shape !== 'one figure a month',
  'labels without sense': both(ROWS, ({ attendance, units }) => attendance === 'counts and absences' && units >= 6),
  'form of the meeting': both(WITH_DAYS, notIn('a form a meeting')),
  'a thematic meeting beside': inShapes('a row a meeting', 'a tab a month', 'answers of a form'),
  'day of sending': inShapes('a row a meeting', 'a tab a month'),
  'units under a second level': ROWS,
  'months filled down': inShapes('a row a meeting'),
  'the day alone': inShapes('a row a meeting'),
  'rows in any order': inShapes('a row a meeting', 'a tab a month', 'a tab a unit'),
  'over the new year': inShapes('a row a meeting', 'a tab a month', 'answers of a form'),
  'months empty ahead': WIDE,
  'year beside': WIDE,
  // rows
  titles: notIn('answers of a form'),
  letterhead: notIn('answers of a form', 'a form a meeting'),
  'blank rows': both(RECORDS, notIn('answers of a form')),
  'numbering row': inShapes('a row a meeting', 'a tab a month', 'a tab a unit'),
  sections: inShapes('a tab a month', 'months side by side', 'one figure a month'),
  total: notIn('answers of a form', 'a form a meeting'),
  'row of the maximum': both(ROWS, hasPoints),
  parts: both(ROWS, ({ attendance }) => ['counts', 'counts and absences', 'fraction', 'members'].includes(attendance)),
  notes: notIn('answers of a form', 'a form a meeting'),
  signatures: notIn('answers of a form'),
  'header repeated': ROWS,
  'hidden rows': both(RECORDS, notIn('answers of a form')),
  'bare rows': notIn('answers of a form', 'a form a meeting'),
  'dashes for nothing': inShapes('a row a meeting', 'a tab a month', 'blocks side by side'),
  // answers of a form
  'sent again': FORM,
  'a question of units for each section': FORM,
  'grid questions': FORM,
  'long questions': FORM,
  'months without a year': FORM,
} as const satisfies Record<string, Fits>;

// Habits of which a sheet has one at most
const ONE_OF: readonly (readonly Habit[])[] = [
  ['decimal comma', 'dust', 'points with words'],
  ['scale of ten', 'dust', 'points with words', 'row of the maximum', 'long questions'],
  ['numbers as text', 'dust'],
  ['counts with words', 'counts in boxes of days', 'numbers as text'],
  ['days as text', 'days as serials', 'days short', 'days with hour and place', 'days of another zone'],
  ['days short', 'the day alone'],
  ['days of another zone', 'day of sending'],
  ['months as days', 'months as decimals', 'months in words', 'months bare', 'the day alone', 'months filled down'],
  ['over the new year', 'months in words', 'months bare', 'months without a year'],
  ['decomposed Unicode', 'another Đ'],
  ['units under a second level', 'codes', 'roster', 'names typed anew', 'parts', 'blank rows', 'header repeated'],
  ['units under a second level', 'rows in any order', 'columns in another order', 'sections', 'labels without sense'],
  ['months filled down', 'rows in any order', 'parts', 'blank rows', 'header repeated', 'units under a second level'],
  ['parts', 'rows in any order', 'labels without sense'],
  ['sections', 'rows in any order'],
  ['labels without sense', 'columns of other business', 'members beside', 'two levels', 'header repeated'],
  ['labels without sense', 'numbering row', 'abbreviated labels', 'numbered labels', 'counts in boxes of days'],
  [
    'labels without sense',
    'counts with words',
    'blank columns',
    'roster',
    'codes',
    'rate beside',
    'dashes for nothing',
  ],
  ['numbered labels', 'grid questions', 'long questions'],
  ['upper-case labels', 'long questions'],
  ['a question of units for each section', 'names typed anew'],
  ['roster', 'another Đ'],
];

const NEEDS: Readonly<Partial<Record<Habit, Habit>>> = {
  'days as text': 'day of the meeting',
  'days as serials': 'day of the meeting',
  'days short': 'day of the meeting',
  'days with hour and place': 'day of the meeting',
  'days of another zone': 'day of the meeting',
  'the day alone': 'day of the meeting',
  'a thematic meeting beside': 'form of the meeting',
  'day of sending': 'day of the meeting',
};

const attendancesOf = (shape: Shape): readonly Attendance[] => {
  if (shape === 'a form a meeting') return ['counts', 'counts and absences', 'fraction', 'members', 'none'];
  if (shape === 'months side by side') return ['counts', 'counts and absences', 'fraction', 'fraction', 'none'];
  return [
    'counts',
    'counts',
    'counts and absences',
    'counts and absences',
    'fraction',
    'fraction',
    'members',
    'members and exempt',
    'absences',
    'absences of two kinds',
    'rate',
    'none',
  ];
};

const scoringsOf = (shape: Shape): readonly Scoring[] => {
  if (shape === 'a form a meeting') return ['criteria', 'criteria', 'score', 'score and grade', 'none'];
  if (shape === 'months side by side' || shape === 'on its side')
    return ['score', 'score and grade', 'score and grade', 'one box', 'grade', 'none'];
  if (shape === 'answers of a form')
    return ['score', 'score and grade', 'score and grade', 'criteria', 'grade', 'none'];
  return [
    'score',
    'score',
    'score and grade',
    'score and grade',
    'one box',
    'marks',
    'grade',
    'criteria',
    'scorers',
    'none',
  ];
};

const baseOf = (luck: Luck): Base => {
  const shape = pick(luck, 'shape', SHAPES);
  const units = between(luck, 'units', 3, 8);
  const months = shape === 'one figure a month' ? between(luck, 'months', 2, 4) : between(luck, 'months', 1, 3);
  if (shape === 'one figure a month') {
    const [attendance, scoring] = pick(luck, 'figure', [
      ['fraction', 'none'],
      ['none', 'score'],
      ['none', 'grade'],
    ] as const);
    return { shape, units, months, attendance, scoring };
  }
  const attendance = pick(luck, 'attendance', attendancesOf(shape));
  const scorings = scoringsOf(shape).filter(one => one !== 'none' || (attendance !== 'none' && attendance !== 'rate'));
  return { shape, units, months, attendance, scoring: pick(luck, 'scoring', scorings) };
};

/** Whether a set of habits can be had together by such a sheet. */
export const isMeant = (spec: Omit<Spec, 'fault' | 'seed'>): boolean => {
  const has = new Set(spec.habits);
  return (
    spec.habits.every(habit => FITS[habit](spec) && (NEEDS[habit] === undefined || has.has(NEEDS[habit]))) &&
    ONE_OF.every(habits => habits.filter(habit => has.has(habit)).length <= 1) &&
    // three scorers are told by their order, where their labels do not
    !(spec.scoring === 'scorers' && has.has('columns in another order'))
  );
};

/** What a seed makes: a sheet with up to nine habits; two of five have one of the faults that can be planted in it. */
export const specOf = (seed: number, faultsOf: (spec: Spec) => readonly string[]): Spec => {
  const luck = luckOf(seed);
  const base = baseOf(luck);
  const most = between(luck, 'habits', 0, 9);
  const habits: Habit[] = [];
  for (const habit of shuffled(luck, 'habit', Object.keys(FITS) as Habit[])) {
    // every key is a habit
    if (habits.length >= most) break;
    if (habits.includes(habit)) continue;
    const need = NEEDS[habit];
    const more = need === undefined || habits.includes(need) ? [habit] : [need, habit];
    if (isMeant({ ...base, habits: [...habits, ...more] })) habits.push(...more);
  }
  const sound: Spec = { seed, ...base, habits, fault: null };
  const faults = luck('faulty') < 0.4 ? faultsOf(sound) : [];
  return faults.length === 0 ? sound : { ...sound, fault: pick(luck, 'fault', faults) };
};

/** The same sheet with one thing less, the simplest first. */
export const simpler = (spec: Spec): Spec[] => {
  const found: Spec[] = [];
  if (spec.fault !== null) found.push({ ...spec, fault: null });
  for (const habit of spec.habits) found.push({ ...spec, habits: spec.habits.filter(other => other !== habit) });
  const single = spec.shape === 'one figure a month';
  if (!single && spec.attendance !== 'counts') found.push({ ...spec, attendance: 'counts' });
  if (!single && spec.scoring !== 'score' && spec.scoring !== 'none') found.push({ ...spec, scoring: 'score' });
  if (spec.months > 1) found.push({ ...spec, months: spec.months - 1 });
  if (spec.units > 3) found.push({ ...spec, units: spec.units - 1 });
  return found.filter(isMeant);
};

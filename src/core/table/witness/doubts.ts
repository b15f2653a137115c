import type { Measure } from '../../codes.ts';
import { CHOSEN } from '../columns.ts';
import { PEOPLE, SCORING } from '../field-groups.ts';
import { type FieldId, fieldLabel } from '../fields.ts';
import { boxAt, columnLetters, originOf } from '../grid.ts';
import type { Plain } from '../plain.ts';
import { namesUnit } from '../row-words.ts';
import { addsUp, gives, gradeIn } from './equations.ts';
import { type Figures, figuresOf, LEAST_ROWS, unknownFigures } from './figures.ts';

/** Columns of which two witnesses say different things: what is out, where it is told, and both readings in words. */
export interface Doubt {
  readonly out: readonly Measure[];
  readonly column: number;
  readonly readings: readonly [first: string, second: string];
  /** What the second reading would take columns for. */
  readonly offers: readonly { readonly column: number; readonly field: FieldId }[];
}

const measuresOf = (fields: readonly FieldId[]): Measure[] => [
  ...(fields.some(field => PEOPLE.has(field)) ? (['attendance'] as const) : []),
  ...(fields.some(field => SCORING.has(field)) ? (['score'] as const) : []),
];

/** How many of the rows break what must hold in each of them, and how many say something of it. */
const broken = (plain: Plain, figures: Figures): { rows: number; wrong: number } => {
  const { rows, at, columns } = figures;
  const criteria = plain.header.columns.filter(({ criterion }) => criterion !== null).map(({ index }) => index);
  let wrong = 0;
  let asked = 0;
  for (const row of rows) {
    const of = (field: FieldId): number | null => {
      const column = columns.get(field);
      return column === undefined ? null : at(row, column);
    };
    const verdicts = rowVerdicts(
      of,
      () => gradeIn(plain, row),
      criteria.flatMap(column => at(row, column) ?? []),
    );
    if (verdicts.length === 0) continue;
    asked++;
    if (verdicts.some(sound => !sound)) wrong++;
  }
  return { rows: asked, wrong };
};

/** What a row says of its own figures: each equation and bound that can be asked, and whether it holds. */
const rowVerdicts = (
  of: (field: FieldId) => number | null,
  grade: () => ReturnType<typeof gradeIn>,
  criteria: readonly number[],
): boolean[] => {
  const verdicts: boolean[] = [];
  const [due, present, members, score, rate] = [of('due'), of('present'), of('members'), of('score'), of('rate')];
  const [excused, unexcused] = [of('excused'), of('unexcused')];
  const whole = (figure: number | null): void => {
    if (figure !== null) verdicts.push(Number.isInteger(figure));
  };
  for (const figure of [due, present, members, excused, unexcused]) whole(figure);
  if (due !== null && present !== null) {
    // fewer than half came: seldom true of most cells, and then told all the same
    verdicts.push(present <= due, present * 2 >= due);
    if (excused !== null && unexcused !== null) verdicts.push(present + excused + unexcused === due);
    if (rate !== null && due > 0) verdicts.push(Math.abs((rate > 1 ? rate / 100 : rate) - present / due) < 0.006);
  }
  if (due !== null && members !== null) verdicts.push(due <= members);
  if (score !== null) {
    verdicts.push(score <= 100, score >= 40);
    const named = grade();
    if (named !== null) verdicts.push(gives(score, named));
    if (criteria.length > 0) verdicts.push(addsUp(criteria, score));
  }
  return verdicts;
};

const isChosen = ({ header }: Plain, column: number): boolean =>
  header.columns.some(({ index, confidence }) => index === column && confidence >= CHOSEN);

const MOSTLY = 0.8;
const HARDLY = 0.1;
const HALF = 0.5;
const SWAPPED: readonly FieldId[] = ['due', 'present', 'members', 'excused', 'unexcused', 'score'];

/** Two columns that would agree with all else if their labels were changed for each other, while as they stand most rows contradict themselves. A column that a person chose is no question. */
const swapped = (plain: Plain, figures: Figures): Doubt[] => {
  const now = broken(plain, figures);
  if (now.rows < LEAST_ROWS || now.wrong < MOSTLY * now.rows) return [];
  const candidates = [
    ...SWAPPED.flatMap(field => {
      const column = figures.columns.get(field);
      return column === undefined || isChosen(plain, column) ? [] : [{ field, column }];
    }),
    ...unknownFigures(plain, figures).map(column => ({ field: null, column })),
  ];
  for (const [i, one] of candidates.entries())
    for (const other of candidates.slice(i + 1)) {
      if (one.field === null && other.field === null) continue;
      const columns = new Map(figures.columns);
      if (one.field !== null) columns.set(one.field, other.column);
      if (other.field !== null) columns.set(other.field, one.column);
      const then = broken(plain, { ...figures, columns });
      if (then.rows < LEAST_ROWS || then.wrong > HARDLY * then.rows) continue;
      const letters = (column: number): string =>
        columnLetters(originOf(plain.grid, plain.header.last, column)?.column ?? column);
      const named = (field: FieldId | null): string => (field === null ? 'cột chưa rõ' : `«${fieldLabel(field)}»`);
      const fields = [one.field, other.field].flatMap(field => field ?? []);
      return [
        {
          out: measuresOf(fields),
          column: one.column,
          readings: [
            `theo tên cột thì ${letters(one.column)} là ${named(one.field)}, ${letters(other.column)} là ${named(other.field)}`,
            `theo số liệu thì ${letters(one.column)} là ${named(other.field)}, ${letters(other.column)} là ${named(one.field)}`,
          ],
          offers: [
            ...(other.field === null ? [] : [{ column: one.column, field: other.field }]),
            ...(one.field === null ? [] : [{ column: other.column, field: one.field }]),
          ],
        },
      ];
    }
  return [];
};

/** Members stand in for those due only where no column is left unread that could be those due: whole numbers, none above the members. */
const dueUnread = (plain: Plain, figures: Figures, refused: ReadonlySet<string>): Doubt[] => {
  const { columns, rows, at } = figures;
  const members = columns.get('members');
  if (
    members === undefined ||
    refused.has('due') ||
    columns.has('due') ||
    columns.has('attendance') ||
    !columns.has('present')
  )
    return [];
  const could = unknownFigures(plain, figures).find(column =>
    rows.every(row => {
      const figure = at(row, column);
      const all = at(row, members);
      return figure === null || all === null || (Number.isInteger(figure) && figure >= 0 && figure <= all);
    }),
  );
  if (could === undefined) return [];
  const letters = columnLetters(originOf(plain.grid, plain.header.last, could)?.column ?? could);
  return [
    {
      out: ['attendance'],
      column: could,
      readings: [
        `không có cột «${fieldLabel('due')}» nên số phải dự là «${fieldLabel('members')}»`,
        `cột ${letters} chưa rõ là gì, có thể là số phải dự hoặc số được trừ`,
      ],
      offers: [{ column: could, field: 'due' }],
    },
  ];
};

/** A column of units in which hardly any box names one, beside another column in which nearly all do. */
const unitsElsewhere = (plain: Plain, figures: Figures): Doubt[] => {
  const name = figures.columns.get('name');
  if (name === undefined || isChosen(plain, name) || figures.columns.has('code')) return [];
  const share = (column: number): number => {
    const texts = figures.rows
      .map(row => boxAt(plain.grid, row, column))
      .filter(box => typeof box === 'string' && box !== '');
    return texts.length < 2 ? 0 : texts.filter(text => namesUnit(String(text))).length / figures.rows.length;
  };
  const other = plain.header.columns.find(({ index }) => index !== name && share(index) >= HALF);
  if (other === undefined || share(name) > HARDLY) return [];
  const letters = (column: number): string =>
    columnLetters(originOf(plain.grid, plain.header.last, column)?.column ?? column);
  return [
    {
      out: ['attendance', 'score'],
      column: name,
      readings: [
        `theo tên cột thì ${letters(name)} là «${fieldLabel('name')}»`,
        `theo nội dung thì tên các chi bộ đứng ở cột ${letters(other.index)}`,
      ],
      offers: [{ column: other.index, field: 'name' }],
    },
  ];
};

/** Where witnesses contradict each other; what a person refused is no reading. */
export const doubtsOf = (plain: Plain, refused: ReadonlySet<string> = new Set()): Doubt[] => {
  const figures = figuresOf(plain);
  return [...swapped(plain, figures), ...dueUnread(plain, figures, refused), ...unitsElsewhere(plain, figures)];
};

import type { Recognition } from '../columns.ts';
import { type FieldId, fieldLabel } from '../fields.ts';
import { columnLetters, originOf } from '../grid.ts';
import { type Plain, reread } from '../plain.ts';
import { addsUp, type Equation, equationsOf, gives, gradeIn } from './equations.ts';
import { type Figures, figuresOf, LEAST_ROWS, SHARE, unknownFigures } from './figures.ts';

/** What the sheet's own arithmetic proves: `F + G + H = E ở 26/28 dòng`, the columns it speaks of, and what it says of columns that no label names (`E là «Phải dự»`). */
export interface Proof {
  readonly columns: readonly number[];
  readonly words: string;
  readonly named?: string;
}

const lettersOf = ({ grid, header }: Plain, column: number): string =>
  columnLetters(originOf(grid, header.last, column)?.column ?? column);

/** In how many of the rows that give all its figures an equation holds. */
const tally = ({ rows, at }: Figures, { holds }: Pick<Equation, 'holds'>, columns: readonly number[]) => {
  let full = 0;
  let held = 0;
  for (const row of rows) {
    const figures = columns.map(column => at(row, column));
    if (figures.some(figure => figure === null)) continue;
    const verdict = holds(figures.flatMap(figure => figure ?? []));
    if (verdict === null) continue;
    full++;
    if (verdict) held++;
  }
  return { full, held, proved: full >= LEAST_ROWS && held >= SHARE * full };
};

/** The equations that the table holds under its labels, in words. */
export const proofsOf = (plain: Plain): Proof[] => {
  const figures = figuresOf(plain);
  const proofs: Proof[] = [];
  for (const equation of equationsOf(field => figures.columns.has(field))) {
    const columns = equation.fields.flatMap(field => figures.columns.get(field) ?? []);
    if (columns.length < equation.fields.length) continue;
    const { full, held, proved: holds } = tally(figures, equation, columns);
    if (holds)
      proofs.push({
        columns,
        words: `${equation.words(columns.map(column => lettersOf(plain, column)))} ở ${held}/${full} dòng`,
      });
  }
  const score = figures.columns.get('score');
  if (score !== undefined) {
    const graded = scoreByGrade(plain, figures, score);
    const grade = figures.columns.get('grade');
    if (graded.proved)
      proofs.push({
        columns: grade === undefined ? [score] : [score, grade],
        words: `${lettersOf(plain, score)} cho đúng xếp loại ở ${graded.held}/${graded.full} dòng`,
      });
    const criteria = plain.header.columns.filter(({ criterion }) => criterion !== null).map(({ index }) => index);
    const summed = scoreByCriteria(figures, criteria, score);
    if (summed.proved)
      proofs.push({
        columns: [score, ...criteria],
        words: `các tiêu chí cộng lại bằng ${lettersOf(plain, score)} ở ${summed.held}/${summed.full} dòng`,
      });
  }
  return proofs;
};

const scoreByGrade = (plain: Plain, { rows, at }: Figures, column: number) => {
  let full = 0;
  let held = 0;
  const grades = new Set<string>();
  for (const row of rows) {
    const score = at(row, column);
    const grade = gradeIn(plain, row);
    if (score === null || grade === null) continue;
    full++;
    if (gives(score, grade)) {
      held++;
      grades.add(grade);
    }
  }
  return { full, held, proved: full >= LEAST_ROWS && held >= SHARE * full };
};

const scoreByCriteria = ({ rows, at }: Figures, criteria: readonly number[], column: number) => {
  let full = 0;
  let held = 0;
  for (const row of rows) {
    const total = at(row, column);
    const parts = criteria.flatMap(criterion => at(row, criterion) ?? []);
    if (total === null || total === 0 || parts.length === 0) continue;
    full++;
    if (addsUp(parts, total)) held++;
  }
  return { full, held, proved: full >= LEAST_ROWS && held >= SHARE * full };
};

/** Ways to put columns in some places, each column once. */
const arrangements = (columns: readonly number[], places: number): number[][] =>
  places === 0
    ? [[]]
    : columns.flatMap(column =>
        arrangements(
          columns.filter(other => other !== column),
          places - 1,
        ).map(rest => [column, ...rest]),
      );

const MOST_UNKNOWN = 8;
const WANTED: readonly FieldId[] = ['due', 'present'];

/** Gives columns without a known label the fields that the table lacks where the sheet's own arithmetic allows just one reading. */
export const proveLacking = (
  plain: Plain,
  refused: ReadonlySet<string> = new Set(),
): { plain: Plain; proofs: Proof[] } => {
  const figures = figuresOf(plain);
  const lacking = WANTED.filter(field => !figures.columns.has(field) && !refused.has(field));
  const unknown = unknownFigures(plain, figures).slice(0, MOST_UNKNOWN);
  if (unknown.length === 0 || figures.columns.has('attendance')) return proveScore(plain, figures, unknown, refused);
  for (const equation of equationsOf(field => figures.columns.has(field) || lacking.includes(field))) {
    const open = equation.fields.filter(field => !figures.columns.has(field));
    if (open.length === 0 || open.some(field => !lacking.includes(field))) continue;
    const found = arrangements(unknown, open.length).flatMap(choice => {
      const columns = equation.fields.map(field => figures.columns.get(field) ?? choice[open.indexOf(field)] ?? -1);
      const { full, held, proved: holds } = tally(figures, equation, columns);
      return holds ? [{ choice, columns, full, held }] : [];
    });
    const [only] = found;
    if (only === undefined || found.length > 1) continue;
    const { choice, columns, full, held } = only;
    const meanings = new Map(open.map((field, i) => [choice[i] ?? -1, proved(field)]));
    const words = `${equation.words(columns.map(column => lettersOf(plain, column)))} ở ${held}/${full} dòng`;
    const named = open.map((field, i) => `${lettersOf(plain, choice[i] ?? -1)} là «${fieldLabel(field)}»`).join(', ');
    const rest = proveScore(
      reread(plain, meanings),
      figures,
      unknown.filter(column => !choice.includes(column)),
      refused,
    );
    return { plain: rest.plain, proofs: [{ columns, words, named }, ...rest.proofs] };
  }
  return proveScore(plain, figures, unknown, refused);
};

const proved = (field: FieldId): Recognition => ({ field, criterion: null, confidence: 0.9, witness: 'arithmetic' });

/** The one column that as total score gives the grades named, where the table has no score. */
const proveScore = (
  plain: Plain,
  figures: Figures,
  unknown: readonly number[],
  refused: ReadonlySet<string>,
): { plain: Plain; proofs: Proof[] } => {
  if (figures.columns.has('score') || refused.has('score')) return { plain, proofs: [] };
  const found = unknown.flatMap(column => {
    const { full, held, proved: holds } = scoreByGrade(plain, figures, column);
    return holds ? [{ column, full, held }] : [];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return { plain, proofs: [] };
  const { column, full, held } = only;
  const letters = lettersOf(plain, column);
  return {
    plain: reread(plain, new Map([[column, proved('score')]])),
    proofs: [
      {
        columns: [column],
        words: `${letters} cho đúng xếp loại ở ${held}/${full} dòng`,
        named: `${letters} là «${fieldLabel('score')}»`,
      },
    ],
  };
};

import { fold } from '../../text/fold.ts';
import { DEFAULT_LIMITS, GRADES, type Grade, gradeInText, gradeOf } from '../../values/grade.ts';
import { sumPoints } from '../../values/points.ts';
import type { FieldId } from '../fields.ts';
import { boxAt } from '../grid.ts';
import type { Plain } from '../plain.ts';

/** One equation of a meetings table: the fields it speaks of, and whether it holds for their figures; null where they say nothing of it (all zeros). */
export interface Equation {
  /** The fields whose columns it can prove or deny. */
  readonly fields: readonly FieldId[];
  /** In words, with the letters of the columns: `F + G + H = E`. */
  readonly words: (letters: readonly string[]) => string;
  readonly holds: (figures: readonly number[]) => boolean | null;
}

const ROUNDING = 0.006;

const LEAVES: readonly FieldId[] = ['exempt', 'elsewhere', 'suspended', 'specialDuty'];

/** The equations of people: present + excused + unexcused = due, present + absent = due, due = members − those who leave, rate = present / due. */
export const equationsOf = (has: (field: FieldId) => boolean): Equation[] => {
  const leaves = LEAVES.filter(has);
  return [
    {
      fields: ['due', 'present', 'excused', 'unexcused'],
      words: ([due, present, excused, unexcused]) => `${present} + ${excused} + ${unexcused} = ${due}`,
      holds: ([due = 0, present = 0, excused = 0, unexcused = 0]) =>
        due === 0 ? null : present + excused + unexcused === due,
    },
    {
      fields: ['due', 'present', 'absent'],
      words: ([due, present, absent]) => `${present} + ${absent} = ${due}`,
      holds: ([due = 0, present = 0, absent = 0]) => (due === 0 ? null : present + absent === due),
    },
    ...(leaves.length === 0
      ? []
      : [
          {
            fields: ['due', 'members', ...leaves],
            words: ([due, members, ...gone]) => `${members} − ${gone.join(' − ')} = ${due}`,
            holds: ([due = 0, members = 0, ...gone]) =>
              members === 0 ? null : members - gone.reduce((sum, count) => sum + count, 0) === due,
          } satisfies Equation,
        ]),
    {
      fields: ['rate', 'present', 'due'],
      words: ([rate, present, due]) => `${present} / ${due} = ${rate}`,
      holds: ([rate = 0, present = 0, due = 0]) =>
        due === 0 ? null : Math.abs((rate > 1 ? rate / 100 : rate) - present / due) <= ROUNDING,
    },
  ];
};

/** The grade that a row names, by a word or by a mark under one of four; null where it names none. */
export const gradeIn = (plain: Plain, row: number): Grade | null => {
  const columnOf = (field: FieldId): number | undefined =>
    plain.header.columns.find(column => column.field === field)?.index;
  const named = columnOf('grade');
  const box = named === undefined ? '' : boxAt(plain.grid, row, named);
  if (typeof box === 'string' && box !== '') return gradeInText(fold(box));
  const marked = GRADES.filter(grade => {
    const column = columnOf(grade);
    const mark = column === undefined ? '' : boxAt(plain.grid, row, column);
    return mark === true || (typeof mark === 'string' && /^[xv✓✔]$/i.test(mark.trim()));
  });
  return marked.length === 1 ? (marked[0] ?? null) : null;
};

/** Whether a figure as a total score gives the grade that its row names. */
export const gives = (score: number, grade: Grade): boolean => score <= 100 && gradeOf(score, DEFAULT_LIMITS) === grade;

/** Whether the criteria of a row add up to a figure. */
export const addsUp = (parts: readonly number[], total: number): boolean =>
  parts.length > 0 && Math.abs(sumPoints(parts) - total) < 1e-6;

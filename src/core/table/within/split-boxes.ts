import { numberInText } from '../../boxes/number.ts';
import { fold } from '../../text/fold.ts';
import { type Box, isBlank } from '../../values/box.ts';
import { GRADE_NAMES, gradeInText } from '../../values/grade.ts';
import type { FieldId } from '../fields.ts';
import { fieldLabel } from '../fields.ts';
import { boxAt } from '../grid.ts';
import { type LaidBox, readFrom, taken } from '../laid-grid.ts';
import { type AddedColumn, columnOf, type Plain, relaid } from '../plain.ts';

const GRADE_WORD = /(?:^|[^a-z])(tot|kha|trung binh|tb|kem|yeu)(?![a-z])/;
const POINTS = /(\d+(?:[.,]\d+)?)\s*(?:\/\s*100)?\s*(?:diem|d)?(?![a-z\d])/;
const NOTHING_ELSE =
  /^[\s\-–—,;:.()/]*(?:(?:xep )?loai|dat|diem|muc)?[\s\-–—,;:.()/]*(?:(?:xep )?loai|dat|diem|muc)?[\s\-–—,;:.()/]*$/;

/** The score and the grade of a box that holds both (`95 điểm – Tốt`, `Tốt (92,5/100)`), or null. */
export const scoreAndGrade = (box: Box): { score: number; grade: string } | null => {
  if (typeof box !== 'string') return null;
  const text = fold(box);
  const word = GRADE_WORD.exec(text)?.[1];
  const grade = word === undefined ? null : gradeInText(word);
  if (word === undefined || grade === null) return null;
  const rest = text.replace(word, ' ');
  const points = POINTS.exec(rest);
  const score = points?.[1] === undefined ? null : numberInText(points[1]);
  if (points === null || score === null || !NOTHING_ELSE.test(rest.replace(points[0], ' '))) return null;
  return { score, grade: GRADE_NAMES[grade] };
};

/** Reads a column whose boxes hold score and grade together as two: the one it was taken for, and the other where no column of its own gives it and nobody refused it. */
export const splitBoxes = (plain: Plain, refused: ReadonlySet<string> = new Set()): Plain => {
  const has = (...fields: FieldId[]): boolean =>
    plain.header.columns.some(({ field }) => field !== null && fields.includes(field));
  let now = plain;
  for (const { field, index } of plain.header.columns) {
    const other = field === 'score' ? 'grade' : field === 'grade' ? 'score' : null;
    if (other === null || (other === 'grade' && has('good', 'fair', 'average', 'poor'))) continue;
    const beside = plain.header.columns.find(column => column.field === other)?.index;
    if (beside !== undefined && other === 'score') continue;
    const both = columnOf(plain, index)
      .filter(box => !isBlank(box))
      .map(scoreAndGrade);
    if (!both.some(found => found !== null)) continue;
    const part =
      (which: 'score' | 'grade') =>
      (row: number): LaidBox => {
        const found = scoreAndGrade(boxAt(plain.grid, row, index));
        // a grade of its own beside it must say the same; else the box stays unread, and is told
        const own = beside === undefined ? '' : boxAt(plain.grid, row, beside);
        const denied =
          !isBlank(own) && found !== null && gradeInText(fold(String(own))) !== gradeInText(fold(found.grade));
        if (found !== null && !denied) return readFrom(plain.grid, row, index, found[which]);
        // a box that holds only one of the two is that one
        return which === field ? taken(plain.grid, row, index) : { box: '', from: null };
      };
    const added: AddedColumn = {
      label: [fieldLabel(other)],
      field: other,
      criterion: null,
      confidence: 1,
      box: part(other),
    };
    now = relaid(
      now,
      new Map([[index, part(field === 'score' ? 'score' : 'grade')]]),
      refused.has(other) || beside !== undefined ? [] : [added],
    );
  }
  return now;
};

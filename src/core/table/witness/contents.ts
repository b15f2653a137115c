import { readForm } from '../../boxes/choice.ts';
import { readDay } from '../../boxes/day.ts';
import { looksLikeFraction } from '../../boxes/fraction.ts';
import { fold } from '../../text/fold.ts';
import { labelKey } from '../../text/label-key.ts';
import { type Box, isBlank, isDate } from '../../values/box.ts';
import { gradeInText } from '../../values/grade.ts';
import { readMonth } from '../../values/period.ts';
import type { Column } from '../columns.ts';
import type { FieldId } from '../fields.ts';
import { boxAt } from '../grid.ts';
import { columnOf, type Plain, reread } from '../plain.ts';
import { namesUnit } from '../row-words.ts';
import { figureOf, recordRows } from './figures.ts';

const NO_LABEL = /^(cot|column|truong|field)?\s*\d*$|^[a-z]$/;

/** Whether a column says nothing by its label: blank, `Cột 3`, a letter. */
export const isUnlabelled = ({ label }: Column): boolean => NO_LABEL.test(labelKey(label.join(' ')));

/** What the boxes of a column can be, by most of them (8 of 10). */
const heldBy = (boxes: readonly Box[]): FieldId | null => {
  // most columns are known to be nothing of the kind after a few boxes
  const most = (holds: (box: Box) => boolean): boolean => {
    let others = 0;
    return boxes.every(box => holds(box) || ++others <= boxes.length - 0.8 * boxes.length);
  };
  const isText = (box: Box): box is string => typeof box === 'string';
  if (most(box => isDate(box) && box.y > 1990) || most(box => isText(box) && readDay(box, null).is === 'ok'))
    return 'date';
  if (most(box => isText(box) && gradeInText(fold(box)) !== null)) return 'grade';
  if (most(looksLikeFraction)) return 'attendance';
  if (most(box => isText(box) && namesUnit(box))) return 'name';
  if (most(box => isText(box) && readForm(box).is === 'ok')) return 'form';
  if (most(box => isText(box) && figureOf(box) === null && readMonth(box) !== null)) return 'month';
  const figures = boxes.flatMap(box => figureOf(box) ?? []);
  const scores = figures.length >= 0.8 * boxes.length && figures.every(figure => figure <= 100);
  // counts of people are whole and rarely all above fifty
  return scores && figures.filter(figure => figure > 50).length >= 0.8 * boxes.length ? 'score' : null;
};

/** Which fields a field of the contents can stand for only where none of these is known. */
const INSTEAD: Partial<Record<FieldId, readonly FieldId[]>> = {
  date: ['date'],
  grade: ['grade', 'good', 'fair', 'score'],
  attendance: ['attendance', 'present', 'due'],
  name: ['name', 'code'],
  form: ['form'],
  month: ['month', 'date'],
  score: ['score', 'grade', 'good'],
};

// What any column may be by its contents, whatever nonsense stands above it: forms and months are words of their own
const NOTHING: ReadonlySet<string> = new Set();
const BY_WORDS: ReadonlySet<FieldId> = new Set<FieldId>(['form', 'month', 'name']);

/** Gives columns whose label says nothing the one field that their boxes fit and that the table lacks, unless a person refused it; of two such columns neither is taken. */
export const takeByContents = (plain: Plain, refused: ReadonlySet<string> = NOTHING): Plain => {
  const rows = recordRows(plain);
  const known = new Set(plain.header.columns.flatMap(({ field }) => field ?? []));
  const offers = plain.header.columns.flatMap(column => {
    if (column.field !== null || column.criterion !== null || column.confidence > 0) return [];
    const boxes = rows.map(row => boxAt(plain.grid, row, column.index)).filter(box => !isBlank(box));
    const field = boxes.length < 2 || boxes.length * 2 < rows.length ? null : heldBy(boxes);
    if (field === null || refused.has(field) || (INSTEAD[field] ?? []).some(other => known.has(other))) return [];
    // a label that stands among the figures says what they are, though it was not read
    if (field === 'score' && columnOf(plain, column.index).some(box => !isBlank(box) && figureOf(box) === null))
      return [];
    return isUnlabelled(column) || (BY_WORDS.has(field) && boxes.length >= 3) ? [{ index: column.index, field }] : [];
  });
  const taken = offers.filter(({ field }) => offers.filter(other => other.field === field).length === 1);
  return reread(
    plain,
    new Map(
      taken.map(({ index, field }) => [
        index,
        { field, criterion: null, confidence: 0.7, witness: 'contents' as const },
      ]),
    ),
  );
};

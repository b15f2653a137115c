import { readForm, readSuperior, readYesNo } from '../boxes/choice.ts';
import { looksLikeFraction } from '../boxes/fraction.ts';
import { readCount, readRate } from '../boxes/number.ts';
import type { Reading } from '../boxes/reading.ts';
import type { Box } from '../values/box.ts';
import { isDate } from '../values/box.ts';
import type { Column } from './columns.ts';
import type { FieldId } from './fields.ts';

const most = (boxes: readonly Box[], holds: (box: Box) => boolean): boolean =>
  boxes.filter(holds).length * 2 > boxes.length;

const FRACTIONS: Partial<Record<FieldId, FieldId>> = {
  members: 'attendance',
  present: 'attendance',
  due: 'attendance',
  targetsSet: 'targets',
  targetsMet: 'targets',
};

const readOptionalCount = (box: Box): Reading<number> => readCount(box, { max: 9999, noneIsZero: true });

const isOther = (reading: Reading<unknown>): boolean =>
  reading.is === 'bad' && (reading.code === 'cell/not-a-number' || reading.code === 'cell/unknown-choice');

// Columns that no figure needs: better passed over than asked about in every row
const OPTIONAL: Partial<Record<FieldId, (box: Box) => Reading<unknown>>> = {
  resolution: readYesNo,
  superior: readSuperior,
  speakers: readOptionalCount,
  minutes: readOptionalCount,
  rate: readRate,
};

/**
 * Corrects by their content the columns whose label leaves two meanings: a count column filled with `16/18` holds present over due (the An Giang form writes it
 * under "Số lượng đảng viên"), and an optional column of free texts is none of ours.
 */
export const refineColumns = (columns: readonly Column[], boxesOf: (column: number) => Box[]): Column[] => {
  const has = (...ids: readonly FieldId[]): boolean =>
    columns.some(({ field }) => field !== null && ids.includes(field));
  // a scored sheet must say somewhere who came: before the first report of a month that place is still blank
  const onlyPlace = has('score') && !has('present', 'due', 'attendance');
  return columns.map(column => {
    const { field, index } = column;
    if (field === null) return column;
    // `Loại`: of the units, or where its boxes say `thường kỳ`, `CĐ`, `bất thường`, of the meeting
    if (field === 'type' && !has('form')) {
      const forms = boxesOf(index);
      return forms.length > 0 && most(forms, box => readForm(box).is === 'ok') ? { ...column, field: 'form' } : column;
    }
    // who came is given: their number decides, and the absent beside it need not be a number
    if (field === 'absent' && has('present', 'attendance')) return { ...column, field: null, confidence: 0.5 };
    const boxes = field in FRACTIONS || field in OPTIONAL ? boxesOf(index) : [];
    const fraction = FRACTIONS[field];
    if (fraction !== undefined) {
      // a date of our time in a column of counts is a fraction that the spreadsheet took for a day
      const isFraction =
        most(boxes, box => looksLikeFraction(box) || (isDate(box) && box.y > 1900)) ||
        (onlyPlace && field === 'members' && boxes.length === 0);
      return isFraction && !has(fraction) ? { ...column, field: fraction } : column;
    }
    // a column that mostly cannot be read as what its label says holds something else: free texts, "100% đảng viên phát biểu"
    const read = OPTIONAL[field];
    const isNone = read !== undefined && boxes.length > 1 && most(boxes, box => isOther(read(box)));
    return isNone ? { ...column, field: null, confidence: 0 } : column;
  });
};

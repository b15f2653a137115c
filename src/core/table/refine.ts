import type { Box } from '../box.ts';
import { isDate } from '../box.ts';
import { readSuperior, readYesNo } from '../read/choice.ts';
import { looksLikeFraction } from '../read/fraction.ts';
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

/**
 * Corrects by their content the columns whose label leaves two meanings: a count column filled with `16/18` holds present over due (the An Giang form writes it
 * under "Số lượng đảng viên"), and a column of free texts under a yes/no label is not a choice.
 */
export const refineColumns = (columns: readonly Column[], boxesOf: (column: number) => Box[]): Column[] =>
  columns.map(column => {
    const { field, index } = column;
    if (field === null) return column;
    const fraction = FRACTIONS[field];
    if (fraction !== undefined) {
      const taken = columns.some(other => other.field === fraction);
      const boxes = boxesOf(index);
      // a date in a column of counts is a fraction that the spreadsheet took for a day
      if (!taken && most(boxes, box => looksLikeFraction(box) || isDate(box))) return { ...column, field: fraction };
      return column;
    }
    if (field === 'resolution' && most(boxesOf(index), box => readYesNo(box).is === 'bad'))
      return { ...column, field: null, confidence: 0 };
    if (field === 'superior' && most(boxesOf(index), box => readSuperior(box).is === 'bad'))
      return { ...column, field: null, confidence: 0 };
    return column;
  });

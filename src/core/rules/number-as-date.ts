import { numberIn } from '../boxes/number.ts';
import { showBox } from '../boxes/reading.ts';
import type { Fault } from '../findings/fault.ts';
import type { Cells } from '../meetings/meeting.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import { boxAt } from '../table/grid.ts';
import type { RowRule } from './rule.ts';

/** A number in a box that still has the format of a day or an hour counts, but the sheet shows something else: told box by box. The fix writes the number, and with it the format of numbers. */
export const numberAsDate: RowRule = ({ meeting: { cells, criteria, row, table } }) => {
  const faults: Fault[] = [];
  const add = (label: string, column: number | undefined, at: number | readonly FieldId[]): void => {
    const box = column === undefined ? '' : boxAt(table.grid, row - 1, column);
    const value = numberIn(box);
    if (value === null || column === undefined) return;
    const facts = { label, text: showBox(box), value };
    faults.push({ code: 'cell/number-as-date', at, facts, fix: [{ at: column, to: value }] });
  };
  for (const key in cells) {
    const field = key as keyof Cells;
    const reading = cells[field];
    if (reading.is === 'ok' && reading.asDate) add(fieldLabel(field), table.map.field.get(field), [field]);
  }
  for (const { code, column, points } of criteria) if (points.is === 'ok' && points.asDate) add(code, column, column);
  return faults;
};

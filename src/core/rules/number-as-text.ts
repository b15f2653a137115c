import type { Ok } from '../boxes/reading.ts';
import { showBox } from '../boxes/reading.ts';
import type { Fault } from '../findings/fault.ts';
import { NO_FIX } from '../findings/fix.ts';
import type { Cells } from '../meetings/meeting.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import { boxAt } from '../table/grid.ts';
import type { RowRule } from './rule.ts';

/** A number that stands as text (`92,5`, `12 ĐV`) counts, but the sheet's own sums pass it over: told box by box. Words beside it (`2 (ốm)`) are for people to move. */
export const numberAsText: RowRule = ({ meeting: { cells, criteria, row, table } }) => {
  const faults: Fault[] = [];
  const add = (
    { value: read, written, remark }: Ok<unknown>,
    label: string,
    column: number | undefined,
    at: number | readonly FieldId[],
  ): void => {
    const value = written ?? read;
    if (typeof value !== 'number' || column === undefined) return;
    const text = showBox(boxAt(table.grid, row - 1, column));
    const fix = remark === true ? NO_FIX : [{ at: column, to: value }];
    faults.push({ code: 'cell/number-as-text', at, facts: { label, text, value, remark: remark === true }, fix });
  };
  for (const key in cells) {
    const field = key as keyof Cells;
    const reading = cells[field];
    if (reading.is === 'ok' && reading.asText) add(reading, fieldLabel(field), table.map.field.get(field), [field]);
  }
  for (const { code, column, points } of criteria)
    if (points.is === 'ok' && points.asText) add(points, code, column, column);
  return faults;
};

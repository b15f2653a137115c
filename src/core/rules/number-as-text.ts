import { showBox } from '../boxes/reading.ts';
import type { Fault } from '../findings/fault.ts';
import type { Cells } from '../meetings/meeting.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import { boxAt } from '../table/grid.ts';
import type { RowRule } from './rule.ts';

/** A number that stands as text (`92,5`, `12 ĐV`) counts, but the sheet's own sums pass it over: told box by box. */
export const numberAsText: RowRule = ({ meeting: { cells, criteria, row, table } }) => {
  const faults: Fault[] = [];
  const add = (value: unknown, label: string, column: number | undefined, at: number | readonly FieldId[]): void => {
    if (typeof value !== 'number' || column === undefined) return;
    const text = showBox(boxAt(table.grid, row - 1, column));
    faults.push({ code: 'cell/number-as-text', at, facts: { label, text, value }, fix: [{ at: column, to: value }] });
  };
  for (const key in cells) {
    const field = key as keyof Cells;
    const reading = cells[field];
    if (reading.is === 'ok' && reading.asText)
      add(reading.value, fieldLabel(field), table.map.field.get(field), [field]);
  }
  for (const { code, column, points } of criteria)
    if (points.is === 'ok' && points.asText) add(points.value, code, column, column);
  return faults;
};

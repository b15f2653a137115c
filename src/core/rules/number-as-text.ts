import type { Cells } from '../meeting.ts';
import { type Reading, showBox } from '../read/reading.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import { boxAt } from '../table/grid.ts';
import type { Fault, RowRule } from './rule.ts';

/** A number that stands as text (`92,5`, `12 ĐV`) counts, but the sheet's own sums pass it over: told box by box. */
export const numberAsText: RowRule = ({ meeting }) => {
  const faults: Fault[] = [];
  const { grid, map } = meeting.table;
  const add = (
    reading: Reading<unknown>,
    label: string,
    column: number | undefined,
    at: number | readonly FieldId[],
  ): void => {
    if (reading.is !== 'ok' || !reading.asText || typeof reading.value !== 'number' || column === undefined) return;
    const text = showBox(boxAt(grid, meeting.row - 1, column));
    faults.push({ code: 'cell/number-as-text', at, facts: { label, text, value: reading.value } });
  };
  for (const field of Object.keys(meeting.cells) as (keyof Cells)[])
    add(meeting.cells[field], fieldLabel(field), map.field.get(field), [field]);
  for (const { code, column, points } of meeting.criteria) add(points, code, column, column);
  return faults;
};

import type { Cells } from '../meeting.ts';
import type { Reading } from '../read/reading.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import type { Fault, RowRule } from './rule.ts';

/** Every box that cannot be used: `cell/not-a-number`, `cell/not-whole`, `cell/negative`, `cell/out-of-range`, `cell/not-a-date`, `cell/unknown-choice`, `cell/formula-error`, `cell/date-for-fraction`. */
export const cellFaults: RowRule = ({ meeting }) => {
  const faults: Fault[] = [];
  const add = (reading: Reading<unknown>, label: string, at: number | readonly FieldId[]): void => {
    if (reading.is !== 'bad') return;
    const { code, text, hint } = reading;
    faults.push({ code, at, facts: hint === undefined ? { label, text } : { label, text, hint } });
  };
  for (const field of Object.keys(meeting.cells) as (keyof Cells)[])
    add(meeting.cells[field], fieldLabel(field), [field]);
  for (const { code, column, points } of meeting.criteria) add(points, code, column);
  return faults;
};

import type { Bad } from '../boxes/reading.ts';
import type { Fault } from '../findings/fault.ts';
import { type Change, NO_FIX } from '../findings/fix.ts';
import type { Cells } from '../meetings/meeting.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import type { RowRule } from './rule.ts';

/** Every box that cannot be used: `cell/not-a-number`, `cell/not-whole`, `cell/negative`, `cell/out-of-range`, `cell/not-a-date`, `cell/unknown-choice`, `cell/formula-error`, `cell/date-for-fraction`. */
export const cellFaults: RowRule = ({ meeting: { cells, criteria } }) => {
  const faults: Fault[] = [];
  const add = ({ code, text, hint }: Bad, label: string, at: number | readonly FieldId[]): void => {
    const [field] = typeof at === 'number' ? [] : at;
    const fix: readonly Change[] =
      code === 'cell/date-for-fraction' && hint !== undefined && field !== undefined
        ? [{ at: field, to: hint }]
        : NO_FIX;
    faults.push({ code, at, facts: hint === undefined ? { label, text } : { label, text, hint }, fix });
  };
  for (const key in cells) {
    const field = key as keyof Cells;
    const reading = cells[field];
    if (reading.is === 'bad') add(reading, fieldLabel(field), [field]);
  }
  for (const { code, column, points } of criteria) if (points.is === 'bad') add(points, code, column);
  return faults;
};

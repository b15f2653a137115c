import type { Bad } from '../boxes/reading.ts';
import type { Fault } from '../findings/fault.ts';
import { type Change, NO_FIX } from '../findings/fix.ts';
import type { Cells } from '../meetings/meeting.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import { GRADES } from '../values/grade.ts';
import type { RowContext, RowRule } from './rule.ts';

/** Columns that a sheet may fill in by formula from figures beside them. */
const GRADING: ReadonlySet<FieldId> = new Set<FieldId>(['grade', ...GRADES]);

/** Whether a box only repeats what sound figures of its row say: a rate beside its counts, a grade beside the score. */
const isDerived = (field: FieldId, { people, scoring }: RowContext): boolean =>
  field === 'rate' ? people.present !== null && people.due !== null : GRADING.has(field) && scoring.graded !== null;

/**
 * Every box that cannot be used: `cell/not-a-number`, `cell/not-whole`, `cell/negative`, `cell/out-of-range`, `cell/not-a-date`, `cell/unknown-choice`, `cell/formula-error`, `cell/date-for-fraction`.
 * A formula that fails (or has not loaded) where it only derives a rate or a grade from sound figures is a warning: those count.
 */
export const cellFaults: RowRule = row => {
  const { cells, criteria } = row.meeting;
  const faults: Fault[] = [];
  const add = ({ code, text, hint }: Bad, label: string, at: number | readonly FieldId[]): void => {
    const [field] = typeof at === 'number' ? [] : at;
    const fix: readonly Change[] =
      code === 'cell/date-for-fraction' && hint !== undefined && field !== undefined
        ? [{ at: field, to: hint }]
        : NO_FIX;
    const fault = { code, at, facts: hint === undefined ? { label, text } : { label, text, hint }, fix };
    const mild = code === 'cell/formula-error' && field !== undefined && isDerived(field, row);
    faults.push(mild ? { ...fault, severity: 'warning' } : fault);
  };
  for (const key in cells) {
    const field = key as keyof Cells;
    const reading = cells[field];
    if (reading.is === 'bad') add(reading, fieldLabel(field), [field]);
  }
  for (const { code, column, points } of criteria) if (points.is === 'bad') add(points, code, column);
  return faults;
};

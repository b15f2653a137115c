import { NO_FAULT } from '../findings/fault.ts';
import { has } from '../meetings/meeting.ts';
import { fieldLabel } from '../table/fields.ts';
import { isBlank } from '../values/box.ts';
import { HIGHEST_SCORE } from '../values/points.ts';
import type { RowRule } from './rule.ts';

/** Points taken off are explained in the note (domain.md §3: the print shows why). */
export const noDeductionNote: RowRule = ({ meeting, scoring: { total } }) =>
  total !== null && total < HIGHEST_SCORE && has(meeting, 'note') && isBlank(meeting.note) && meeting.kind === 'regular'
    ? [{ code: 'score/no-deduction-note', at: ['note'], facts: { total, label: fieldLabel('note') } }]
    : NO_FAULT;

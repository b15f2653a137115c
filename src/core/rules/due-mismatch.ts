import { NO_FAULT } from '../findings/fault.ts';
import { type Change, NO_FIX } from '../findings/fix.ts';
import { has } from '../meetings/meeting.ts';
import { dueDisagrees, membersDisagree } from '../row/agreement.ts';
import { deductedOf, tellsDeductions } from '../row/people.ts';
import { boxAt } from '../table/grid.ts';
import type { RowContext, RowRule } from './rule.ts';

/** Due as typed = members − exempt − elsewhere − suspended − special duty, as far as the settings take them out (domain.md §2.2). */
export const dueMismatch: RowRule = row => {
  const { dueTyped, dueComputed, members, excusedInTyped } = row.people;
  if (dueTyped === null || dueComputed === null || members === null || !dueDisagrees(row)) return NO_FAULT;
  const at = has(row.meeting, 'due') ? (['due'] as const) : (['attendance'] as const);
  // a due that still holds the excused is quoted as it was typed, beside a sum that holds them too
  const deducted = deductedOf(row.meeting, row.settings).filter(
    ({ leave }) => leave !== 'excused' || excusedInTyped === 0,
  );
  const facts = { members, deducted, computed: dueComputed + excusedInTyped, typed: dueTyped + excusedInTyped };
  return [{ code: 'row/due-mismatch', at, facts, fix: dueFix(row, facts.computed) }];
};

/** The due that members and deductions give; where the members are themselves in doubt, or nothing says who is deducted, it is for people to say. */
const dueFix = (row: RowContext, computed: number): readonly Change[] => {
  const { meeting, people, match } = row;
  const listed = match.unit?.members ?? people.members;
  if (!tellsDeductions(meeting) || membersDisagree(people) || listed !== people.members) return NO_FIX;
  if (meeting.cells.due.is === 'ok') return [{ at: 'due', to: computed }];
  const column = meeting.table.map.field.get('attendance');
  const box = column === undefined ? '' : boxAt(meeting.table.grid, meeting.row - 1, column);
  // what else the box says (`16/18 (1 ốm)`) is not ours to write over
  const [, present] = typeof box === 'string' ? (/^\s*(\d+)\s*\/\s*\d+\s*$/.exec(box) ?? []) : [];
  return present === undefined ? NO_FIX : [{ at: 'attendance', to: `${present}/${computed}` }];
};

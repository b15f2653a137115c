import { soundValue } from '../boxes/reading.ts';
import { type Fault, NO_FAULT } from '../findings/fault.ts';
import { has } from '../meetings/meeting.ts';
import { unitLabel } from '../roster/roster.ts';
import { dayNumber } from '../values/sheet-date.ts';
import type { RowRule } from './rule.ts';

/**
 * An answer in whose place a newer one of its unit, month and kind counts. Where the form asks for no kind and the two name different days,
 * one of them may be a meeting of another kind: a warning.
 */
export const replacedReport: RowRule = ({ meeting, match, resent }) => {
  if (resent === null || resent.by === null) return NO_FAULT;
  const { by, identical } = resent;
  const own = soundValue(meeting.cells.date);
  const counted = soundValue(by.cells.date);
  const asksKind = has(meeting, 'form') && has(by, 'form');
  const days =
    own !== null && counted !== null && !asksKind && dayNumber(own) !== dayNumber(counted)
      ? ([own, counted] as const)
      : null;
  const { sheet } = by.table.grid;
  const fault: Fault = {
    code: 'month/replaced-report',
    at: ['code', 'name'],
    facts: {
      unit: unitLabel(match.unit ?? meeting),
      month: meeting.month ?? '',
      by: `dòng ${by.rowInTab}${sheet === meeting.table.grid.sheet ? '' : ` trang «${sheet}»`}`,
      identical,
      days,
    },
  };
  return [days === null ? fault : { ...fault, severity: 'warning' }];
};

import { NO_FAULT } from '../findings/fault.ts';
import { NO_FIX } from '../findings/fix.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { existsIn, unitLabel } from '../roster/roster.ts';
import type { FieldId } from '../table/fields.ts';
import type { RowRule } from './rule.ts';

const placeOf = ({ code }: Meeting): readonly FieldId[] => (code === '' ? ['name', 'code'] : ['code', 'name']);

/** A row of a unit that the roster does not know, or that does not exist in its month, counts nowhere. */
export const unknownUnit: RowRule = ({ meeting, match }) => {
  const { code, name, month } = meeting;
  if (code === '' && name === '') return NO_FAULT;
  const at = placeOf(meeting);
  if (match.unit === null) {
    const nearest = match.nearest === null ? null : unitLabel(match.nearest);
    const facts = { unit: unitLabel({ code, name }), nearest, endedOrNotBegun: null, ambiguous: match.ambiguous };
    const fix = match.spelling === null ? NO_FIX : [{ at: 'name' as const, to: match.spelling.name }];
    return [{ code: 'roster/unknown-unit', at, facts, fix }];
  }
  if (month === null || existsIn(match.unit, month)) return NO_FAULT;
  const facts = { unit: unitLabel(match.unit), nearest: null, endedOrNotBegun: month, ambiguous: false };
  return [{ code: 'roster/unknown-unit', at, facts }];
};

import { IDENTITY, PEOPLE, SCORING } from './field-groups.ts';
import type { FieldId } from './fields.ts';
import type { Table } from './find-tables.ts';

/** What a table holds: meetings, the roster of units, or neither (plans, contact lists, notes). */
export type Role = 'meetings' | 'roster' | 'other';

// Figures that only a report of meetings has
const EVIDENCE: readonly FieldId[] = [
  'present',
  'attendance',
  'excused',
  'unexcused',
  'due',
  'rate',
  'speakers',
  'score',
  'grade',
  'good',
  'decidedGrade',
  'minutes',
  'targetsMet',
];
// What a list of units says of them, and what only other lists say (plans, contacts, summaries)
const ROSTER: readonly FieldId[] = ['code', 'type', 'members', 'otherNames', 'fromMonth', 'toMonth', 'official'];
const FOREIGN: readonly FieldId[] = ['month', 'year', 'date', 'topic', 'notice', 'start', 'superior', 'resolution'];

const claimedBy = ({ map }: Table): ReadonlySet<FieldId> =>
  new Set([...map.field.keys(), ...map.duplicates.flatMap(duplicate => duplicate.field ?? [])]);

/** Tells meetings, roster and other tables apart by their columns; `ofMonths`: whether the tab or a title names a month. */
export const roleOf = (table: Table, ofMonths: boolean): Role => {
  const claimed = claimedBy(table);
  const evidence = EVIDENCE.filter(field => claimed.has(field)).length + (table.map.criteria.length > 0 ? 1 : 0);
  const unit = claimed.has('code') || claimed.has('name');
  if (evidence >= 2 || (evidence === 1 && unit && (ofMonths || claimed.has('date') || claimed.has('month'))))
    return 'meetings';
  // a list of one month (fees, attendance of something else) is no roster
  return !ofMonths && rosterLikeness(table) > 0 ? 'roster' : 'other';
};

/** How much a table looks like the roster: above 0 when it lists units and says of them more of what a roster says than of what other lists do. */
export const rosterLikeness = (table: Table): number => {
  const claimed = claimedBy(table);
  if (!claimed.has('name') || EVIDENCE.some(field => claimed.has(field))) return 0;
  const count = (fields: readonly FieldId[]): number => fields.filter(field => claimed.has(field)).length;
  return count(ROSTER) - count(FOREIGN);
};

/** The required fields that a meetings table lacks: unit, month or day, attendance (present, and due or members), total score. A duplicate is a fault of its own. */
export const missingFields = (table: Table, monthKnown: boolean): FieldId[] => {
  const claimed = claimedBy(table);
  const missing: FieldId[] = [];
  if (!claimed.has('code') && !claimed.has('name')) missing.push('name');
  if (!monthKnown && !claimed.has('month') && !claimed.has('date')) missing.push('month');
  if (!claimed.has('attendance') && !claimed.has('present')) missing.push('present');
  else if (!claimed.has('attendance') && !claimed.has('due') && !claimed.has('members')) missing.push('due');
  if (!claimed.has('score')) missing.push('score');
  return missing;
};

/** Whether the table can give figures: nothing required is missing, and no figure, unit or month is claimed by two columns. */
export const isReadable = (table: Table, missing: readonly FieldId[]): boolean =>
  missing.length === 0 &&
  !table.map.duplicates.some(
    ({ field }) => field === null || PEOPLE.has(field) || SCORING.has(field) || IDENTITY.has(field),
  );

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

/** Whether a table has a figure that only a report of meetings has. */
export const tellsFigures = (table: Table): boolean => EVIDENCE.some(field => claimedBy(table).has(field));

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

/** Whether some of the columns say who came and who was due: both counts, a fraction, or those due and the absent. */
export const tellsAttendance = (has: (field: FieldId) => boolean): boolean => {
  const came = has('present') || has('absent') || (has('excused') && has('unexcused'));
  return has('attendance') || (came && (has('due') || has('members')));
};

/** Whether some of the columns give a total score or a grade. */
export const tellsScore = (has: (field: FieldId) => boolean): boolean => has('score') || tellsGrade(has);

const tellsGrade = (has: (field: FieldId) => boolean): boolean => has('grade') || has('good') || has('fair');

/** What a meetings table lacks. A duplicate is a fault of its own. */
export interface Lacks {
  /** Without these there are no figures: the unit, the month or day, or both measures. */
  readonly missing: readonly FieldId[];
  /** Without these one measure has no figures, and the other stands alone. */
  readonly lacking: readonly FieldId[];
}

/** The fields that a meetings table lacks: unit, month or day, attendance (present, and due or members), total score. */
export const lacksOf = (table: Table, monthKnown: boolean): Lacks => {
  const claimed = claimedBy(table);
  const has = (field: FieldId): boolean => claimed.has(field);
  const missing: FieldId[] = [];
  if (!has('code') && !has('name')) missing.push('name');
  if (!monthKnown && !has('month') && !has('date')) missing.push('month');
  const lacking: FieldId[] = [];
  if (!tellsAttendance(has)) lacking.push(has('present') || has('absent') ? 'due' : 'present');
  if (!has('score')) lacking.push('score');
  const neither = !tellsAttendance(has) && !tellsScore(has);
  return neither ? { missing: [...missing, ...lacking], lacking: [] } : { missing, lacking };
};

/** Whether the table can give figures: nothing required is missing, and no figure, unit or month is claimed by two columns. */
export const isReadable = (table: Table, missing: readonly FieldId[]): boolean =>
  missing.length === 0 &&
  !table.map.duplicates.some(
    ({ field }) => field === null || PEOPLE.has(field) || SCORING.has(field) || IDENTITY.has(field),
  );

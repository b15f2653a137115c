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
const ROSTER: readonly FieldId[] = ['code', 'type', 'members', 'otherNames', 'fromMonth', 'toMonth', 'official'];

/** Tells meetings, roster and other tables apart by their columns. */
export const roleOf = ({ map }: Table): Role => {
  const claimed = new Set([...map.field.keys(), ...map.duplicates.flatMap(duplicate => duplicate.field ?? [])]);
  const evidence = EVIDENCE.filter(field => claimed.has(field)).length + (map.criteria.length > 0 ? 1 : 0);
  const unit = claimed.has('code') || claimed.has('name');
  if (evidence >= 2 || (evidence === 1 && unit && (claimed.has('date') || claimed.has('month')))) return 'meetings';
  if (claimed.has('name') && !claimed.has('date') && ROSTER.some(field => claimed.has(field))) return 'roster';
  return 'other';
};

/** The required fields that a meetings table lacks: unit, month or day, attendance (present, and due or members), total score. A duplicate is a fault of its own. */
export const missingFields = ({ map }: Table, monthKnown: boolean): FieldId[] => {
  const claimed = new Set([...map.field.keys(), ...map.duplicates.flatMap(duplicate => duplicate.field ?? [])]);
  const missing: FieldId[] = [];
  if (!claimed.has('code') && !claimed.has('name')) missing.push('name');
  if (!monthKnown && !claimed.has('month') && !claimed.has('date')) missing.push('month');
  if (!claimed.has('attendance') && !claimed.has('present')) missing.push('present');
  else if (!claimed.has('attendance') && !claimed.has('due') && !claimed.has('members')) missing.push('due');
  if (!claimed.has('score')) missing.push('score');
  return missing;
};

// A double claim on these leaves a figure, a unit or a month in doubt, so the table cannot be read
const NEEDED: ReadonlySet<FieldId> = new Set<FieldId>([
  'code',
  'name',
  'month',
  'year',
  'members',
  'official',
  'probationary',
  'exempt',
  'exemptPresent',
  'elsewhere',
  'suspended',
  'specialDuty',
  'due',
  'present',
  'attendance',
  'excused',
  'unexcused',
  'score',
  'grade',
  'good',
  'fair',
  'average',
  'poor',
  'form',
  'date',
]);

/** Whether the table can give figures: nothing required is missing and no figure is claimed by two columns. */
export const isReadable = (table: Table, missing: readonly FieldId[]): boolean =>
  missing.length === 0 && !table.map.duplicates.some(({ field }) => field === null || NEEDED.has(field));

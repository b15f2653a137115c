import type { FieldId } from './fields.ts';

const COUNTS_OF_PEOPLE = [
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
  'excused',
  'unexcused',
  'absent',
] as const satisfies readonly FieldId[];

/** Columns of counts, each a whole number in people, minutes or targets. */
export type CountField = (typeof COUNTS_OF_PEOPLE)[number] | 'speakers' | 'minutes' | 'targetsSet' | 'targetsMet';

/** Columns of people: a fault in one of their boxes takes the row out of attendance. */
export const PEOPLE: ReadonlySet<string> = new Set<FieldId>([...COUNTS_OF_PEOPLE, 'attendance']);

/** Columns of the score besides the criteria: a fault in one of their boxes takes the row out of the score. */
export const SCORING: ReadonlySet<string> = new Set<FieldId>(['score', 'grade', 'good', 'fair', 'average', 'poor']);

/** Columns that say whose the row is, of which month, and whether it makes the month. */
export const IDENTITY: ReadonlySet<string> = new Set<FieldId>(['code', 'name', 'month', 'year', 'form', 'date']);

/** Who may be taken out of the number due (design: the denominator is a policy). */
export type Leave = 'exempt' | 'elsewhere' | 'suspended' | 'specialDuty' | 'excused';

import { soundValue } from '../boxes/reading.ts';
import { type Fault, NO_FAULT } from '../findings/fault.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { CountField } from '../table/field-groups.ts';
import { type FieldId, fieldLabel } from '../table/fields.ts';
import type { RowRule } from './rule.ts';

// What adds up over the parts of a cell; one who is blank in the cell's own row is told of the first two only
const ADDED: readonly CountField[] = [
  'due',
  'present',
  'members',
  'official',
  'probationary',
  'exempt',
  'elsewhere',
  'suspended',
  'specialDuty',
  'excused',
  'unexcused',
  'speakers',
];
const NEEDED: ReadonlySet<FieldId> = new Set<FieldId>(['due', 'present']);

const figure = ({ cells }: Meeting, field: CountField): number | null => {
  const fraction = soundValue(cells.attendance);
  const own = soundValue(cells[field]);
  if (own !== null || fraction === null) return own;
  return field === 'due' ? fraction.whole : field === 'present' ? fraction.part : null;
};

/** The figures of a cell are the sums of its parts (`Tổ đảng 1`, `Tổ đảng 2`) below it. Parts that leave a figure out, or are only some of all (`Trong đó`), may add up to less. */
export const partsSum: RowRule = ({ meeting }) => {
  const { parts } = meeting;
  if (parts.length === 0) return NO_FAULT;
  const sums: { label: string; own: number | null; parts: readonly number[] }[] = [];
  let at: Fault['at'] = [];
  for (const field of ADDED) {
    const given = parts.flatMap(part => figure(part, field) ?? []);
    const own = figure(meeting, field);
    const sum = given.reduce((total, one) => total + one, 0);
    if (given.length === 0 || sum === own || (own === null && (!NEEDED.has(field) || sum === 0))) continue;
    const some = given.length < parts.length || parts.some(({ name }) => /^trong đó/i.test(name));
    if (some && sum < (own ?? 0)) continue;
    if (sums.length === 0) at = [field, 'attendance'];
    sums.push({ label: fieldLabel(field), own, parts: given });
  }
  return sums.length === 0 ? NO_FAULT : [{ code: 'row/parts-sum', at, facts: { sums } }];
};

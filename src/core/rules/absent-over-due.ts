import { NO_FAULT } from '../findings/fault.ts';
import { tooManyAbsent } from '../row/agreement.ts';
import { fieldLabel } from '../table/fields.ts';
import type { RowRule } from './rule.ts';

/** No more stayed away than were due, where the sheet gives only the absent. */
export const absentOverDue: RowRule = ({ people }) => {
  const { absent, due } = people;
  if (!tooManyAbsent(people)) return NO_FAULT;
  const facts = { label: fieldLabel('absent'), text: String(absent), hint: `0–${due}` };
  return [{ code: 'cell/out-of-range', at: ['absent'], facts }];
};

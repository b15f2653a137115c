import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import { fieldLabel } from '../table/fields.ts';
import type { RowRule } from './rule.ts';

/** Where a row gives those present both alone and as `18/20`, the two agree; which one holds is not ours to choose. */
export const presentTwice: RowRule = ({ meeting: { cells } }) => {
  const present = soundValue(cells.present);
  const fraction = soundValue(cells.attendance);
  if (present === null || fraction === null || present === fraction.part) return NO_FAULT;
  const facts = {
    label: fieldLabel('present'),
    text: String(present),
    hint: `cột kia ghi ${fraction.part}/${fraction.whole}`,
  };
  return [{ code: 'cell/out-of-range', at: ['present'], facts }];
};

import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import { type Change, NO_FIX } from '../findings/fix.ts';
import { peopleAgree } from '../row/agreement.ts';
import { boxAt } from '../table/grid.ts';
import type { Box } from '../values/box.ts';
import { formatNumber, formatRate, formatTenths } from '../values/format.ts';
import type { RowRule } from './rule.ts';

// Half a percentage point: what rounding to whole percents can make
const ROUNDING = 0.005 + 1e-9;

/** The rate as typed is present over due, but for rounding; silent where present or due are themselves in doubt. */
export const rateMismatch: RowRule = row => {
  const { present, due } = row.people;
  const typed = soundValue(row.meeting.cells.rate);
  if (typed === null || present === null || due === null || due === 0 || !peopleAgree(row)) return NO_FAULT;
  if (Math.abs(typed - present / due) <= ROUNDING) return NO_FAULT;
  const { grid, map } = row.meeting.table;
  const box = boxAt(grid, row.meeting.row - 1, map.field.get('rate') ?? -1);
  return [
    {
      code: 'row/rate-mismatch',
      at: ['rate'],
      facts: { typed, present, due },
      fix: rateFix(box, typed, present / due),
    },
  ];
};

/** The rate written as the wrong one was: `'95%'` → `'84,6%'`, `95` → 84.6, `0.95` → 0.846153…. */
const rateFix = (box: Box, typed: number, rate: number): readonly Change[] => {
  if (typeof box === 'number') return [{ at: 'rate', to: box > 1 ? Math.floor(rate * 1000 + 0.5 + 1e-9) / 10 : rate }];
  if (typeof box !== 'string') return NO_FIX;
  if (box.includes('%')) return [{ at: 'rate', to: formatRate(rate) }];
  const isFraction = box.trim().startsWith('0') && typed <= 1;
  return [{ at: 'rate', to: isFraction ? formatNumber(rate) : formatTenths(rate * 100) }];
};

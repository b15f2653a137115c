import { unusable } from '../findings/facts.ts';
import { placedAt } from '../findings/fault.ts';
import { unitLabel } from '../roster/roster.ts';
import { fieldLabel } from '../table/fields.ts';
import type { BookRule } from './rule.ts';

/** Boxes of the roster that cannot be used: the unit counts without them until they are mended. */
export const rosterFaults: BookRule = ({ roster }) =>
  (roster?.lines ?? []).flatMap(({ row, unit, faults }) =>
    faults.flatMap(({ field, reading }) => {
      if (roster === null) return [];
      const facts = unusable(reading, fieldLabel(field));
      return [placedAt(roster.table, row, { code: reading.code, at: [field], facts }, unitLabel(unit))];
    }),
  );

import { existsIn, unitLabel } from '../roster.ts';
import { NO_FAULT, type RowRule } from './rule.ts';

/** A row of a unit that the roster does not know, or that does not exist in its month, counts nowhere. */
export const unknownUnit: RowRule = ({ meeting, match }) => {
  const { code, name, month } = meeting;
  if (code === '' && name === '') return NO_FAULT;
  const at = code === '' ? (['name', 'code'] as const) : (['code', 'name'] as const);
  if (match.unit === null)
    return [
      {
        code: 'roster/unknown-unit',
        at,
        facts: {
          unit: unitLabel({ code, name }),
          nearest: match.nearest === null ? null : unitLabel(match.nearest),
          endedOrNotBegun: null,
        },
      },
    ];
  if (month === null || existsIn(match.unit, month)) return NO_FAULT;
  return [
    { code: 'roster/unknown-unit', at, facts: { unit: unitLabel(match.unit), nearest: null, endedOrNotBegun: month } },
  ];
};

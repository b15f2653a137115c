import { NO_FAULT } from '../findings/fault.ts';
import { unitLabel } from '../roster/roster.ts';
import type { RowRule } from './rule.ts';

/** A row that did not meet raises no error; but when nobody knows whose row it is, its unit would silently look missing. */
export const unknownUnitDidNotMeet: RowRule = ({ meeting: { kind, code, name }, match }) => {
  if (kind !== 'did-not-meet' || match.unit !== null || (code === '' && name === '')) return NO_FAULT;
  const nearest = match.nearest === null ? null : unitLabel(match.nearest);
  return [
    {
      code: 'roster/unknown-unit-did-not-meet',
      at: code === '' ? ['name', 'code'] : ['code', 'name'],
      facts: { unit: unitLabel({ code, name }), nearest },
    },
  ];
};

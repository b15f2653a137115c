import { soundValue } from '../boxes/reading.ts';
import { NO_FAULT } from '../findings/fault.ts';
import type { RowRule } from './rule.ts';

/** A row that says that there was no meeting has nobody who came and no score: where it has, one of the two is wrong, and the figures count for nothing. */
export const unmetWithFigures: RowRule = ({ meeting: { kind, cells, table } }) => {
  if (kind !== 'did-not-meet') return NO_FAULT;
  const present = soundValue(cells.attendance)?.part ?? soundValue(cells.present) ?? 0;
  const score = soundValue(cells.score) ?? 0;
  if (present === 0 && score === 0) return NO_FAULT;
  const at = ['present', 'attendance', 'score'] as const;
  return [
    { code: 'row/unmet-with-figures', at: at.filter(field => table.map.field.has(field)), facts: { present, score } },
  ];
};

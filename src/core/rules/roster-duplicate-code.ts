import { placedAt } from '../findings/fault.ts';
import { unitLabel } from '../roster/roster.ts';
import type { BookRule } from './rule.ts';

/** A unit that stands twice in the roster: told on each of its rows; the unit is expected once. */
export const rosterDuplicateCode: BookRule = ({ roster }) => {
  if (roster === null) return [];
  const rowsOf = new Map<string, number[]>();
  for (const { row, unit } of roster.lines)
    if (unit.code !== '') rowsOf.set(unit.id, [...(rowsOf.get(unit.id) ?? []), row]);
  return roster.lines.flatMap(({ row, unit }) => {
    const rows = rowsOf.get(unit.id) ?? [];
    if (rows.length < 2) return [];
    const label = unitLabel(unit);
    const fault = { code: 'roster/duplicate-code', at: ['code', 'name'], facts: { unit: label, rows } } as const;
    return [placedAt(roster.table, row, fault, label)];
  });
};

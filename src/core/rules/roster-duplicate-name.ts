import { placedAt } from '../findings/fault.ts';
import { type RosterLine, unitLabel } from '../roster/roster.ts';
import { nameKey } from '../text/name-key.ts';
import type { BookRule } from './rule.ts';

/** Two units of one name and different codes: rows that give only the name cannot tell them apart. */
export const rosterDuplicateName: BookRule = ({ roster }) => {
  if (roster === null) return [];
  const byName = new Map<string, RosterLine[]>();
  for (const line of roster.lines)
    byName.set(nameKey(line.unit.name), [...(byName.get(nameKey(line.unit.name)) ?? []), line]);
  return [...byName.values()].flatMap(lines => {
    const [first] = lines;
    if (first === undefined || first.unit.name === '' || new Set(lines.map(({ unit }) => unit.id)).size < 2) return [];
    const facts = { name: first.unit.name, rows: lines.map(({ row }) => row) };
    return lines.map(({ row, unit }) =>
      placedAt(roster.table, row, { code: 'roster/duplicate-name', at: ['name'], facts }, unitLabel(unit)),
    );
  });
};

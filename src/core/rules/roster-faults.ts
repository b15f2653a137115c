import type { Book } from '../book/read-book.ts';
import { type Finding, findingOf } from '../findings/finding.ts';
import { type RosterLine, unitLabel } from '../roster/roster.ts';
import { fieldLabel } from '../table/fields.ts';
import { nameKey } from '../text/name-key.ts';

/** A unit that stands twice in the roster: told on each of its rows; the unit is expected once. */
export const duplicateCode = ({ roster }: Book): Finding[] => {
  if (roster === null) return [];
  const rowsOf = new Map<string, number[]>();
  for (const { row, unit } of roster.lines)
    if (unit.code !== '') rowsOf.set(unit.id, [...(rowsOf.get(unit.id) ?? []), row]);
  return roster.lines.flatMap(({ row, unit }) => {
    const rows = rowsOf.get(unit.id) ?? [];
    if (rows.length < 2) return [];
    return [
      findingOf(
        { code: 'roster/duplicate-code', at: ['code', 'name'], facts: { unit: unitLabel(unit), rows } },
        roster.table,
        row,
        unitLabel(unit),
      ),
    ];
  });
};

/** Boxes of the roster that cannot be used: the unit counts without them until they are mended. */
export const rosterFaults = ({ roster }: Book): Finding[] =>
  (roster?.lines ?? []).flatMap(({ row, unit, faults }) =>
    faults.flatMap(({ field, reading: { code, text, hint } }) => {
      const label = fieldLabel(field);
      const facts = hint === undefined ? { label, text } : { label, text, hint };
      return roster === null ? [] : [findingOf({ code, at: [field], facts }, roster.table, row, unitLabel(unit))];
    }),
  );

/** Two units of one name and different codes: rows that give only the name cannot tell them apart. */
export const duplicateName = ({ roster }: Book): Finding[] => {
  if (roster === null) return [];
  const byName = new Map<string, RosterLine[]>();
  for (const line of roster.lines)
    byName.set(nameKey(line.unit.name), [...(byName.get(nameKey(line.unit.name)) ?? []), line]);
  return [...byName.values()].flatMap(lines => {
    const [first] = lines;
    if (first === undefined || first.unit.name === '' || new Set(lines.map(({ unit }) => unit.id)).size < 2) return [];
    const facts = { name: first.unit.name, rows: lines.map(({ row }) => row) };
    return lines.map(({ row, unit }) =>
      findingOf({ code: 'roster/duplicate-name', at: ['name'], facts }, roster.table, row, unitLabel(unit)),
    );
  });
};

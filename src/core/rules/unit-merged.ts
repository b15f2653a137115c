import { allMeetings, type Book, hasRoster } from '../book/book.ts';
import { placedAt } from '../findings/fault.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { type Unit, unitId, unitLabel, unitNameKey } from '../roster/roster.ts';
import { matcherOf } from '../roster/units.ts';
import type { Month } from '../values/period.ts';
import type { UnitRule } from './rule.ts';

/** A name as it stands in the rows: whose it is, its first and last month, and its rows. */
interface Seen {
  readonly unit: Unit;
  readonly name: string;
  first: Month;
  last: Month;
  readonly rows: Meeting[];
}

const seenIn = (book: Book, units: readonly Unit[]): readonly Seen[] => {
  const match = matcherOf(units);
  const seen = new Map<string, Seen>();
  for (const meeting of allMeetings(book)) {
    const { code, name, month } = meeting;
    if (month === null || name === '') continue;
    const key = `${unitId(code, '')} ${unitNameKey(name)}`;
    const known = seen.get(key);
    if (known === undefined) {
      const { unit } = match(code, name, null);
      if (unit !== null) seen.set(key, { unit, name, first: month, last: month, rows: [meeting] });
      continue;
    }
    if (month < known.first) known.first = month;
    if (month > known.last) known.last = month;
    known.rows.push(meeting);
  }
  return [...seen.values()];
};

// asked for each of many months of one book
const known = new WeakMap<Book, readonly Seen[]>();

const namesOf = (book: Book, units: readonly Unit[]): readonly Seen[] => {
  const seen = known.get(book) ?? seenIn(book, units);
  known.set(book, seen);
  return seen;
};

/** The newest row of a name up to a month. */
const rowUpTo = ({ rows }: Seen, month: Month): Meeting | undefined =>
  rows.reduce<Meeting | undefined>(
    (best, row) => ((row.month ?? '') <= month && (row.month ?? '') >= (best?.month ?? '') ? row : best),
    undefined,
  );

const wordsOf = (name: string): string => ` ${unitNameKey(name.replace(/[()+,;&/]/g, ' '))} `;

/**
 * Without a roster a unit that nobody names any more stays expected. Where a name that is new since carries its own (`Thôn 1 (thôn 1 + thôn 2)`),
 * it has probably become part of that one: told at the newest row of that name, with the way to end it.
 */
export const unitMerged: UnitRule = (book, units, month) => {
  if (hasRoster(book)) return [];
  const seen = namesOf(book, units);
  const last = new Map<Unit, Month>();
  for (const { unit, last: own } of seen) if (own > (last.get(unit) ?? '')) last.set(unit, own);
  const begun = seen.filter(({ first }) => first <= month);
  return units.flatMap(unit => {
    const ended = last.get(unit);
    if (ended === undefined || ended >= month || !/\p{L}{2}/u.test(unit.name)) return [];
    const own = wordsOf(unit.name);
    const into = begun.find(other => other.unit !== unit && other.first > ended && wordsOf(other.name).includes(own));
    const row = into === undefined ? undefined : rowUpTo(into, month);
    if (into === undefined || row === undefined) return [];
    const facts = { unit: unitLabel(unit), into: into.name, last: ended };
    return [placedAt(row.table, row.row, { code: 'roster/unit-merged', at: ['name'], facts }, unitLabel(into.unit))];
  });
};

import { type Fault, placeIn, severityOf } from '../findings/fault.ts';
import { changesOf, NO_FIX } from '../findings/fix.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Box } from '../values/box.ts';

const placeOf = ({ code, at }: Fault): string => `${code} ${JSON.stringify(at)}`;

/**
 * Keeps of the fixes that the rules propose those that mend: with the fix its fault is gone and the row has no error that it had not before; and no box has two.
 * A note that a number stands as text gives way to an error in the same box.
 * `judged` gives the faults of a row read anew.
 */
export const soundFixes = (
  found: readonly Fault[],
  meeting: Meeting,
  judged: (changed: Meeting) => readonly Fault[],
): readonly Fault[] => {
  if (found.every(({ fix = NO_FIX }) => fix.length === 0)) return found;
  const { map } = meeting.table;
  const isError = (fault: Fault): boolean => severityOf(fault) === 'error';
  const wrong = new Set(found.filter(isError).map(fault => placeIn(fault.at, map)));
  // what counts as a number is not to be said of a box that does not count
  const faults = found.filter(fault => fault.code !== 'cell/number-as-text' || !wrong.has(placeIn(fault.at, map)));
  const taken = new Set<number>();
  const places = new Set(faults.map(placeOf));
  const mends = (fault: Fault, changes: ReadonlyMap<number, Box>): boolean => {
    // the number is the one that counts already: nothing else can come of it
    if (fault.code === 'cell/number-as-text') return true;
    const after = judged(meeting.readAgain(changes));
    return after.every(other => placeOf(other) !== placeOf(fault) && (!isError(other) || places.has(placeOf(other))));
  };
  return faults.map(fault => {
    const changes = changesOf(fault.fix, map);
    if (changes === null) return fault;
    const free = [...changes.keys()].every(column => !taken.has(column));
    if (!free || !mends(fault, changes)) return { ...fault, fix: NO_FIX };
    for (const column of changes.keys()) taken.add(column);
    return fault;
  });
};

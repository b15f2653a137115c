import type { Meeting } from '../meetings/meeting.ts';
import { isUnaccented, plainKey } from '../text/name-key.ts';
import { nearest } from '../text/nearest.ts';
import { isMisspelling } from '../text/spelling.ts';
import type { Month } from '../values/period.ts';
import { codeKey, existsIn, type Unit, unitId, unitNameKey } from './roster.ts';

/** What a row's code and name lead to: a unit, or nobody with the unit that was probably meant. */
export type UnitMatch =
  | { readonly unit: Unit }
  | {
      readonly unit: null;
      readonly nearest: Unit | null;
      readonly ambiguous: boolean;
      /** The only unit whose name is this one but for its spelling, with the roster's spelling; never guessed where a code is given. */
      readonly spelling: { readonly unit: Unit; readonly name: string } | null;
    };

/** Finds the unit of a row. */
export type Matcher = (code: string, name: string, month: Month | null) => UnitMatch;

const push = (map: Map<string, Unit[]>, key: string, unit: Unit): void => {
  const list = map.get(key);
  if (!list) map.set(key, [unit]);
  else if (!list.includes(unit)) list.push(unit);
};

/**
 * Matches rows to the units: a code decides where one is given (names repeat), else the name whatever its prefix, capitals, spaces and Unicode form, else a name
 * typed without accents if only one unit can be meant. Units that merely look alike are never merged: they are offered as `nearest`.
 */
export const matcherOf = (units: readonly Unit[]): Matcher => {
  const byCode = new Map(units.filter(unit => unit.code !== '').map(unit => [codeKey(unit.code), unit]));
  const byName = new Map<string, Unit[]>();
  const byPlain = new Map<string, Unit[]>();
  for (const unit of units)
    for (const name of [unit.name, ...unit.otherNames]) {
      if (name === '') continue;
      push(byName, unitNameKey(name), unit);
      push(byPlain, plainKey(name), unit);
    }
  const only = (list: readonly Unit[] | undefined, month: Month | null): Unit | null => {
    // a name may pass from one code to another: the unit that exists in the month is meant
    const living =
      list !== undefined && list.length > 1 && month !== null ? list.filter(unit => existsIn(unit, month)) : list;
    return living?.length === 1 ? (living[0] ?? null) : null;
  };
  const named = (name: string, month: Month | null): Unit | null =>
    only(byName.get(unitNameKey(name)), month) ??
    (isUnaccented(name) && !byName.has(unitNameKey(name)) ? only(byPlain.get(plainKey(name)), month) : null);
  const guess = (code: string, name: string): Unit | null => {
    if (name === '') return nearest(codeKey(code), units, unit => codeKey(unit.code));
    return (
      named(name, null) ??
      byPlain.get(plainKey(name))?.[0] ??
      nearest(plainKey(name), units, unit => plainKey(unit.name))
    );
  };
  // nearly every code is typed as its key already
  const coded = (code: string): Unit | null => byCode.get(code) ?? byCode.get(codeKey(code)) ?? null;
  return (code, name, month) => {
    const unit = code !== '' && byCode.size > 0 ? coded(code) : name === '' ? null : named(name, month);
    if (unit) return { unit };
    const ambiguous = code === '' && (byName.get(unitNameKey(name))?.length ?? 0) > 1;
    const spelling = code === '' && !ambiguous ? spelledLike(name, units) : null;
    return { unit: null, nearest: ambiguous ? null : guess(code, name), ambiguous, spelling };
  };
};

/** The only unit of which a name is a misspelling, with that name as the roster spells it. */
const spelledLike = (name: string, units: readonly Unit[]): { unit: Unit; name: string } | null => {
  const found = units.flatMap(unit =>
    [unit.name, ...unit.otherNames].filter(other => isMisspelling(name, other)).map(other => ({ unit, name: other })),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
};

/**
 * The units seen in the rows of a workbook without a roster, in the order of their first row. A row with only a name joins the unit of that name that has a
 * code; a name typed without accents joins the only accented name that reads so; `Thôn 1 (thôn 1 + thôn 2)` is the unit `Thôn 1` that goes on.
 */
export const unitsSeen = (meetings: readonly Meeting[]): Unit[] => {
  const codeOf = new Map<string, string>();
  const accented = new Map<string, Set<string>>();
  for (const { code, name } of meetings) {
    if (name === '') continue;
    if (code !== '') codeOf.set(unitNameKey(name), code);
    if (!isUnaccented(name))
      accented.set(plainKey(name), (accented.get(plainKey(name)) ?? new Set()).add(unitNameKey(name)));
  }
  const units = new Map<string, Unit>();
  for (const { code, name } of meetings) {
    if (code === '' && name === '') continue;
    const own = code || (codeOf.get(unitNameKey(name)) ?? '');
    if (own === '' && isUnaccented(name) && accented.get(plainKey(name))?.size === 1) continue;
    const id = unitId(own, name);
    const known = units.get(id);
    // a row may give the code alone, and a later one the name
    if (known !== undefined && known.name === '' && name !== '') units.set(id, { ...known, name });
    if (known === undefined)
      units.set(id, { id, code: own, name, otherNames: [], type: '', members: null, from: null, to: null });
  }
  return goingOn([...units.values()], meetings);
};

const BRACKETED = /^(.*\S)\s*\([^()]+\)$/;

/** Joins a name with something in brackets to the unit of the name before them, where no month knows both: then it is that unit, which took in others or was described anew. */
const goingOn = (units: readonly Unit[], meetings: readonly Meeting[]): Unit[] => {
  const byKey = new Map(units.filter(({ code }) => code === '').map(unit => [unitNameKey(unit.name), unit]));
  const longer = new Map<Unit, Unit[]>();
  for (const unit of byKey.values()) {
    const before = BRACKETED.exec(unit.name)?.[1];
    const base = before === undefined ? undefined : byKey.get(unitNameKey(before));
    if (base !== undefined) longer.set(base, [...(longer.get(base) ?? []), unit]);
  }
  const joined = new Map<Unit, readonly Unit[]>();
  for (const [base, others] of longer) {
    const keys = new Set([base, ...others].map(({ name }) => unitNameKey(name)));
    const named = new Set<string>();
    const months = new Set<Month>();
    for (const { name, month } of meetings)
      if (month !== null && keys.has(unitNameKey(name))) {
        months.add(month);
        named.add(`${month} ${unitNameKey(name)}`);
      }
    if (named.size === months.size) joined.set(base, others);
  }
  if (joined.size === 0) return [...units];
  const gone = new Set([...joined.values()].flat());
  return units.flatMap(unit => {
    if (gone.has(unit)) return [];
    const others = joined.get(unit);
    return [others === undefined ? unit : { ...unit, otherNames: others.map(({ name }) => name) }];
  });
};

/** The units expected to report in a month, in order. */
export const expectedIn = (units: readonly Unit[], month: Month): Unit[] => units.filter(unit => existsIn(unit, month));

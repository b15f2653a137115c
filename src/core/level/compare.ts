import { unitId } from '../roster/roster.ts';
import type { RankBy } from '../settings/settings.ts';
import { addMonths, type Month } from '../values/period.ts';
import { attendanceRate, meanScore, type RollUp, reportingRate, totalOf, type UnitRollUp } from './roll-up.ts';
import type { Figures } from './schema.ts';
import { counts } from './states.ts';

const MEASURES: Readonly<Record<RankBy, (figures: Figures) => number | null>> = {
  rate: attendanceRate,
  mean: meanScore,
  reporting: reportingRate,
};

/** The rank of each unit, the highest first; equal ones share it (1, 1, 3), and a unit without the figure has none. */
export const ranksOf = (units: readonly UnitRollUp[], by: RankBy): (number | null)[] => {
  // equal shares of different counts may differ in the last binary digit
  const values = units.map(({ figures }) => {
    const value = MEASURES[by](figures);
    return value === null ? null : Math.round(value * 1e9);
  });
  const ranks = new Map<number, number>();
  values
    .flatMap(value => value ?? [])
    .sort((a, b) => b - a)
    .forEach((value, i) => {
      if (!ranks.has(value)) ranks.set(value, i + 1);
    });
  return values.map(value => (value === null ? null : (ranks.get(value) ?? null)));
};

/** The months of the same number just before. */
export const monthsBefore = (months: readonly Month[]): Month[] =>
  months.map(month => addMonths(month, -months.length));

/** The same months a year before. */
export const monthsYearAgo = (months: readonly Month[]): Month[] => months.map(month => addMonths(month, -12));

/** What changed since another period: the attendance rate in percentage points and the mean score in points; null where either period lacks it. */
export interface Change {
  readonly rate: number | null;
  readonly mean: number | null;
}

/** The changes of each unit, in order, and of all units that count in both periods, with how many those are. */
export interface Comparison {
  readonly months: readonly Month[];
  readonly units: readonly Change[];
  readonly total: Change;
  readonly both: number;
}

/** Holds a roll-up against that of another period; units are found by code or name. */
export const compare = (now: RollUp, before: RollUp): Comparison => {
  const earlier = new Map(before.units.map(unit => [unitId(unit.code, unit.name), unit]));
  const pairs = now.units.map(unit => [unit, earlier.get(unitId(unit.code, unit.name))] as const);
  const both = pairs.flatMap(([unit, was]) => (was && counts(unit) && counts(was) ? [[unit, was] as const] : []));
  return {
    months: before.months,
    units: pairs.map(([unit, was]) => changeOf(unit.figures, was?.figures)),
    total: changeOf(totalOf(both.map(([unit]) => unit)).figures, totalOf(both.map(([, was]) => was)).figures),
    both: both.length,
  };
};

const NO_CHANGE: Change = { rate: null, mean: null };

const changeOf = (now: Figures, before: Figures | undefined): Change =>
  before === undefined
    ? NO_CHANGE
    : {
        rate: difference(attendanceRate(now), attendanceRate(before), 100),
        mean: difference(meanScore(now), meanScore(before), 1),
      };

const difference = (now: number | null, before: number | null, scale: number): number | null =>
  now === null || before === null ? null : Math.round((now - before) * scale * 1e9) / 1e9;

import { withoutDust } from './dust.ts';

// Numbers as Vietnamese readers expect them; written out here because locale calls differ from one platform to the next.

/** A number with a decimal comma and at most three decimals, without grouping: `92.5` → `92,5`. */
export const formatNumber = (value: number): string => {
  const rounded = Math.round((value + (value < 0 ? -1e-9 : 1e-9)) * 1000) / 1000;
  return String(rounded).replace('.', ',').replace('-', '−');
};

/**
 * A number that somebody typed: as `formatNumber`, but with all it has where three decimals would make a round figure of one that is none, so that nobody reads
 * «90 is not 90»: `89.9996` → `89,9996`.
 */
export const formatTyped = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  const looksRound = Number.isInteger(rounded * 10) && Math.abs(value - rounded) > 1e-9;
  return looksRound ? String(withoutDust(value)).replace('.', ',').replace('-', '−') : formatNumber(value);
};

/** Rounds to one decimal, halves up, and shows it: `89.95` → `90,0`. */
export const formatTenths = (value: number): string => {
  const tenths = Math.floor(value * 10 + 0.5 + 1e-9);
  return `${Math.floor(tenths / 10)},${tenths % 10}`;
};

/** A rate 0–1 as a percentage with one decimal, halves up: `0.9517` → `95,2%`. */
export const formatRate = (rate: number): string => `${formatTenths(rate * 100)}%`;

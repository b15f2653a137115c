import { dice } from '../../support/dice.ts';

/**
 * A number from 0 to below 1 for each thing that is decided. It hangs on the seed and on the name of the thing alone:
 * what is decided of one habit stays when another is dropped.
 */
export type Luck = (name: string) => number;

export const luckOf =
  (seed: number): Luck =>
  name => {
    let hash = 0x811c9dc5 ^ seed;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    return dice(hash)();
  };

/** One of some things. */
export const pick = <T>(luck: Luck, name: string, things: readonly T[]): T => {
  const thing = things[Math.floor(luck(name) * things.length)];
  if (thing === undefined) throw new Error(`nothing to pick for ${name}`);
  return thing;
};

/** A whole number, both ends included. */
export const between = (luck: Luck, name: string, least: number, most: number): number =>
  least + Math.floor(luck(name) * (most - least + 1));

/** The things in an order of their own. */
export const shuffled = <T>(luck: Luck, name: string, things: readonly T[]): T[] =>
  things
    .map((thing, i) => ({ thing, rank: luck(`${name} ${i}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);

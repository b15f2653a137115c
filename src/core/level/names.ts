import { tidy } from '../text/fold.ts';

const MOST = 12;
const LONGEST = 60;
const AND_MORE = /^… và (\d+) nữa$/;

const shortName = (name: string): string => {
  const plain = tidy(name.replace(/;/g, ','));
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
};

/** At most twelve names of at most 60 characters, then how many more, with those that were never named: `Thôn 1; Thôn 2; … và 3 nữa`. */
export const namesText = (names: readonly string[], unnamed = 0): string => {
  const more = unnamed + Math.max(0, names.length - MOST);
  return [...names.slice(0, MOST).map(shortName), ...(more > 0 ? [`… và ${more} nữa`] : [])].join('; ');
};

/** Reads what `namesText` wrote: the names, and how many more there are. */
export const namesIn = (text: string): { readonly names: readonly string[]; readonly more: number } => {
  const parts = text.split(';').map(tidy);
  const last = AND_MORE.exec(parts[parts.length - 1] ?? '');
  return {
    names: parts.filter(part => part !== '' && !AND_MORE.test(part)),
    more: Number(last?.[1] ?? 0),
  };
};

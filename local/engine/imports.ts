import type { BoxValue, Place } from '../protocol/protocol.ts';

/** Another spreadsheet as IMPORTRANGE reads it. */
export interface ImportSource {
  /** The values of a block, `Xuất 2026!A1:B2`; null when there is no such tab or block. */
  read(range: string): Promise<BoxValue[][] | null>;
}

/** The spreadsheets that may be imported from, by the address that formulas give. */
export type ImportSources = (address: string) => ImportSource | null;

/** What an import shows: values, or why there are none; code on Google cannot tell the causes of `refused` apart. */
type Shown = readonly (readonly BoxValue[])[] | 'loading' | 'refused';

interface Import {
  readonly address: string;
  readonly range: string;
  readonly places: Map<string, Place>;
  shown: Shown;
}

/** The imports of one spreadsheet. */
export interface Imports {
  /** What the formula at a place shows now; the first time it is `loading` wherever the person has allowed the source. */
  at(place: Place, address: string, range: string): Shown;
  /** The address that the formula at a place names and nobody has allowed yet, or null. */
  unallowed(place: Place): string | null;
  /** Allows this spreadsheet to read a source from now on. */
  allow(address: string): void;
  /** Reads anew what comes from a source, after it changed. */
  refresh(address: string): void;
  /** Resolves when nothing is loading; the formulas still have to be calculated. */
  settled(): Promise<void>;
}

/** More than this fails on Google. */
const MOST_BYTES = 10 * 1024 * 1024;

const KEY = /\/d\/([\w-]{10,})/;

/** Links to one spreadsheet are one address: `https://docs.google.com/spreadsheets/d/KEY/edit#gid=0` → `KEY`. */
export const addressOf = (link: string): string => KEY.exec(link)?.[1] ?? link.trim();

interface ImportsOptions {
  readonly sources: ImportSources;
  /** The addresses allowed, now and from now on. */
  readonly allowed: Set<string>;
  /** Calculates the formulas at these places anew. */
  readonly recalculate: (places: readonly Place[]) => void;
}

/** Keeps what a spreadsheet imports from others. */
export const openImports = ({ sources, allowed, recalculate }: ImportsOptions): Imports => {
  const imports = new Map<string, Import>();
  let loading: Promise<unknown> = Promise.resolve();

  const load = (found: Import): void => {
    const { address, range } = found;
    const read = async (): Promise<void> => {
      // one reading after another: the newest is the last one written
      const values = (await sources(address)?.read(range)) ?? null;
      const fits = values !== null && Buffer.byteLength(JSON.stringify(values)) <= MOST_BYTES;
      found.shown = fits ? values : 'refused';
      recalculate([...found.places.values()]);
    };
    loading = loading.then(read).catch(() => {
      found.shown = 'refused';
      recalculate([...found.places.values()]);
    });
  };
  const begin = (found: Import): void => {
    if (!allowed.has(found.address)) return;
    found.shown = 'loading';
    recalculate([...found.places.values()]);
    load(found);
  };

  return {
    at: (place, link, range) => {
      const address = addressOf(link);
      const key = `${address}\n${range}`;
      const known = imports.get(key);
      const found = known ?? { address, range, places: new Map(), shown: 'refused' };
      found.places.set(`${place.sheet} ${place.row} ${place.column}`, place);
      if (!known) {
        imports.set(key, found);
        if (allowed.has(address)) {
          found.shown = 'loading';
          load(found);
        }
      }
      return found.shown;
    },
    unallowed: ({ sheet, row, column }) => {
      const key = `${sheet} ${row} ${column}`;
      const found = [...imports.values()].find(({ places }) => places.has(key));
      return found && !allowed.has(found.address) ? found.address : null;
    },
    allow: link => {
      allowed.add(addressOf(link));
      for (const found of imports.values()) if (found.address === addressOf(link)) begin(found);
    },
    refresh: link => {
      for (const found of imports.values())
        if (found.address === addressOf(link) && allowed.has(found.address)) load(found);
    },
    settled: async () => {
      for (let seen: Promise<unknown> | null = null; seen !== loading; ) {
        seen = loading;
        await seen;
      }
    },
  };
};

import type { Area } from './protocol.ts';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';
export type TimeZoneReading = 'modern' | 'historic';

/** The one zone the add-on's manifest and its spreadsheets stand in. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** What a script's realm is told when it is made; plain JSON. */
export interface RealmSettings {
  readonly authMode: AuthMode;
  /** The fixed moment `new Date()` gives in ms, `null` for the real clock, `'none'` when reading the clock is a fault. */
  readonly clock: number | null | 'none';
  readonly timeZoneReading: TimeZoneReading;
  readonly documentLock: 'free' | 'busy' | 'none';
  readonly userLocale: string;
  /** The HTML files pushed beside the script, by name without `.html`. */
  readonly pages: Readonly<Record<string, string>>;
}

/** How a trigger's event travels; the adapter builds the objects a script expects out of it. */
export interface TriggerEvent {
  readonly area?: Area;
  readonly value?: string | number | boolean;
  readonly oldValue?: string | number | boolean;
}

/** What the adapter leaves for the realm's keeper, out of the script's reach. */
export interface Entrance {
  /** Calls a top-level function with JSON and gives its result as JSON. @throws what the function throws, or when a value cannot travel */
  run(name: string, args: string): string;
  runTrigger(name: string, event: string): void;
  /** Calls a custom function with one JSON value per argument (null: left out) and gives its result as rows of boxes. */
  runCustom(name: string, args: string): string;
  isFunction(name: string): boolean;
}

/** What the keeper gives the adapter: one function that carries an operation out and its answer back. */
export type Bridge = (op: string, args: string) => string;

export type BridgeAnswer = { readonly value: unknown } | { readonly error: string };

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBlock } from '../../local/protocol/a1.ts';
import type { UiEvent } from '../../local/protocol/protocol.ts';
import { BLANK, type Reading, written } from './boxes.ts';
import { blankTab, DoubleDocument } from './document.ts';
import { type Calculation, customCalculation } from './formulas.ts';
import type { Break } from './meter.ts';
import { rangeOf } from './range.ts';
import { type Surroundings, servicesOf } from './services.ts';

const CODE = readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'Code.js'), 'utf8');

/** What is written into the boxes of a tab as a script would, row by row. */
export type Rows = readonly (readonly unknown[])[];

export interface DoubleOptions extends Partial<Surroundings> {
  /** The tabs by title; a document made before may be given instead. */
  readonly tabs?: Readonly<Record<string, Rows>> | undefined;
  readonly document?: DoubleDocument | undefined;
  readonly name?: string | undefined;
  /** The day the script's clock stands at, `2026-11-23`, at 08:00. */
  readonly today?: string | undefined;
  readonly locale?: Reading['locale'] | undefined;
  readonly timeZoneReading?: Reading['zone'] | undefined;
  /** Script text of the test's own beside the bundle. */
  readonly more?: string | undefined;
  /** What formulas give that the double does not know. */
  readonly formulas?: Calculation | undefined;
}

/** The add-on on a spreadsheet of arrays; `run` and `calls` are those of the local host. */
export interface Double {
  readonly document: DoubleDocument;
  /** Calls a function of the script: JSON in, JSON out. */
  run(name: string, args?: readonly unknown[]): Promise<unknown>;
  /** The same at once. */
  runNow(name: string, args?: readonly unknown[]): unknown;
  /** Calls a function of the script inside of a run, as a person's hand that reaches in: nothing of it is billed. */
  inside(name: string): void;
  runTrigger(
    name: 'onOpen' | 'onEdit',
    event?: { readonly sheet: string; readonly range: string; readonly value?: unknown; readonly oldValue?: unknown },
  ): Promise<void>;
  /** Reads and writes since the last run began. */
  calls(): { readonly reads: number; readonly writes: number };
  /** The calls of the last run that reached the service, in their order: `Range.setValues`. */
  callNames(): readonly string[];
  /** Breaks a call of the next run. */
  failAt(at: number | Break | null): void;
  readonly shown: readonly UiEvent[];
  answer(answer: { readonly button?: string; readonly text?: string }): void;
}

type Callable = (...args: unknown[]) => unknown;

/** A script in its world; the services it finds are those of whoever runs it. */
interface Realm {
  readonly named: (name: string) => unknown;
  current: Readonly<Record<string, unknown>>;
}

const SERVICES = ['SpreadsheetApp', 'LockService', 'HtmlService', 'Utilities', 'console'] as const;
const realms = new Map<string, Realm>();

/**
 * The world of a script, made once for each text: thousands of runs share what was compiled. On Google every run has a world of its own, which the
 * local host holds scripts to.
 */
const realmOf = (code: string): Realm => {
  const known = realms.get(code);
  if (known) return known;
  const realm = { current: {} } as { -readonly [K in keyof Realm]: Realm[K] };
  const service = (name: string): object =>
    new Proxy({}, { get: (_, key) => Reflect.get(realm.current[name] as object, key) });
  const now = (): number => Number(realm.current.now);
  const Clock = class extends Date {
    constructor(...args: unknown[]) {
      // as many arguments as were given: none is the clock
      super(...((args.length > 0 ? args : [now()]) as [number]));
    }
    static override now(): number {
      return now();
    }
  };
  // a function made of text gives back what it is told to
  const made = new Function(...SERVICES, 'Date', `${code}\nreturn name => eval(name);`) as (
    ...services: unknown[]
  ) => Realm['named'];
  realm.named = made(...SERVICES.map(service), Clock);
  realms.set(code, realm);
  return realm;
};

/** A document of tabs given as rows; what a box is given is typed into it. */
export const documentOf = (
  tabs: Readonly<Record<string, Rows>>,
  { name = 'Sổ', locale = 'vi_VN', timeZoneReading = 'historic', today = '2026-11-23' }: DoubleOptions = {},
): DoubleDocument => {
  const reading: Reading = { locale, zone: timeZoneReading, year: Number(today.slice(0, 4)) };
  return new DoubleDocument(
    name,
    reading,
    Object.entries(tabs).map(([title, rows], i) => ({
      ...blankTab(i, title, Math.max(1000, rows.length), Math.max(26, ...rows.map(row => row.length))),
      boxes: rows.map(row => row.map(value => written(BLANK, value, reading))),
    })),
  );
};

/** Opens the built add-on on a spreadsheet of arrays. */
export const openDouble = (options: DoubleOptions = {}): Double => {
  const { today = '2026-11-23', documentLock = 'free', pages = {}, more = '' } = options;
  const document = options.document ?? documentOf(options.tabs ?? { 'Trang tính1': [] }, options);
  const services = { ...servicesOf(document, { documentLock, pages }), now: Date.parse(`${today}T08:00:00+07:00`) };
  const realm = realmOf(`${CODE}\n${more}`);
  const named = (name: string): Callable => {
    if (!/^[A-Za-z_]\w*$/.test(name)) throw new Error(`Script function not found: ${name}`);
    realm.current = services;
    // top-level functions of the script, by name
    return realm.named(name) as Callable;
  };
  const custom = customCalculation(document, (name, args) => named(name)(...args));
  document.calculation = (formula, tab) => options.formulas?.(formula, tab) ?? custom(formula, tab);
  const runNow = (name: string, args: readonly unknown[] = []): unknown => {
    document.meter.begin();
    const result = named(name)(...(JSON.parse(JSON.stringify(args)) as unknown[]));
    return JSON.parse(JSON.stringify(result ?? null));
  };
  return {
    document,
    runNow,
    run: async (name, args) => runNow(name, args),
    inside: name => void named(name)(),
    runTrigger: async (name, event) => {
      document.meter.begin();
      const tab = event && document.tabs.find(found => found.name === event.sheet);
      const block = event && tab && parseBlock(event.range, tab);
      const { value, oldValue } = event ?? {};
      named(name)(
        tab && block
          ? {
              range: rangeOf(document, tab.gid, block),
              ...(value === undefined ? {} : { value }),
              ...(oldValue === undefined ? {} : { oldValue }),
            }
          : undefined,
      );
    },
    calls: () => ({ reads: document.meter.reads, writes: document.meter.writes }),
    callNames: () => document.meter.calls,
    failAt: at => document.meter.breakAt(typeof at === 'number' ? { call: at } : at),
    shown: document.shown,
    answer: ({ button = 'OK', text = '' }) => {
      document.answers.push({ button, text });
    },
  };
};

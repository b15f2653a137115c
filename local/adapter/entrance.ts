import { findForeign } from '../protocol/json-only.ts';
import type { BoxValue, Serial } from '../protocol/protocol.ts';
import type { Entrance, TriggerEvent } from '../protocol/settings.ts';
import { settings } from './call.ts';
import { dateOf, isDate, serialOfDate } from './dates.ts';
import { rangeOf } from './range.ts';
import { activeSpreadsheet } from './spreadsheet.ts';

type Callable = (...args: unknown[]) => unknown;

// The script's own functions are looked up here by name; no type lists them.
const globals = globalThis as unknown as Record<string, unknown>;

/** What stands here before the script does, or in every object: `eval` is nobody's to call by its name. */
const NOT_OF_THE_SCRIPT: ReadonlySet<string> = new Set(
  [globalThis, Object.prototype].flatMap(Object.getOwnPropertyNames),
);

const isOfTheScript = (name: string): boolean =>
  Object.hasOwn(globals, name) && !NOT_OF_THE_SCRIPT.has(name) && typeof globals[name] === 'function';

const functionNamed = (name: string): Callable => {
  const found = isOfTheScript(name) && !name.endsWith('_') ? globals[name] : undefined;
  if (typeof found !== 'function') throw new Error(`Script function not found: ${name}`);
  // What `typeof` calls a function can be called.
  return found as Callable;
};

const eventOf = (event: TriggerEvent): object => ({
  authMode: settings.authMode,
  ...(settings.authMode === 'NONE' ? {} : { source: activeSpreadsheet() }),
  ...(event.area ? { range: rangeOf(event.area) } : {}),
  ...(event.value === undefined ? {} : { value: event.value }),
  ...(event.oldValue === undefined ? {} : { oldValue: event.oldValue }),
});

/** An argument of a custom function: days come in as serials, what was left out as null. */
const argumentOf = (wire: unknown): unknown => {
  if (wire === null) return undefined;
  if (Array.isArray(wire)) return wire.map(argumentOf);
  // The only objects that travel here are serials.
  return typeof wire === 'object' ? dateOf((wire as Serial).serial) : wire;
};

const resultBox = (value: unknown): BoxValue => {
  if (isDate(value)) return { serial: serialOfDate(value) };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  throw new Error(`A custom function must not return ${value === null ? 'null' : typeof value}; a blank is "".`);
};

/** A result as rows of boxes: a single value is one box, a plain list one column. */
const resultRows = (result: unknown): BoxValue[][] => {
  if (!Array.isArray(result)) return [[resultBox(result)]];
  const rows = result.map(row => (Array.isArray(row) ? row.map(resultBox) : [resultBox(row)]));
  const width = Math.max(0, ...rows.map(row => row.length));
  if (width === 0) throw new Error('A custom function must not return an empty array.');
  return rows.map(row => [...row, ...Array.from({ length: width - row.length }, () => '')]);
};

export const entrance: Entrance = {
  run: (name, args) => {
    const result = functionNamed(name)(...JSON.parse(args));
    const foreign = findForeign(result);
    if (foreign) throw new Error(`google.script.run cannot carry the result of ${name} (${foreign}).`);
    return JSON.stringify(result ?? null);
  },
  runTrigger: (name, event) => {
    functionNamed(name)(eventOf(JSON.parse(event)));
  },
  runCustom: (name, args) => {
    const wires: unknown[] = JSON.parse(args);
    return JSON.stringify(resultRows(functionNamed(name)(...wires.map(argumentOf))));
  },
  isFunction: isOfTheScript,
};

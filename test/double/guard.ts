import { BadArgument, type Meter } from './meter.ts';
import type { Kind } from './used-calls.ts';

// Asked for by the language, by JSON and by consoles, on any object
const QUIET: ReadonlySet<string> = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'toString', 'asymmetricMatch']);

const parts = new WeakMap<object, object>();

/**
 * Lets a part of a Google class stand for the whole: each call passes the meter, and what the list does not name throws by its name.
 * @returns the part under the type of the whole
 */
export const guard = <Whole>(
  meter: Meter,
  name: string,
  kinds: Readonly<Record<string, Kind>>,
  part: object,
): Whole => {
  const whole: object = new Proxy(part, {
    get: (target, key) => {
      if (typeof key === 'symbol' || QUIET.has(key)) return Reflect.get(target, key);
      const member: unknown = Reflect.get(target, key);
      const kind = kinds[key];
      // enums, as `SpreadsheetApp.BorderStyle`
      if (kind === undefined && member !== undefined && /^[A-Z]/.test(key)) return member;
      if (kind === undefined || typeof member !== 'function') throw new Error(`not in the double: ${name}.${key}`);
      return (...args: readonly unknown[]): unknown =>
        meter.pass(`${name}.${key}`, kind, () => {
          const result: unknown = Reflect.apply(member, target, args);
          return result === target ? whole : result;
        });
    },
    set: (_, key) => {
      throw new Error(`not in the double: ${name}.${String(key)} =`);
    },
  });
  parts.set(whole, part);
  // the one place where a part is called the whole: the trap above answers for the difference
  return whole as Whole;
};

/** The part inside a guarded whole. @throws for anything else */
export const partOf = <Part extends object>(whole: unknown, kind: abstract new (...args: never) => Part): Part => {
  const part = typeof whole === 'object' && whole !== null ? parts.get(whole) : undefined;
  if (!(part instanceof kind))
    throw new BadArgument(`The parameters don't match the method signature: no ${kind.name}.`);
  return part;
};

/** For `return this` in a part: whoever calls it is handed the guarded whole. */
export const same = <Whole>(part: object): Whole => part as Whole;

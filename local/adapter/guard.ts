// Asked for by the language, by JSON and by consoles, on any object: they must not count as missing methods.
const QUIET = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'toString',
  'inspect',
  'nodeType',
  'asymmetricMatch',
]);

/**
 * Lets a part of a Google class stand for the whole: what the part lacks throws by name instead of passing silently.
 * @returns the part under the type of the whole
 */
export const guard = <Whole>(part: object, name: string): Whole =>
  new Proxy(part, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || QUIET.has(key)) return Reflect.get(target, key, receiver);
      throw new Error(`not in the local host: ${name}.${key}`);
    },
    // The one place where a part is called the whole: the trap above answers for the difference.
  }) as Whole;

/** For `return this` in a part: whoever calls it holds the guarded whole. */
export const same = <Whole>(part: object): Whole => part as Whole;

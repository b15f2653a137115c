const kindName = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

// Objects may come from another realm, so the prototype is judged by its own prototype, not by identity.
const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || (Object.getPrototypeOf(prototype) === null && kindName(value) === 'Object');
};

/**
 * Finds what `google.script.run` cannot carry: anything but numbers, text, booleans, null, plain objects and arrays.
 * @returns where and what it is, such as `[0].day: Date`; null when everything can travel
 */
export const findForeign = (value: unknown, path = ''): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return `${path || 'value'}: ${typeof value}`;
  if (typeof value !== 'object') return null;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const found = findForeign(item, `${path}[${index}]`);
      if (found) return found;
    }
    return null;
  }
  if (!isPlain(value)) return `${path || 'value'}: ${value.constructor?.name ?? kindName(value)}`;
  for (const [key, item] of Object.entries(value)) {
    const found = findForeign(item, path ? `${path}.${key}` : key);
    if (found) return found;
  }
  return null;
};

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Whether a value may be sent: numbers, texts, yes/no, null, and plain objects and arrays of them. A Date or a hole makes Apps Script fail, sometimes without a word. */
export const isPlainJson = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return Array.from(value).every(isPlainJson);
  return typeof value === 'object' && isPlainObject(value) && Object.values(value).every(isPlainJson);
};

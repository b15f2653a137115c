const MOST = 5000;

/** Remembers the answers of a pure function of text; a sheet repeats its texts over thousands of rows. Forgets all when it knows too many. */
export const memo = <T>(answer: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return text => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const value = answer(text);
    known.set(text, value);
    return value;
  };
};

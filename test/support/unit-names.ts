/** A unit's name without case, Unicode form, invisible marks and kinds of dashes. */
const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[Ðð]/g, 'đ')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const withoutPrefix = (name: string): string => plainName(name).replace(/^(chi bộ|chi bo|cb)\s+/, '');

const asWords = (name: string): string =>
  plainName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !['chi', 'bộ', 'bo', 'cb'].includes(word))
    .sort()
    .join(' ');

/** A name, or several that are all right. */
export type Names = string | readonly string[];

export const namesOf = (names: Names): readonly string[] => (typeof names === 'string' ? [names] : names);

/** The unit with one of these names or codes: the same text, else without prefix, else the same words (`Chi bộ 1 (Trường THCS)` is `Trường THCS – Chi bộ 1`). */
export const findUnit = <U extends { readonly name: string; readonly code: string | null }>(
  units: readonly U[],
  wanted: Names,
): U | null => {
  for (const key of [plainName, withoutPrefix, asWords]) {
    const found = units.find(unit =>
      namesOf(wanted).some(
        name =>
          key(name) !== '' &&
          (key(unit.name) === key(name) || (unit.code !== null && plainName(unit.code) === plainName(name))),
      ),
    );
    if (found !== undefined) return found;
  }
  return null;
};

/** Whether two texts name one unit, prefix aside. */
export const sameName = (text: string, names: Names): boolean =>
  namesOf(names).some(name => withoutPrefix(text) === withoutPrefix(name));

/** Whether every word of a text is one of a name's (`CB 3` of `Bệnh viện – CB 3`). */
export const isPartOfName = (text: string, names: Names): boolean =>
  namesOf(names).some(name =>
    asWords(text)
      .split(' ')
      .every(word => asWords(name).split(' ').includes(word)),
  );

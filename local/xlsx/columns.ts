/** The pixels of a column's width in characters. */
export const pixelsOf = (characters: number): number => Math.round(characters * 7 + 5);

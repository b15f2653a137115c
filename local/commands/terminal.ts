const MARKS = /\p{Mark}|\p{Cf}/u;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns a text takes in a terminal: combining marks none, East Asian letters two. */
const displayWidth = (text: string): number =>
  [...text.normalize('NFC')].reduce((sum, char) => sum + (MARKS.test(char) ? 0 : WIDE.test(char) ? 2 : 1), 0);

const isFigure = (text: string): boolean => /^[-+]?[\d.,]+( ?%)?$/.test(text);

/** Rows under a header, columns aligned; columns of figures stand to the right. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [header, ...rows];
  const count = Math.max(...all.map(row => row.length));
  const columns = Array.from({ length: count }, (_, index) => {
    const texts = rows.map(row => row[index] ?? '').filter(text => text !== '' && text !== '–');
    return {
      width: Math.max(...all.map(row => displayWidth(row[index] ?? ''))),
      right: texts.length > 0 && texts.every(isFigure),
    };
  });
  const line = (row: readonly string[]): string =>
    columns
      .map(({ width, right }, index) => {
        const text = row[index] ?? '';
        const gap = ' '.repeat(width - displayWidth(text));
        return right ? gap + text : text + gap;
      })
      .join('  ')
      .trimEnd();
  const rule = columns.map(({ width }) => '─'.repeat(width)).join('──');
  return [line(header), rule, ...rows.map(line)].join('\n');
};

/** A figure as Vietnamese write it, a dash when there is none: 92.5 → `92,5`, null → `–`. */
export const figure = (value: number | null | undefined, digits = 2): string =>
  value === null || value === undefined ? '–' : String(Number(value.toFixed(digits))).replace('.', ',');

/** A rate with one decimal, halves up: 0.8995 → `90,0%`. */
export const percent = (rate: number | null | undefined): string => {
  if (rate === null || rate === undefined) return '–';
  // The tiny addition undoes what binary fractions take from a half: 0.8995 × 1000 = 899.4999…
  const tenths = Math.floor(rate * 1000 + 0.5 + 1e-9);
  return `${Math.floor(tenths / 10)},${tenths % 10}%`;
};

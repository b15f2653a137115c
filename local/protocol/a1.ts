/** Addresses such as `B2:AA30`, rows and columns counted from 0. */

/** The letters of a column: 0 → `A`, 26 → `AA`. */
const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** The column of its letters: `A` → 0, `AA` → 26. */
const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B5` of a place. */
export const boxAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const blockAddress = ({ row, column, rows, columns }: Block): string => {
  const first = boxAddress(row, column);
  const last = boxAddress(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
};

/** Splits `'Sổ họp'!A1:B2` into the tab's name (null without one) and the address. */
export const splitAddress = (text: string): { tab: string | null; address: string } => {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/.exec(text);
  if (!match) return { tab: null, address: text };
  return { tab: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), address: match[3] ?? '' };
};

/** `A1`, `A1:C3`, `A:C`, `A2:C` or `1:3` on a tab of the given size; null when it is none of these. */
export const parseBlock = (address: string, size: { rows: number; columns: number }): Block | null => {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(address.trim());
  if (!match || address === '') return null;
  const [, firstLetters, firstRow, lastLetters, lastRow] = match;
  const single = !address.includes(':');
  if (single && !(firstLetters && firstRow)) return null;
  const row = firstRow ? Number(firstRow) - 1 : 0;
  const column = firstLetters ? columnIndex(firstLetters) : 0;
  const endRow = single ? row : lastRow ? Number(lastRow) - 1 : size.rows - 1;
  const endColumn = single ? column : lastLetters ? columnIndex(lastLetters) : size.columns - 1;
  const top = Math.min(row, endRow);
  const left = Math.min(column, endColumn);
  return { row: top, column: left, rows: Math.abs(endRow - row) + 1, columns: Math.abs(endColumn - column) + 1 };
};

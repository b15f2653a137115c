import { isRecord } from '../protocol/is-record.ts';
import type { Mutation } from '../protocol/mutation.ts';

/** Beyond what any change of a page reaches; the engine would walk to whatever row it is told. */
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 1_000;
const MOST_DEPTH = 30;
const LONGEST_TEXT = 50_000;

const PLACES = /^(startRow|endRow|startColumn|endColumn|row|col|column|rowCount|columnCount|index|from|to|order)$/;

/** Rows, columns and counts are whole numbers the engine can walk to; null is what JSON makes of a whole column's NaN. */
const isPlace = (value: unknown): boolean =>
  typeof value !== 'number' || (Number.isSafeInteger(value) && value >= -1 && value <= MOST_ROWS);

const arePlacesSound = (value: unknown, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MOST_DEPTH) return false;
  return Object.entries(value).every(
    ([key, each]) => (!PLACES.test(key) || isPlace(each)) && arePlacesSound(each, depth + 1),
  );
};

const isIndex = (key: string, most: number): boolean => /^\d{1,7}$/.test(key) && Number(key) < most;

const isText = (value: unknown): boolean =>
  value == null || (typeof value === 'string' && value.length <= LONGEST_TEXT);

const isContent = (cell: unknown): boolean =>
  cell === null ||
  (isRecord(cell) &&
    (isText(cell.v) || typeof cell.v === 'number' || typeof cell.v === 'boolean') &&
    isText(cell.f) &&
    isText(cell.si));

const areBoxesSound = (boxes: unknown): boolean =>
  boxes === undefined ||
  boxes === null ||
  (isRecord(boxes) &&
    Object.entries(boxes).every(
      ([row, line]) =>
        isIndex(row, MOST_ROWS) &&
        isRecord(line) &&
        Object.entries(line).every(([column, cell]) => isIndex(column, MOST_COLUMNS) && isContent(cell)),
    ));

/** Whether a change that a page sends is one the engine can take: of a tab that exists, within bounds, its boxes boxes. */
export const isSound = ({ id, params }: Mutation, hasTab: (id: string) => boolean): boolean => {
  const { subUnitId, cellValue } = params as { subUnitId?: unknown; cellValue?: unknown };
  const isHere = typeof subUnitId !== 'string' || hasTab(subUnitId) || id === 'sheet.mutation.insert-sheet';
  return isHere && areBoxesSound(cellValue) && arePlacesSound(params, 0);
};

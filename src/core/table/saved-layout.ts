import { labelKey } from '../text/label-key.ts';
import { CHOSEN, type Column, type Recognition } from './columns.ts';
import type { FieldId } from './fields.ts';

/** A column that a person chose: `Cột: Có mặt` = `Tháng 11!F`. `column` (from 0) is null where the field shall have no column in that tab. */
export interface SavedColumn {
  /** The row of `Cấu hình`, from 1. */
  readonly row: number;
  readonly sheet: string;
  readonly column: number | null;
  readonly field: FieldId | null;
  readonly criterion: string | null;
  /** The key of the label that stood above the column when it was chosen; blank when nobody noted it. */
  readonly labelKey: string;
}

/** The header rows (from 0) that a person chose: `Dòng tiêu đề: Tháng 11` = `6-7`; null where the tab holds no table of ours. */
export interface SavedHeader {
  /** The row of `Cấu hình`, from 1. */
  readonly row: number;
  readonly sheet: string;
  readonly rows: readonly [first: number, last: number] | null;
}

export interface SavedLayout {
  readonly columns: readonly SavedColumn[];
  readonly headers: readonly SavedHeader[];
}

export const NO_LAYOUT: SavedLayout = { columns: [], headers: [] };

/** More rows are no header. */
export const MOST_HEADER_ROWS = 6;

/** The field or the criterion's code that a column has, or was given. */
export const meaningOf = ({ field, criterion }: Pick<Recognition, 'field' | 'criterion'>): string | null =>
  field ?? criterion;

/** Whether a saved row says that a tab has no column of a meaning for which another row names one: the column holds. */
export const inVain = ({ sheet, column, ...saved }: SavedColumn, layout: SavedLayout): boolean =>
  column === null &&
  layout.columns.some(other => other.column !== null && other.sheet === sheet && meaningOf(other) === meaningOf(saved));

const keyOf = (column: Column): string => labelKey(column.label.join(' '));
const claim = (saved: SavedColumn, confidence: number): Recognition => ({
  field: saved.field,
  criterion: saved.criterion,
  confidence,
});
const same = (column: Column, saved: SavedColumn): boolean =>
  column.field === saved.field && column.criterion === saved.criterion;

const withoutUse = (column: Column): Column => ({ ...column, field: null, criterion: null, confidence: 0.5 });

/** The columns of a grid that a shape laid out anew, each with the place (column from 0) where it stands in the tab; null: nowhere. */
export type PlaceOf = (index: number) => number | null;

/**
 * Gives the columns of a tab what people chose for them; no other column has a meaning that was chosen. A chosen column that has moved is found again by its label; one
 * whose label is gone is `lost` and left to the guess. A label chosen in one tab is understood in the others too, where nothing was chosen for that meaning. What a tab
 * shall not have is `refused`: no witness may find it again.
 */
export const applySavedLayout = (
  columns: readonly Column[],
  sheet: string,
  layout: SavedLayout,
  placeOf: PlaceOf = index => index,
): { columns: Column[]; lost: SavedColumn[]; refused: ReadonlySet<string> } => {
  const here = layout.columns.filter(choice => choice.sheet === sheet);
  const unused = here.filter(choice => choice.column === null && !inVain(choice, layout));
  const isRefused = (column: Column): boolean =>
    unused.some(
      choice =>
        same(column, choice) ||
        (column.confidence === 0 && choice.labelKey !== '' && keyOf(column) === choice.labelKey),
    );
  const result = columns.map(column => (isRefused(column) ? withoutUse(column) : column));
  const chosen = here.filter(choice => choice.column !== null);
  const staying = chosen.map(choice => {
    const there = columns.filter(
      column =>
        placeOf(column.index) === choice.column && (choice.labelKey === '' || keyOf(column) === choice.labelKey),
    );
    // on its side, the labels of all figures stand in one column: without a label nobody knows which is meant
    return there.length === 1 ? (there[0]?.index ?? -1) : -1;
  });
  const lost: SavedColumn[] = [];
  chosen.forEach((choice, i) => {
    const stays = staying[i] ?? -1;
    // of two months, each with a column of its own, neither is looked for under the label of the other
    const elsewhere = chosen.some((other, at) => (staying[at] ?? -1) >= 0 && meaningOf(other) === meaningOf(choice));
    if (stays < 0 && elsewhere) return;
    const moved = choice.labelKey === '' ? -1 : result.findIndex(column => keyOf(column) === choice.labelKey);
    const target = stays < 0 ? moved : stays;
    const column = result[target];
    if (column === undefined) lost.push(choice);
    else result[target] = { ...column, ...claim(choice, CHOSEN) };
  });
  const taken = new Set(result.filter(({ confidence }) => confidence === CHOSEN).map(meaningOf));
  result.forEach((column, i) => {
    if (column.confidence < CHOSEN && taken.has(meaningOf(column))) result[i] = withoutUse(column);
  });
  for (const choice of layout.columns) {
    if (choice.sheet === sheet || choice.column === null || choice.labelKey === '') continue;
    if ([...result, ...unused].some(other => meaningOf(other) === meaningOf(choice))) continue;
    const target = result.findIndex(column => column.confidence < CHOSEN && keyOf(column) === choice.labelKey);
    const column = result[target];
    if (column !== undefined) result[target] = { ...column, ...claim(choice, 1) };
  }
  return { columns: result, lost, refused: new Set(unused.flatMap(choice => meaningOf(choice) ?? [])) };
};

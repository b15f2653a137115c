import { labelKey } from '../text/label-key.ts';
import type { Column, Recognition } from './columns.ts';
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

// Above every guess, so that a chosen column wins over one that merely reads well
const CHOSEN = 2;

const withoutUse = (column: Column): Column => ({ ...column, field: null, criterion: null, confidence: 0.5 });

/**
 * Gives the columns of a tab what people chose for them; no other column has a meaning that was chosen. A chosen column that has moved is found again by its label; one
 * whose label is gone is `lost` and left to the guess. A label chosen in one tab is understood in the others too, where nothing was chosen for that meaning.
 */
export const applySavedLayout = (
  columns: readonly Column[],
  sheet: string,
  layout: SavedLayout,
): { columns: Column[]; lost: SavedColumn[] } => {
  const here = layout.columns.filter(choice => choice.sheet === sheet);
  const unused = here.filter(choice => choice.column === null && !inVain(choice, layout));
  const result = columns.map(column => (unused.some(choice => same(column, choice)) ? withoutUse(column) : column));
  const lost: SavedColumn[] = [];
  for (const choice of here) {
    if (choice.column === null) continue;
    const there = result[choice.column];
    const stays = there !== undefined && (choice.labelKey === '' || keyOf(there) === choice.labelKey);
    const target = stays
      ? choice.column
      : choice.labelKey === ''
        ? -1
        : result.findIndex(column => keyOf(column) === choice.labelKey);
    const column = result[target];
    if (column === undefined) lost.push(choice);
    else result[target] = { ...column, ...claim(choice, CHOSEN) };
  }
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
  return { columns: result, lost };
};

import { boxAt } from '../core/table/grid.ts';
import type { Place } from '../core/table/runs.ts';
import type { Box } from '../core/values/box.ts';
import { heldBoxes } from './held-boxes.ts';
import type { Tab, Workbook } from './workbook.ts';
import { type NewBox, writeBoxes } from './write-boxes.ts';

/** Why a box is left as it is, as the end of a sentence. */
export type Reason =
  | 'không còn trang đó'
  | 'trang do tiện ích lập'
  | 'đã có người sửa'
  | 'ô có công thức'
  | 'danh sách chọn của ô không có giá trị đó'
  | 'số liệu liên quan đã đổi';

/** A tab in which boxes are to change, with what says which of them may. */
export interface FixTarget {
  readonly value: (place: Place) => unknown;
  readonly box: (place: Place) => Box;
  readonly held: (place: Place) => boolean;
  /** Whether a box may hold a value; a list that rejects it would break the whole run. */
  readonly takes: (place: Place, value: unknown) => boolean;
  readonly write: (boxes: readonly NewBox[]) => void;
}

const rejects = (rule: GoogleAppsScript.Spreadsheet.DataValidation | null, value: unknown): boolean => {
  if (rule === null || rule.getAllowInvalid()) return false;
  if (rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return false;
  const [list]: unknown[] = rule.getCriteriaValues();
  return Array.isArray(list) && !list.map(String).includes(String(value));
};

const targetOf = ({ sheet, grid, values }: Tab): FixTarget => {
  const range = sheet.getDataRange();
  const held = heldBoxes(range.getFormulas());
  const formats = range.getNumberFormats();
  const rules = range.getDataValidations();
  return {
    value: ({ row, column }) => values[row - 1]?.[column - 1] ?? '',
    box: ({ row, column }) => boxAt(grid, row - 1, column - 1),
    held,
    takes: ({ row, column }, value) => value === '' || !rejects(rules[row - 1]?.[column - 1] ?? null, value),
    write: boxes => writeBoxes(sheet, boxes, formats),
  };
};

/** Finds the tabs in which boxes are to change, each read once: three calls beside its values. A tab that is gone or generated is a reason instead. */
export const fixTargets = ({ tabs }: Workbook): ((title: string) => FixTarget | Reason) => {
  const found = new Map<string, FixTarget | Reason>();
  const find = (title: string): FixTarget | Reason => {
    const tab = tabs.find(({ grid }) => grid.sheet === title);
    if (!tab) return 'không còn trang đó';
    return tab.key === null ? targetOf(tab) : 'trang do tiện ích lập';
  };
  return title => {
    const known = found.get(title) ?? find(title);
    found.set(title, known);
    return known;
  };
};

/** ` 3 ô không sửa vì ô có công thức.` for each reason. */
export const reasonsText = (reasons: readonly Reason[], verb: string): string =>
  [...new Set(reasons)]
    .map(reason => ` ${reasons.filter(other => other === reason).length} ô ${verb} vì ${reason}.`)
    .join('');

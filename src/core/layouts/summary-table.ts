import { unitLabel } from '../roster/roster.ts';
import { formatNumber, formatRate } from '../values/format.ts';
import { GRADE_NAMES, GRADES } from '../values/grade.ts';
import { type Day, formatDay } from '../values/sheet-date.ts';

import { CODE_COLUMN, NAME_COLUMN, SUMMARY_LABELS, TOTAL_NAME } from './summary-columns.ts';
import { summaryRows } from './summary-rows.ts';

/** One figure that writing the summary would change. */
export interface SummaryChange {
  /** Whose: a unit's label, or `Tổng cộng`. */
  readonly who: string;
  /** Which column: `Có mặt`, `Tình trạng`… */
  readonly what: string;
  readonly old: string;
  readonly new: string;
}

/** The boxes of a summary tab from A1 on, as they stand there or as they would be written. */
type Boxes = readonly (readonly unknown[])[];

// Columns from 0: where the rate, the two scores and the four grades stand
const RATE = 9;
const SCORES = [10, 11];
const FIRST_GRADE = 12;
const GRADE_COLUMNS: readonly number[] = GRADES.map((_, i) => FIRST_GRADE + i);
const ORDINAL = 0;

const isDay = (value: unknown): value is Day =>
  typeof value === 'object' && value !== null && 'y' in value && 'm' in value && 'd' in value;

/** A box of the table as the print shows it. */
const shown = (value: unknown, column: number): string => {
  if (typeof value === 'number') {
    if (column === RATE) return formatRate(value);
    return formatNumber(SCORES.includes(column) ? Math.round((value + 1e-9) * 100) / 100 : value);
  }
  if (isDay(value)) return formatDay(value);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : String(value ?? '');
};

/** The four grade columns as one text: the grade marked, or in the total row how many have each. */
const gradesText = (row: readonly unknown[]): string =>
  GRADES.flatMap((grade, i) => {
    const value = row[FIRST_GRADE + i];
    if (value === '' || value === undefined) return [];
    return typeof value === 'number' ? `${GRADE_NAMES[grade]} ${formatNumber(value)}` : GRADE_NAMES[grade];
  }).join(', ');

/** The columns of the table as texts: as printed, the four grades in one. */
export const TABLE_COLUMNS: readonly string[] = SUMMARY_LABELS.flatMap((label, column) => {
  if (column === FIRST_GRADE) return ['Xếp loại'];
  return GRADE_COLUMNS.includes(column) ? [] : [label];
});

const rowTexts = (row: readonly unknown[]): string[] =>
  SUMMARY_LABELS.flatMap((_, column) => {
    if (column === FIRST_GRADE) return [gradesText(row)];
    return GRADE_COLUMNS.includes(column) ? [] : [shown(row[column] ?? '', column)];
  });

/** One row of the table: whose it is and its texts. */
interface TableRow {
  readonly id: string;
  readonly who: string;
  readonly texts: readonly string[];
}

const tableOf = (boxes: Boxes): readonly TableRow[] => {
  const { units, total } = summaryRows(boxes);
  const row = (at: number): readonly unknown[] => boxes[at - 1] ?? [];
  const unitsOf = [...units].map(([id, at]): TableRow => {
    const texts = rowTexts(row(at));
    return { id, who: unitLabel({ code: texts[CODE_COLUMN - 1] ?? '', name: texts[NAME_COLUMN - 1] ?? '' }), texts };
  });
  return total === null ? unitsOf : [...unitsOf, { id: '', who: TOTAL_NAME, texts: rowTexts(row(total)) }];
};

/** The rows of the table of a summary tab as texts, the total last. */
export const summaryTexts = (boxes: Boxes): string[][] => tableOf(boxes).map(({ texts }) => [...texts]);

/**
 * What differs between the table of a summary tab as it stands and as it would be written, as the print shows it; units are found by code or name, so that a new
 * order or number changes nothing. Empty when both say the same.
 */
export const summaryChanges = (old: Boxes, now: Boxes): SummaryChange[] => {
  const before = new Map(tableOf(old).map(row => [row.id, row]));
  const after = tableOf(now);
  const changed = after.flatMap(({ id, who, texts }): SummaryChange[] => {
    const stood = before.get(id);
    if (stood === undefined) return [{ who, what: 'Cả dòng', old: 'chưa có', new: 'thêm vào' }];
    return texts.flatMap((text, i) => {
      const was = stood.texts[i] ?? '';
      return i === ORDINAL || was === text ? [] : [{ who, what: TABLE_COLUMNS[i] ?? '', old: was, new: text }];
    });
  });
  const ids = new Set(after.map(({ id }) => id));
  const gone = [...before.values()].flatMap(({ id, who, texts }): SummaryChange[] =>
    ids.has(id) || texts.every(text => text === '') ? [] : [{ who, what: 'Cả dòng', old: 'đang có', new: 'bỏ đi' }],
  );
  return [...changed, ...gone];
};

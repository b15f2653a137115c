import type { Bad, CellCode } from '../boxes/reading.ts';
import type { Measure } from '../codes.ts';
import type { Evidence } from '../row/evidence.ts';
import type { BadBand, Source } from '../rubric/bands.ts';
import type { Applies } from '../rubric/rubric.ts';
import type { Leave } from '../table/field-groups.ts';
import type { Grade } from '../values/grade.ts';
import type { Month } from '../values/period.ts';
import type { Day } from '../values/sheet-date.ts';

/** What stands in a box that cannot be used: the column's label, the text as shown, and what would be right. */
export interface CellFacts {
  readonly label: string;
  readonly text: string;
  readonly hint?: string;
}

/** The facts of a box that cannot be used, under the label of its column. */
export const unusable = ({ text, hint }: Bad, label: string): CellFacts =>
  hint === undefined ? { label, text } : { label, text, hint };

/** The facts behind the sentence of each code: numbers in persons, points or days as the code says. */
export type FactsOf = { readonly [C in CellCode]: CellFacts } & {
  readonly 'table/missing-column': {
    readonly label: string;
    readonly sheet: string;
    readonly headerRow: number;
    readonly nearest: readonly string[];
    /** What is summed up all the same; null where there are no figures. */
    readonly left: 'score' | 'attendance' | 'grade' | null;
    /** Whether the sheet gives a rate, which alone is no attendance. */
    readonly rate: boolean;
  };
  readonly 'table/duplicate-column': { readonly label: string; readonly columns: readonly string[] };
  readonly 'table/saved-column-lost': { readonly key: string; readonly sheet: string };
  readonly 'table/score-scale': {
    readonly sheet: string;
    readonly doubt: 'unsaid' | 'above-ten' | null;
    /** The text that names the scale, blank where `Cấu hình` does; null where nobody does. */
    readonly said: string | null;
    /** The highest score as it stands in the sheet, and its row (from 1). */
    readonly highest: number;
    readonly row: number;
  };
  readonly 'table/day-shifted': {
    readonly sheet: string;
    readonly labels: readonly string[];
    readonly count: number;
    /** One of the days as it stands there, and as it is read. */
    readonly example: Day;
    readonly read: Day;
  };
  /** What of the days gives it away, in words; null where the spreadsheet itself reads the month first. */
  readonly 'table/day-month-order': { readonly sign: string | null };
  readonly 'table/contradiction': {
    readonly sheet: string;
    readonly readings: readonly [first: string, second: string];
    readonly out: readonly Measure[];
  };
  readonly 'table/doubtful-column': { readonly label: string; readonly column: string; readonly nearest: string };
  readonly 'table/columns-joined': { readonly label: string; readonly columns: readonly string[] };
  readonly 'table/unknown-column': { readonly labels: readonly string[] };
  readonly 'table/copy': { readonly sheet: string; readonly rows: number; readonly of: readonly string[] };
  readonly 'month/sources-disagree': {
    readonly used: Month;
    readonly other: Month;
    readonly where: 'tab' | 'title' | 'rows';
    readonly rows: number;
  };
  readonly 'month/unknown': { readonly text: string };
  readonly 'month/duplicate-report': { readonly unit: string; readonly month: Month; readonly rows: readonly string[] };
  readonly 'month/replaced-report': {
    readonly unit: string;
    readonly month: Month;
    /** Where the answer stands that counts: `dòng 3`. */
    readonly by: string;
    readonly identical: boolean;
    /** The days of the two meetings where they differ and nobody asked for their kind. */
    readonly days: readonly [own: Day, counted: Day] | null;
  };
  readonly 'cell/missing': { readonly what: 'unit' | 'count' | 'score'; readonly label: string };
  /** `text` is the day or hour that the box shows. */
  readonly 'cell/number-as-date': CellFacts & { readonly value: number };
  readonly 'cell/number-as-text': CellFacts & {
    readonly value: number;
    /** Words stand beside the number. */
    readonly remark: boolean;
  };
  readonly 'cell/personal-data': { readonly what: string };
  readonly 'row/members-sum': { readonly official: number; readonly probationary: number; readonly members: number };
  readonly 'row/due-mismatch': {
    readonly members: number;
    readonly deducted: readonly { readonly leave: Leave; readonly count: number }[];
    readonly computed: number;
    readonly typed: number;
  };
  readonly 'row/attendance-sum': {
    readonly present: number;
    readonly excused: number | null;
    readonly unexcused: number;
    readonly due: number;
  };
  readonly 'row/present-over-due': { readonly present: number; readonly due: number };
  readonly 'row/date-outside-month': { readonly date: Day; readonly month: Month; readonly swapped: Day | null };
  readonly 'row/date-in-future': { readonly date: Day; readonly today: Day };
  readonly 'row/end-before-start': { readonly start: number; readonly end: number };
  readonly 'row/speakers-over-present': { readonly speakers: number; readonly present: number };
  readonly 'row/targets-over-set': { readonly met: number; readonly set: number };
  readonly 'row/multiple-grades': { readonly grades: readonly Grade[] };
  readonly 'row/rate-mismatch': { readonly typed: number; readonly present: number; readonly due: number };
  readonly 'row/outside-window': { readonly date: Day; readonly from: number; readonly to: number };
  readonly 'row/too-short': {
    readonly minutes: number;
    readonly least: number;
    readonly thematic: boolean;
    /** Members from which on the longer duration holds, where that is why; else null. */
    readonly large: number | null;
  };
  readonly 'row/notice-late': { readonly notice: Day; readonly date: Day };
  readonly 'row/thematic-alone': { readonly month: Month };
  /** Who came and the total score beside the words that there was no meeting; 0 where there is none. */
  readonly 'row/unmet-with-figures': { readonly present: number; readonly score: number };
  readonly 'row/not-yet-met': { readonly text: string; readonly month: Month | null };
  /** Each figure that is not the sum of its parts; `own` null where it is blank. */
  readonly 'row/parts-sum': {
    readonly sums: readonly {
      readonly label: string;
      readonly own: number | null;
      readonly parts: readonly number[];
    }[];
  };
  readonly 'row/late-report': { readonly sent: Day; readonly deadline: Day };
  readonly 'score/over-max': { readonly code: string; readonly points: number; readonly max: number };
  readonly 'score/sum-mismatch': { readonly sum: number; readonly open: number; readonly total: number };
  readonly 'score/out-of-range': { readonly total: number };
  readonly 'score/grade-mismatch': { readonly total: number; readonly graded: Grade; readonly marked: Grade };
  readonly 'score/above-evidence': {
    readonly code: string;
    readonly points: number;
    readonly supported: number;
    readonly evidence: Evidence;
  };
  readonly 'score/not-all-or-none': { readonly code: string; readonly points: number; readonly max: number };
  readonly 'score/not-applicable': {
    readonly code: string;
    readonly points: number;
    readonly applies: Exclude<Applies, 'always'>;
  };
  readonly 'score/no-deduction-note': { readonly total: number; readonly label: string };
  readonly 'roster/duplicate-code': { readonly unit: string; readonly rows: readonly number[] };
  readonly 'roster/unknown-unit': {
    readonly unit: string;
    readonly nearest: string | null;
    readonly endedOrNotBegun: Month | null;
    /** Several units have this name. */
    readonly ambiguous: boolean;
  };
  readonly 'roster/duplicate-name': { readonly name: string; readonly rows: readonly number[] };
  readonly 'roster/unit-merged': {
    readonly unit: string;
    readonly into: string;
    readonly last: Month;
  };
  readonly 'roster/members-differ': { readonly members: number; readonly listed: number };
  readonly 'roster/unknown-unit-did-not-meet': { readonly unit: string; readonly nearest: string | null };
  readonly 'history/attendance-outlier': {
    readonly present: number;
    readonly due: number;
    /** 0–1, of so many earlier months. */
    readonly median: number;
    readonly months: number;
  };
  readonly 'history/score-outlier': { readonly total: number; readonly median: number; readonly months: number };
  readonly 'history/members-jump': { readonly members: number; readonly before: number; readonly month: Month };
  readonly 'history/no-thematic-in-quarter': { readonly quarter: number; readonly year: number };
  readonly 'history/weak-two-months': { readonly grade: Grade; readonly before: Grade; readonly month: Month };
  readonly 'history/not-visited': { readonly reports: number };
  readonly 'rubric/bad-band': { readonly code: string; readonly text: string; readonly why: BadBand };
  readonly 'rubric/duplicate-code': { readonly code: string; readonly rows: readonly number[] };
  readonly 'rubric/total-not-100': { readonly total: number; readonly applies: Applies };
  readonly 'rubric/band-gap': { readonly code: string; readonly source: Source; readonly gap: string };
  readonly 'rubric/band-overlap': {
    readonly code: string;
    readonly source: Source;
    readonly overlap: string;
    readonly points: readonly number[];
  };
  readonly 'rubric/unreachable':
    | { readonly code: string; readonly max: number; readonly best: number }
    | { readonly code: string; readonly band: string };
};

/** How bad a finding is: an error takes its row out of what `outOf` names; a warning and a note take nothing out. */
export type Severity = 'error' | 'warning' | 'note';

/** The two things that are measured of a meeting. */
export type Measure = 'attendance' | 'score';

interface CodeEntry {
  readonly severity: Severity;
  /** What the row no longer counts for; `column`: decided by the column in which the box stands. */
  readonly outOf: readonly Measure[] | 'column' | 'table';
  /** A row that has it cannot be counted at all, so a commune cannot switch it off. */
  readonly fixed?: true;
}

const NONE: readonly Measure[] = [];
const ATTENDANCE: readonly Measure[] = ['attendance'];
const SCORE: readonly Measure[] = ['score'];
const BOTH: readonly Measure[] = ['attendance', 'score'];

/** Every code once: severity, and what the row is out of (workbooks, "What takes a row out of what"). The table in docs/codes.md is checked against this. */
export const CODES = {
  'table/missing-column': { severity: 'error', outOf: 'table', fixed: true },
  'table/duplicate-column': { severity: 'error', outOf: 'table', fixed: true },
  'table/saved-column-lost': { severity: 'warning', outOf: NONE },
  'table/score-scale': { severity: 'error', outOf: SCORE, fixed: true },
  'table/day-shifted': { severity: 'warning', outOf: NONE },
  'table/day-month-order': { severity: 'warning', outOf: NONE },
  'table/contradiction': { severity: 'error', outOf: 'column', fixed: true },
  'table/doubtful-column': { severity: 'warning', outOf: NONE },
  'table/columns-joined': { severity: 'note', outOf: NONE },
  'table/unknown-column': { severity: 'note', outOf: NONE },
  'table/copy': { severity: 'note', outOf: NONE },
  'month/unknown': { severity: 'error', outOf: BOTH, fixed: true },
  'month/duplicate-report': { severity: 'error', outOf: BOTH, fixed: true },
  'month/replaced-report': { severity: 'note', outOf: NONE },
  'month/sources-disagree': { severity: 'warning', outOf: NONE },
  'cell/missing': { severity: 'error', outOf: 'column', fixed: true },
  'cell/not-a-number': { severity: 'error', outOf: 'column', fixed: true },
  'cell/not-whole': { severity: 'error', outOf: 'column', fixed: true },
  'cell/negative': { severity: 'error', outOf: 'column', fixed: true },
  'cell/out-of-range': { severity: 'error', outOf: 'column', fixed: true },
  'cell/not-a-date': { severity: 'error', outOf: 'column', fixed: true },
  'cell/unknown-choice': { severity: 'error', outOf: 'column', fixed: true },
  'cell/formula-error': { severity: 'error', outOf: 'column', fixed: true },
  'cell/date-for-fraction': { severity: 'error', outOf: 'column', fixed: true },
  'cell/number-as-date': { severity: 'note', outOf: NONE },
  'cell/number-as-text': { severity: 'note', outOf: NONE },
  'cell/personal-data': { severity: 'warning', outOf: NONE },
  'row/members-sum': { severity: 'error', outOf: ATTENDANCE },
  'row/due-mismatch': { severity: 'error', outOf: ATTENDANCE },
  'row/attendance-sum': { severity: 'error', outOf: ATTENDANCE },
  'row/present-over-due': { severity: 'error', outOf: ATTENDANCE, fixed: true },
  'row/date-outside-month': { severity: 'error', outOf: NONE },
  'row/date-in-future': { severity: 'error', outOf: NONE },
  'row/end-before-start': { severity: 'error', outOf: NONE },
  'row/speakers-over-present': { severity: 'error', outOf: NONE },
  'row/targets-over-set': { severity: 'error', outOf: NONE },
  'row/multiple-grades': { severity: 'error', outOf: SCORE },
  'row/rate-mismatch': { severity: 'warning', outOf: NONE },
  'row/outside-window': { severity: 'warning', outOf: NONE },
  'row/too-short': { severity: 'warning', outOf: NONE },
  'row/notice-late': { severity: 'warning', outOf: NONE },
  'row/thematic-alone': { severity: 'warning', outOf: NONE },
  'row/not-yet-met': { severity: 'warning', outOf: NONE },
  'row/unmet-with-figures': { severity: 'warning', outOf: NONE },
  'row/parts-sum': { severity: 'warning', outOf: NONE },
  'row/late-report': { severity: 'warning', outOf: NONE },
  'score/over-max': { severity: 'error', outOf: SCORE },
  'score/sum-mismatch': { severity: 'error', outOf: SCORE },
  'score/out-of-range': { severity: 'error', outOf: SCORE, fixed: true },
  'score/grade-mismatch': { severity: 'error', outOf: SCORE },
  'score/above-evidence': { severity: 'warning', outOf: NONE },
  'score/not-all-or-none': { severity: 'warning', outOf: NONE },
  'score/not-applicable': { severity: 'warning', outOf: NONE },
  'score/no-deduction-note': { severity: 'note', outOf: NONE },
  'roster/duplicate-code': { severity: 'error', outOf: NONE, fixed: true },
  'roster/unknown-unit': { severity: 'error', outOf: BOTH, fixed: true },
  'roster/unknown-unit-did-not-meet': { severity: 'warning', outOf: NONE },
  'roster/duplicate-name': { severity: 'warning', outOf: NONE },
  'roster/unit-merged': { severity: 'warning', outOf: NONE },
  'roster/members-differ': { severity: 'warning', outOf: NONE },
  'history/attendance-outlier': { severity: 'warning', outOf: NONE },
  'history/score-outlier': { severity: 'warning', outOf: NONE },
  'history/members-jump': { severity: 'warning', outOf: NONE },
  'history/no-thematic-in-quarter': { severity: 'warning', outOf: NONE },
  'history/weak-two-months': { severity: 'warning', outOf: NONE },
  'history/not-visited': { severity: 'warning', outOf: NONE },
  'rubric/bad-band': { severity: 'error', outOf: NONE, fixed: true },
  'rubric/duplicate-code': { severity: 'error', outOf: NONE, fixed: true },
  'rubric/total-not-100': { severity: 'warning', outOf: NONE },
  'rubric/band-gap': { severity: 'warning', outOf: NONE },
  'rubric/band-overlap': { severity: 'warning', outOf: NONE },
  'rubric/unreachable': { severity: 'warning', outOf: NONE },
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof CODES;

/** Whether a text is the code of a finding. */
export const isCode = (text: string): text is Code => Object.keys(CODES).includes(text);

/** Whether a commune may switch a rule off or change how grave it is. */
export const isFixed = (code: Code): boolean => (CODES[code] as CodeEntry).fixed === true;

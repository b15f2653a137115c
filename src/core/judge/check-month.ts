import { bearsOn, hasRoster, type MeetingsTable } from '../book/book.ts';
import type { Measure } from '../codes.ts';
import { type Finding, findingAt } from '../findings/finding.ts';
import type { Judged, JudgedBook, Standing } from '../judged/judged.ts';
import type { Unit } from '../roster/roster.ts';
import { expectedIn } from '../roster/units.ts';
import { BOOK_RULES, COPY_RULES, HEADER_RULES, TABLE_RULES, UNIT_RULES } from '../rules/registry.ts';
import type { ChangedRules } from '../settings/rule-settings.ts';
import { tellsScore } from '../table/role.ts';
import type { Month } from '../values/period.ts';
import { asSet } from './as-set.ts';

/** How the rows of one measure add up: records = counted + excluded + notGiven + replaced; null where the table cannot be read. */
export interface Reconciliation {
  readonly counted: number | null;
  readonly excluded: number | null;
  readonly notGiven: number | null;
  /** Older answers of a form, which a newer one replaces. */
  readonly replaced: number | null;
}

/** Rows of the tables of one month: read = records + skipped; null where the table cannot be read. */
export interface RowCounts {
  readonly read: number | null;
  readonly skipped: number | null;
  readonly records: number | null;
  readonly attendance: Reconciliation;
  readonly score: Reconciliation;
}

/** A month of a workbook, judged. */
export interface MonthCheck {
  readonly month: Month;
  /** Whether every table that bears on the month could be read; if not there are no figures. */
  readonly readable: boolean;
  /** The units expected to report. */
  readonly expected: readonly Unit[];
  readonly hasRoster: boolean;
  /** Whether the sheet says when reports were sent. */
  readonly tellsSent: boolean;
  /** Whether some table of the month gives scores, and whether some gives scores or grades. */
  readonly tellsScore: boolean;
  readonly tellsGrade: boolean;
  readonly rows: RowCounts;
  readonly judged: readonly Judged[];
  readonly findings: readonly Finding[];
  /** Rules that the commune switched off or made more or less grave. */
  readonly rules: ChangedRules;
}

/** Picks one month out of a judged workbook: its rows (and those whose month nobody can tell), its findings and those of roster and settings, and how the rows add up. */
export const checkMonth = ({ book, units, judged: all }: JudgedBook, month: Month): MonthCheck => {
  const tables = book.tables.filter(table => bearsOn(table, month));
  const judged = all.filter(({ meeting }) => meeting.month === month || meeting.month === null);
  const readable = tables.every(table => table.readable);
  const faults = [
    ...[HEADER_RULES, TABLE_RULES].flatMap(rules =>
      tables.filter(table => !table.passed).flatMap(table => rules.flatMap(rule => rule(table, month))),
    ),
    ...tables.filter(table => table.passed).flatMap(table => COPY_RULES.flatMap(rule => rule(table, month))),
    ...UNIT_RULES.flatMap(rule => rule(book, units, month)),
    ...BOOK_RULES.flatMap(rule => rule(book)),
  ];
  return {
    month,
    readable,
    expected: expectedIn(units, month),
    hasRoster: hasRoster(book),
    tellsSent: tables.some(table => table.tellsSent),
    tellsScore: tables.length === 0 || tables.some(({ table }) => table.map.field.has('score')),
    tellsGrade: tables.length === 0 || tables.some(({ table }) => tellsScore(field => table.map.field.has(field))),
    rows: readable ? countRows(tables, judged) : NO_ROWS,
    judged,
    rules: book.settings.rules,
    findings: [...asSet(faults.map(findingAt), book.settings), ...judged.flatMap(row => row.findings)],
  };
};

const NONE: Reconciliation = { counted: null, excluded: null, notGiven: null, replaced: null };
const NO_ROWS: RowCounts = { read: null, skipped: null, records: null, attendance: NONE, score: NONE };

const countRows = (tables: readonly MeetingsTable[], judged: readonly Judged[]): RowCounts => {
  const skipped = tables.reduce(
    (sum, table) => sum + Object.values(table.skipped).reduce((rows, count) => rows + count, 0),
    0,
  );
  const reconcile = (measure: Measure): Reconciliation => {
    const count = (standing: Standing): number => judged.filter(row => row[measure] === standing).length;
    return {
      counted: count('counted'),
      excluded: count('excluded'),
      notGiven: count('not-given'),
      replaced: count('replaced'),
    };
  };
  const records = judged.length;
  return { read: records + skipped, skipped, records, attendance: reconcile('attendance'), score: reconcile('score') };
};

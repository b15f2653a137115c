import { type People, peopleOf } from './attendance.ts';
import { CODES, type Measure } from './codes.ts';
import { type Finding, findingOf } from './finding.ts';
import type { Meeting } from './meeting.ts';
import type { Month } from './period.ts';
import { allMeetings, type Book, type MeetingsTable } from './read/read-book.ts';
import { type Unit, unitLabel, unitsOf } from './roster.ts';
import { duplicateCode } from './rules/duplicate-code.ts';
import { duplicateReports } from './rules/duplicate-report.ts';
import { IDENTITY_RULES, ROW_RULES } from './rules/registry.ts';
import type { Fault, RowContext } from './rules/rule.ts';
import { settingAndRubricFaults } from './rules/settings-faults.ts';
import { tableFaults } from './rules/table-faults.ts';
import { type Scoring, scoringOf } from './scoring.ts';
import type { Day } from './sheet-date.ts';
import { PEOPLE, SCORING } from './table/fields.ts';
import { expectedIn, matcherOf, unitsSeen } from './units.ts';

/** What becomes of one measure of one row. */
export type Standing = 'counted' | 'excluded' | 'not-given';

/** A row with its unit, its figures, its findings and what it counts for. */
export interface Judged {
  readonly meeting: Meeting;
  readonly unit: Unit | null;
  readonly people: People;
  readonly scoring: Scoring;
  readonly findings: readonly Finding[];
  readonly attendance: Standing;
  readonly score: Standing;
}

/** How the rows of one measure add up: records = counted + excluded + notGiven. */
export interface Reconciliation {
  readonly counted: number;
  readonly excluded: number;
  readonly notGiven: number;
}

/** Rows of the tables of one month: read = records + skipped. */
export interface RowCounts {
  readonly read: number;
  readonly skipped: number;
  readonly records: number;
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
  readonly rows: RowCounts;
  readonly judged: readonly Judged[];
  readonly findings: readonly Finding[];
}

/** The measures that a fault takes its row out of (workbooks: "What takes a row out of what"). */
const outOf = ({ code, at }: Fault): readonly Measure[] => {
  const entry = CODES[code].outOf;
  if (entry === 'table') return [];
  if (entry !== 'column') return entry;
  // a column given by number is a criterion
  if (typeof at === 'number') return ['score'];
  if (at.some(field => field === 'name' || field === 'code')) return ['attendance', 'score'];
  if (at.some(field => PEOPLE.has(field))) return ['attendance'];
  return at.some(field => SCORING.has(field)) ? ['score'] : [];
};

/** Whether a table bears on a month: it has no month of its own, or this one, or a row of it. */
const bearsOn = ({ month: own, meetings }: MeetingsTable, month: Month): boolean =>
  own === null || own === month || meetings.some(meeting => meeting.month === month);

/** Judges the rows of one month: every rule on every row, what each row counts for, and how the rows add up. */
export const checkMonth = (book: Book, month: Month, today: Day | null): MonthCheck => {
  const all = allMeetings(book);
  const units = book.roster ? unitsOf(book.roster.lines) : unitsSeen(all);
  const match = matcherOf(units);
  const tables = book.tables.filter(table => bearsOn(table, month));
  const readable = tables.every(table => table.readable);
  const mine = all.filter(meeting => meeting.month === month || meeting.month === null);

  const contexts = mine.map(
    (meeting): RowContext => ({
      meeting,
      people: peopleOf(meeting, book.settings),
      scoring: scoringOf(meeting, book.rubric, book.settings),
      match: match(meeting.code, meeting.name),
      rubric: book.rubric,
      settings: book.settings,
      today,
    }),
  );
  const twice = duplicateReports(contexts);
  const judged = contexts.map(context => judge(context, twice.get(context.meeting) ?? []));
  const findings = [
    ...tables.flatMap(tableFaults),
    ...settingAndRubricFaults(book),
    ...duplicateCode(book),
    ...judged.flatMap(row => row.findings),
  ];
  return {
    month,
    readable,
    expected: expectedIn(units, month),
    hasRoster: book.roster !== null,
    tellsSent: tables.some(({ table }) => table.map.field.has('sent')),
    rows: countRows(tables, judged),
    judged,
    findings,
  };
};

const judge = (context: RowContext, more: readonly Fault[]): Judged => {
  const { meeting, match, people, scoring } = context;
  const { kind } = meeting;
  const faults =
    kind === 'not-given'
      ? []
      : [
          ...(kind === 'did-not-meet' ? IDENTITY_RULES : [...IDENTITY_RULES, ...ROW_RULES]).flatMap(rule =>
            rule(context),
          ),
          ...more,
        ];
  const out = new Set(faults.flatMap(outOf));
  const standing = (measure: Measure, given: boolean): Standing => {
    if (kind === 'not-given' || (kind !== 'regular' && meeting.month !== null)) return 'not-given';
    return out.has(measure) ? 'excluded' : given ? 'counted' : 'not-given';
  };
  const unit = unitLabel(match.unit ?? meeting);
  return {
    meeting,
    unit: match.unit,
    people,
    scoring,
    findings: faults.map(fault => findingOf(fault, meeting.table, meeting.row, unit)),
    attendance: standing('attendance', people.due !== null && people.present !== null),
    score: standing('score', scoring.total !== null),
  };
};

const countRows = (tables: readonly MeetingsTable[], judged: readonly Judged[]): RowCounts => {
  const skipped = tables.reduce(
    (sum, table) => sum + Object.values(table.skipped).reduce((rows, count) => rows + count, 0),
    0,
  );
  const reconcile = (measure: Measure): Reconciliation => {
    const count = (standing: Standing): number => judged.filter(row => row[measure] === standing).length;
    return { counted: count('counted'), excluded: count('excluded'), notGiven: count('not-given') };
  };
  return {
    read: judged.length + skipped,
    skipped,
    records: judged.length,
    attendance: reconcile('attendance'),
    score: reconcile('score'),
  };
};

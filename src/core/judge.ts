import { type People, peopleOf } from './attendance.ts';
import { CODES, type Measure } from './codes.ts';
import { asSet, type Finding, findingOf } from './finding.ts';
import { HISTORY_MONTHS, historyOf, monthsCovered } from './history.ts';
import type { Meeting } from './meeting.ts';
import { addMonths, type Month } from './period.ts';
import { allMeetings, type Book } from './read/read-book.ts';
import { type Unit, unitLabel, unitsOf } from './roster.ts';
import { supportedTotal } from './rubric/evidence.ts';
import { duplicateReports } from './rules/duplicate-report.ts';
import { HISTORY_RULES, NOT_MET_RULES, ROW_RULES } from './rules/registry.ts';
import type { Fault, HistoryRow, RowContext } from './rules/rule.ts';
import { thematicAlone } from './rules/thematic-alone.ts';
import { type Scoring, scoringOf } from './scoring.ts';
import type { Settings } from './settings.ts';
import type { Day } from './sheet-date.ts';
import { soundFixes } from './sound-fixes.ts';
import { PEOPLE, SCORING } from './table/field-groups.ts';
import { matcherOf, unitsSeen } from './units.ts';

/** What becomes of one measure of one row. */
export type Standing = 'counted' | 'excluded' | 'not-given';

/** A row with its unit, its figures, its findings and what it counts for. */
export interface Judged {
  readonly meeting: Meeting;
  readonly unit: Unit | null;
  readonly people: People;
  readonly scoring: Scoring;
  /** The total score that the row's own figures support; null where no criterion is held against any. */
  readonly supported: number | null;
  readonly findings: readonly Finding[];
  readonly attendance: Standing;
  readonly score: Standing;
}

/** A workbook with its rows judged, in the order of the tabs. */
export interface JudgedBook {
  readonly book: Book;
  /** The roster's units, or without a roster those seen in any row. */
  readonly units: readonly Unit[];
  readonly judged: readonly Judged[];
  /** With a month asked for, the rows of the 12 months before it, judged row by row and not held against their own history; else none. */
  readonly earlier: readonly Judged[];
}

/**
 * Runs every rule on the rows of one month (and those whose month nobody can tell), or on every row when no month is given.
 * Rows of the 12 months before are judged too, for a report is held against them.
 * Without `today` (custom functions) the rules of the clock are silent.
 */
export const judgeBook = (book: Book, today: Day | null, month: Month | null = null): JudgedBook => {
  const meetings = allMeetings(book);
  const units = book.roster ? unitsOf(book.roster.lines) : unitsSeen(book.tables.flatMap(table => table.meetings));
  const match = matcherOf(units);
  const window = month === null ? null : { first: addMonths(month, -HISTORY_MONTHS), last: month };
  const wanted = meetings.filter(
    ({ month: own }) => own === null || window === null || (window.first <= own && own <= window.last),
  );
  const asked = (meeting: Meeting): boolean => month === null || meeting.month === null || meeting.month === month;
  const contextOf = (meeting: Meeting): RowContext => ({
    meeting,
    people: peopleOf(meeting, book.settings),
    scoring: scoringOf(meeting, book.rubric, book.settings),
    match: match(meeting.code, meeting.name, meeting.month),
    rubric: book.rubric,
    settings: book.settings,
    today,
  });
  const contexts = meantOnce(wanted.map(contextOf));
  const twice = duplicateReports(contexts);
  const alone = thematicAlone(contexts);
  const judged = contexts.map(context => {
    const { meeting } = context;
    const faults = [...faultsOf(context), ...(twice.get(meeting) ?? []), ...(alone.get(meeting) ?? [])];
    // nobody is offered to mend the months before
    const fixed = asked(meeting) ? soundFixes(faults, meeting, changed => faultsOf(contextOf(changed))) : faults;
    return judge(context, fixed);
  });
  const history = historyOf(judged, monthsCovered(judged, book.tables));
  return {
    book,
    units,
    judged: judged.filter(({ meeting }) => asked(meeting)).map(row => withHistory(row, history(row), book.settings)),
    earlier: judged.filter(({ meeting }) => !asked(meeting)),
  };
};

const withHistory = (row: Judged, history: HistoryRow | null, settings: Settings): Judged => {
  if (history === null) return row;
  const { meeting, findings, unit } = row;
  const found = HISTORY_RULES.flatMap(rule => rule(history)).map(fault =>
    findingOf(fault, meeting.table, meeting.row, unitLabel(unit ?? meeting)),
  );
  const more = asSet(found, settings);
  return more.length === 0 ? row : { ...row, findings: [...findings, ...more] };
};

/** The faults that a row has by itself; nearly every rule of nearly every row says nothing, and a loop makes nothing of that. */
const faultsOf = (context: RowContext): Fault[] => {
  const faults: Fault[] = [];
  for (const rule of rulesFor(context.meeting)) for (const fault of rule(context)) faults.push(fault);
  return faults;
};

const judge = (context: RowContext, faults: readonly Fault[]): Judged => {
  const { meeting, match, people, scoring } = context;
  const { rules } = context.settings;
  // a rule that is no error any more takes nothing out
  const out = new Set(faults.filter(({ code }) => (rules.get(code) ?? 'error') === 'error').flatMap(outOf));
  const standing = (measure: Measure, given: boolean): Standing => {
    if (meeting.kind === 'not-given' || (meeting.kind !== 'regular' && meeting.month !== null)) return 'not-given';
    return out.has(measure) ? 'excluded' : given ? 'counted' : 'not-given';
  };
  const unit = unitLabel(match.unit ?? meeting);
  return {
    meeting,
    unit: match.unit,
    people,
    scoring,
    findings: asSet(
      faults.map(fault => findingOf(fault, meeting.table, meeting.row, unit)),
      context.settings,
    ),
    supported: meeting.kind === 'regular' ? supportedTotal(context) : null,
    attendance: standing('attendance', people.due !== null && people.present !== null),
    score: standing('score', scoring.total !== null),
  };
};

/** Leaves a misspelt name alone where two rows of a month would then report for one unit: which of them is that unit's is not a matter of spelling. */
const meantOnce = (rows: readonly RowContext[]): readonly RowContext[] => {
  if (!rows.some(({ match }) => match.unit === null && match.spelling !== null)) return rows;
  const keyOf = ({ meeting: { month, kind }, match }: RowContext): string | null => {
    const unit = match.unit ?? match.spelling?.unit;
    return unit === undefined || kind === 'not-given' ? null : `${month} ${unit.id}`;
  };
  const claims = new Map<string | null, number>();
  for (const row of rows) claims.set(keyOf(row), (claims.get(keyOf(row)) ?? 0) + 1);
  return rows.map(row =>
    row.match.unit === null && (claims.get(keyOf(row)) ?? 0) > 1
      ? { ...row, match: { ...row.match, spelling: null } }
      : row,
  );
};

/** A row that reports nothing raises nothing; of a row that did not meet only unit and month are asked, so that it never vanishes. */
const rulesFor = ({ kind }: Meeting) => {
  if (kind === 'not-given') return [];
  return kind === 'did-not-meet' ? NOT_MET_RULES : ROW_RULES;
};

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

import { allMeetings, type Book, hasRoster, type MeetingsTable } from '../book/book.ts';
import { soundValue } from '../boxes/reading.ts';
import { CODES, isFixed, type Measure } from '../codes.ts';
import type { Fault } from '../findings/fault.ts';
import { type Finding, findingOf } from '../findings/finding.ts';
import { HISTORY_MONTHS, type HistoryRow, historiesOf, monthsCovered } from '../judged/history.ts';
import type { Judged, JudgedBook, Standing } from '../judged/judged.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { type Unit, unitLabel, unitsOf } from '../roster/roster.ts';
import { matcherOf, unitsSeen } from '../roster/units.ts';
import { heldParts, supportedTotal } from '../row/evidence.ts';
import { peopleOf } from '../row/people.ts';
import { scoringOf } from '../row/scoring.ts';
import {
  HISTORY_RULES,
  MONTH_RULES,
  NOT_GIVEN_RULES,
  NOT_MET_RULES,
  REPLACED_RULES,
  ROW_RULES,
} from '../rules/registry.ts';
import type { MatchedRow, RowContext } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import { PEOPLE, SCORING } from '../table/field-groups.ts';
import { addMonths, type Month } from '../values/period.ts';
import type { Day } from '../values/sheet-date.ts';
import { asSet } from './as-set.ts';
import { withResent } from './resent.ts';
import { soundFixes } from './sound-fixes.ts';

/**
 * Runs every rule on the rows of one month (and those whose month nobody can tell), or on every row when no month is given.
 * Rows of the 12 months before are judged too, for a report is held against them.
 * Without `today` (custom functions) the rules of the clock are silent.
 */
export const judgeBook = (book: Book, today: Day | null, month: Month | null = null): JudgedBook => {
  const meetings = allMeetings(book);
  const units = hasRoster(book)
    ? unitsOf(book.roster?.lines ?? [])
    : unitsSeen(book.tables.filter(namesUnits).flatMap(table => table.meetings));
  const match = matcherOf(units);
  const window = month === null ? null : { first: addMonths(month, -HISTORY_MONTHS), last: month };
  const wanted = meetings.filter(
    ({ month: own }) => own === null || window === null || (window.first <= own && own <= window.last),
  );
  const asked = (meeting: Meeting): boolean => month === null || meeting.month === null || meeting.month === month;
  const { rubric, settings } = book;
  const matched = (meeting: Meeting, resent: MatchedRow['resent'] = null): MatchedRow => ({
    meeting,
    match: match(meeting.code, meeting.name, meeting.month),
    resent,
  });
  const contextOf = ({ meeting, match, resent }: MatchedRow): RowContext => {
    const people = peopleOf(meeting, settings);
    const scoring = scoringOf(meeting, rubric, settings);
    return {
      meeting,
      people,
      scoring,
      held: heldParts(scoring, { meeting, people, rubric, settings }),
      match,
      resent,
      rubric,
      settings,
      today,
    };
  };
  const named = meantOnce(wanted.map(meeting => matched(meeting)));
  const all = unitMonths(named);
  const rows = withResent(named, all);
  // what a newer answer replaces is no second report
  const toldWith = rows === named ? all : unitMonths(rows.filter(row => !isReplacedRow(row)));
  const judged = rows.map(row => {
    const { meeting } = row;
    const context = contextOf(row);
    const faults = faultsOf(context);
    const told = toldWith.get(row) ?? NO_ROWS;
    for (const rule of isReplacedRow(row) ? [] : MONTH_RULES) for (const fault of rule(row, told)) faults.push(fault);
    // nobody is offered to mend the months before
    const fixed = asked(meeting)
      ? soundFixes(faults, meeting, changed => faultsOf(contextOf(matched(changed, row.resent))))
      : faults;
    return judge(context, fixed);
  });
  const held = new Map<Judged, Judged>();
  for (const history of historiesOf(judged, monthsCovered(judged, book.tables))) {
    const { report } = history;
    const more = asked(report.meeting) ? historyFindings(history, settings) : NO_FINDING;
    if (more.length > 0) held.set(report, { ...report, findings: [...report.findings, ...more] });
  }
  return {
    book,
    units,
    judged: judged.filter(({ meeting }) => asked(meeting)).map(row => held.get(row) ?? row),
    earlier: judged.filter(({ meeting }) => !asked(meeting)),
  };
};

const isReplacedRow = ({ resent }: Pick<RowContext, 'resent'>): boolean => resent !== null && resent.by !== null;

/** Whether what a table holds in its column of units can be believed. */
const namesUnits = ({ table: { doubts } }: MeetingsTable): boolean =>
  !doubts.some(({ offers }) => offers.some(({ field }) => field === 'name'));

const NO_FINDING: readonly Finding[] = [];
const NO_ROWS: readonly MatchedRow[] = [];

const historyFindings = (history: HistoryRow, settings: Settings): readonly Finding[] => {
  const faults: Fault[] = [];
  for (const rule of HISTORY_RULES) for (const fault of rule(history)) faults.push(fault);
  if (faults.length === 0) return NO_FINDING;
  const { meeting } = history.report;
  const unit = unitLabel(history.unit);
  return asSet(
    faults.map(fault => findingOf(fault, meeting.table, meeting.row, unit)),
    settings,
  );
};

/** The faults that a row has by itself; nearly every rule of nearly every row says nothing, and a loop makes nothing of that. */
const faultsOf = (context: RowContext): Fault[] => {
  const faults: Fault[] = [];
  for (const rule of rulesFor(context)) for (const fault of rule(context)) faults.push(fault);
  return faults;
};

const judge = (context: RowContext, faults: readonly Fault[]): Judged => {
  const { meeting, match, people, scoring, resent } = context;
  const out = outOfAll(faults, context.settings);
  const standing = (measure: Measure, given: boolean): Standing => {
    if (isReplacedRow(context)) return 'replaced';
    if (meeting.kind === 'not-given' || (meeting.kind !== 'regular' && meeting.month !== null)) return 'not-given';
    const doubtful =
      meeting.table.doubts.some(doubt => doubt.out.includes(measure)) ||
      (measure === 'score' && meeting.scale.doubt !== null);
    return out.has(measure) || (doubtful && given) ? 'excluded' : given ? 'counted' : 'not-given';
  };
  return {
    meeting,
    unit: match.unit,
    people,
    scoring,
    findings: findingsOf(context, faults),
    supported: meeting.kind === 'regular' ? supportedTotal(scoring, context.held) : null,
    sent: resent?.first ?? soundValue(meeting.cells.sent),
    attendance: standing('attendance', people.due !== null && people.present !== null),
    score: standing(
      'score',
      scoring.total !== null || (meeting.scale.doubt !== null && meeting.cells.score.is === 'ok'),
    ),
  };
};

const findingsOf = ({ meeting, match, settings }: RowContext, faults: readonly Fault[]): readonly Finding[] => {
  if (faults.length === 0) return NO_FINDING;
  const unit = unitLabel(match.unit ?? meeting);
  return asSet(
    faults.map(fault => findingOf(fault, meeting.table, meeting.row, unit)),
    settings,
  );
};

/** For each row whose unit and month are known, all rows of that unit and month. */
const unitMonths = (rows: readonly MatchedRow[]): ReadonlyMap<MatchedRow, readonly MatchedRow[]> => {
  const told = new Map<MatchedRow, MatchedRow[]>();
  const byUnit = new Map<Unit, Map<Month, MatchedRow[]>>();
  for (const row of rows) {
    const { unit } = row.match;
    const { month } = row.meeting;
    if (unit === null || month === null) continue;
    const months = byUnit.get(unit) ?? new Map<Month, MatchedRow[]>();
    if (months.size === 0) byUnit.set(unit, months);
    const same = months.get(month) ?? [];
    if (same.length === 0) months.set(month, same);
    same.push(row);
    told.set(row, same);
  }
  return told;
};

/** Leaves a misspelt name alone where two rows of a month would then report for one unit: which of them is that unit's is not a matter of spelling. */
const meantOnce = (rows: readonly MatchedRow[]): readonly MatchedRow[] => {
  if (!rows.some(({ match }) => match.unit === null && match.spelling !== null)) return rows;
  const keyOf = ({ meeting: { month, kind }, match }: MatchedRow): string | null => {
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

/** A row that reports nothing raises no error; of a row that did not meet only unit and month are asked, so that it never vanishes. */
const rulesFor = (context: RowContext) => {
  const { kind } = context.meeting;
  if (isReplacedRow(context)) return REPLACED_RULES;
  if (kind === 'not-given') return NOT_GIVEN_RULES;
  return kind === 'did-not-meet' ? NOT_MET_RULES : ROW_RULES;
};

const NOTHING: ReadonlySet<Measure> = new Set();

/** The measures that the faults take their row out of; a rule that is no error any more, or a milder case of one, takes nothing out. */
const outOfAll = (faults: readonly Fault[], { rules }: Settings): ReadonlySet<Measure> =>
  faults.length === 0
    ? NOTHING
    : new Set(
        faults
          .filter(
            ({ code, severity }) => ((isFixed(code) ? undefined : rules.get(code)) ?? severity ?? 'error') === 'error',
          )
          .flatMap(outOf),
      );

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

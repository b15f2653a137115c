import { type Reading, soundValue } from '../boxes/reading.ts';
import { checkMonth, type MonthCheck } from '../judge/check-month.ts';
import { isReplaced, type Judged, type JudgedBook } from '../judged/judged.ts';
import type { Unit } from '../roster/roster.ts';
import { type Summary, summarise } from '../summary/summary.ts';
import { type Month, monthOf, monthsBetween, yearOf } from '../values/period.ts';
import { sumPoints } from '../values/points.ts';
import { namesText } from './names.ts';
import { MONTHS_OF_YEAR, type PublishedMonth } from './schema.ts';

/** The year of a book as it is published: January to December, null where there is nothing to publish. */
export interface PublishedYear {
  readonly months: readonly (PublishedMonth | null)[];
  /** Months that have tables or reports but cannot be read, and are therefore left blank. */
  readonly unreadable: readonly Month[];
}

/** Publishes a year of a book that was judged whole: from the first month with a report to the newest one; a month without a row in between is one in which everybody is missing. */
export const publishYear = (judged: JudgedBook, year: number): PublishedYear => {
  const told = monthsTold(judged).filter(month => yearOf(month) === year);
  const [first, last] = [told[0], told[told.length - 1]];
  const months = first === undefined || last === undefined ? [] : monthsBetween(first, last);
  const unreadable: Month[] = [];
  const published = new Map<Month, PublishedMonth>();
  for (const month of months) {
    const check = checkMonth(judged, month);
    const summary = summarise(check, judged.book.settings);
    const one = publishMonth(check, summary);
    if (one === null) unreadable.push(month);
    else published.set(month, one);
  }
  return { months: MONTHS_OF_YEAR.map(month => published.get(monthOf(year, month)) ?? null), unreadable };
};

/** The months of which the book tells: those of reports, and those of tables that nobody could read; in order. */
const monthsTold = ({ book }: JudgedBook): Month[] => {
  const months = new Set<Month>();
  for (const { month, meetings, readable } of book.tables) {
    if (month !== null && !readable) months.add(month);
    for (const meeting of meetings)
      if (meeting.month !== null && meeting.kind !== 'not-given') months.add(meeting.month);
  }
  return [...months].sort();
};

const nameOf = ({ name, code }: Unit): string => name || code;

/** The figures of a summed-up month as they are published; null when it could not be read. */
export const publishMonth = (check: MonthCheck, summary: Summary): PublishedMonth | null => {
  if (!summary.readable) return null;
  const { units, attendance, score, rows, grades } = summary;
  const members = units.flatMap(unit => unit.members ?? []);
  const scores = units.flatMap(unit => unit.score ?? []);
  const overclaimed = units.filter(
    unit => unit.score !== null && unit.supported !== null && unit.supported < unit.score,
  );
  const expected = new Set(check.expected);
  const held = check.judged.filter(
    row =>
      row.unit !== null &&
      expected.has(row.unit) &&
      row.meeting.month === check.month &&
      row.meeting.kind !== 'not-given' &&
      !isReplaced(row),
  );
  return {
    figures: {
      units: null,
      unitsCounted: null,
      expected: summary.expected,
      reported: summary.reported,
      didNotMeet: summary.didNotMeet,
      onTime: summary.onTime,
      members: members.length > 0 ? members.reduce((sum, count) => sum + count, 0) : null,
      membersGiven: members.length,
      due: attendance.due,
      present: attendance.present,
      excused: attendance.excused.sum,
      excusedGiven: attendance.excused.given,
      unexcused: attendance.unexcused.sum,
      unexcusedGiven: attendance.unexcused.given,
      attendanceCounted: rows.attendance.counted,
      attendanceExcluded: rows.attendance.excluded,
      scoreCounted: rows.score.counted,
      scoreExcluded: rows.score.excluded,
      scores: scores.length,
      scoreSum: scores.length > 0 ? sumPoints(scores) : null,
      scoreMin: score.min,
      scoreMax: score.max,
      ...grades,
      thematic: unitsWith(
        held,
        ({ form }) => form,
        form => form === 'regular-thematic' || form === 'thematic',
      ),
      resolutions: unitsWith(
        held,
        ({ resolution }) => resolution,
        recorded => recorded,
      ),
      visited: unitsWith(
        held,
        ({ superior }) => superior,
        superior => superior !== 'none',
      ),
      aboveEvidence: summary.evidence === null ? null : overclaimed.length,
      attendanceReplaced: rows.attendance.replaced,
      scoreReplaced: rows.score.replaced,
    },
    missing: namesText((summary.missing ?? []).map(nameOf)),
    weak: namesText(
      units.flatMap(({ grade, unit }) => (grade === 'average' || grade === 'poor' ? [nameOf(unit)] : [])),
    ),
  };
};

/** How many units have a row whose box says yes; null when no row gives that box. */
const unitsWith = <T>(
  rows: readonly Judged[],
  pick: (cells: Judged['meeting']['cells']) => Reading<T>,
  says: (value: T) => boolean,
): number | null => {
  const given = rows.flatMap(({ unit, meeting }) => {
    const value = soundValue(pick(meeting.cells));
    return value === null ? [] : [{ unit, yes: says(value) }];
  });
  return given.length === 0 ? null : new Set(given.flatMap(({ unit, yes }) => (yes ? [unit] : []))).size;
};

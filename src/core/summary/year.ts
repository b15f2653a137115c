import { officialGrade } from '../judged/counted-grade.ts';
import { monthsCovered } from '../judged/history.ts';
import { isReplaced, type Judged, type JudgedBook } from '../judged/judged.ts';
import { existsIn, type Unit } from '../roster/roster.ts';
import { GRADE_NAMES, type Grade } from '../values/grade.ts';
import { type Month, monthOf, monthsBetween, yearOf } from '../values/period.ts';

/** One unit's year up to a month; every month in which it was expected stands in exactly one of the lists. */
export interface UnitYear {
  readonly unit: Unit;
  /** Regular meetings with the grade that holds: the one decided above, else the one for which the report counts; null where neither is sure. */
  readonly held: readonly { readonly month: Month; readonly grade: Grade | null }[];
  readonly didNotMeet: readonly Month[];
  /** Months that others reported and this unit did not. */
  readonly missing: readonly Month[];
  /** Months of which the book does not tell, or not readably. */
  readonly unknown: readonly Month[];
  /** Null where the year cannot be judged, or the rule names no grade for it. */
  readonly grade: 'good' | 'fair' | null;
  /** Why the year is not good; blank where it is. */
  readonly reason: string;
}

/** The year of every unit, up to and including a month. */
export interface Year {
  readonly month: Month;
  readonly units: readonly UnitYear[];
}

/** Good meetings that a good year needs. */
const LEAST_GOOD = 7;

/**
 * Judges the year by its months, where `Cấu hình` says so; else null. Phú Thọ under HD 12: "Loại tốt: phải có 100% các kỳ sinh hoạt chi bộ thường kỳ được xếp loại
 * khá trở lên và có ít nhất 7 kỳ … được xếp loại tốt"; fair: all of them average or better; the source names nothing for the rest, so neither is it named here.
 * A month without a report, or without a sure grade, leaves the year open.
 */
export const yearUpTo = ({ book, units, judged, earlier }: JudgedBook, month: Month): Year | null => {
  if (book.settings.yearRule === null) return null;
  const rows = [...earlier, ...judged];
  const covered = monthsCovered(rows, book.tables);
  const rowsOf = new Map<string, Judged[]>();
  for (const row of rows) {
    if (row.unit === null || row.meeting.month === null || isReplaced(row)) continue;
    const key = `${row.meeting.month} ${row.unit.id}`;
    const same = rowsOf.get(key);
    if (same) same.push(row);
    else rowsOf.set(key, [row]);
  }
  const months = monthsBetween(monthOf(yearOf(month), 1), month);
  return {
    month,
    units: units.flatMap(unit => {
      const expected = months.filter(one => existsIn(unit, one));
      return expected.length === 0
        ? []
        : [unitYear(unit, expected, covered, one => rowsOf.get(`${one} ${unit.id}`) ?? [])];
    }),
  };
};

const unitYear = (
  unit: Unit,
  expected: readonly Month[],
  covered: ReadonlySet<Month>,
  rowsIn: (month: Month) => readonly Judged[],
): UnitYear => {
  const held: { month: Month; grade: Grade | null }[] = [];
  const didNotMeet: Month[] = [];
  const missing: Month[] = [];
  const unknown: Month[] = [];
  for (const month of expected) {
    const rows = rowsIn(month);
    const reports = rows.filter(({ meeting }) => meeting.kind === 'regular');
    if (!covered.has(month)) unknown.push(month);
    else if (reports.length > 0) held.push({ month, grade: gradeOf(reports) });
    else if (rows.some(({ meeting }) => meeting.kind === 'did-not-meet')) didNotMeet.push(month);
    else missing.push(month);
  }
  const graded = { held, didNotMeet, missing, unknown };
  return { unit, ...graded, ...judgeYear(graded) };
};

/** The grade of a month's report; null where there are two, or where the decision above cannot be read. */
const gradeOf = ([report, ...others]: readonly Judged[]): Grade | null => {
  if (report === undefined || others.length > 0) return null;
  return officialGrade(report);
};

type Months = Pick<UnitYear, 'held' | 'missing' | 'unknown'>;

const judgeYear = ({ held, missing, unknown }: Months): Pick<UnitYear, 'grade' | 'reason'> => {
  const graded = (grade: Grade | null): Month[] =>
    held.filter(meeting => meeting.grade === grade).map(({ month }) => month);
  const open = [
    ...inMonths('sổ chưa có số liệu tháng', unknown),
    ...inMonths('còn thiếu báo cáo tháng', missing),
    ...inMonths('chưa rõ xếp loại tháng', graded(null)),
    ...inMonths(`xếp loại ${GRADE_NAMES.poor} tháng`, graded('poor')),
  ];
  if (open.length > 0) return { grade: null, reason: open.join('; ') };
  if (held.length === 0) return { grade: null, reason: 'chưa có kỳ họp nào' };
  const good = graded('good').length;
  const short = [
    ...inMonths(`xếp loại ${GRADE_NAMES.average} tháng`, graded('average')),
    ...(good < LEAST_GOOD ? [`có ${good} kỳ loại ${GRADE_NAMES.good}, cần ít nhất ${LEAST_GOOD}`] : []),
  ];
  return short.length > 0 ? { grade: 'fair', reason: short.join('; ') } : { grade: 'good', reason: '' };
};

/** The words before a list of months of one year, `còn thiếu báo cáo tháng 03, 05`; nothing without a month. */
export const inMonths = (words: string, months: readonly Month[]): string[] =>
  months.length === 0 ? [] : [`${words} ${months.map(month => month.slice(5)).join(', ')}`];

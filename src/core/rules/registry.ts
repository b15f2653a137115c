import { aboveEvidence } from './above-evidence.ts';
import { absentOverDue } from './absent-over-due.ts';
import { attendanceOutlier } from './attendance-outlier.ts';
import { attendanceSum } from './attendance-sum.ts';
import { cellFaults } from './cell-faults.ts';
import { cellMissing } from './cell-missing.ts';
import { columnsJoined } from './columns-joined.ts';
import { contradiction } from './contradiction.ts';
import { dateInFuture } from './date-in-future.ts';
import { dateOutsideMonth } from './date-outside-month.ts';
import { dayMonthOrder } from './day-month-order.ts';
import { dayShifted } from './day-shifted.ts';
import { deductionsOverMembers } from './deductions-over-members.ts';
import { doubtfulColumn } from './doubtful-column.ts';
import { dueMismatch } from './due-mismatch.ts';
import { duplicateColumn } from './duplicate-column.ts';
import { duplicateReport } from './duplicate-report.ts';
import { endBeforeStart } from './end-before-start.ts';
import { gradeMismatch } from './grade-mismatch.ts';
import { lateReport } from './late-report.ts';
import { membersDiffer } from './members-differ.ts';
import { membersJump } from './members-jump.ts';
import { membersSum } from './members-sum.ts';
import { missingColumn } from './missing-column.ts';
import { monthUnknown } from './month-unknown.ts';
import { multipleGrades } from './multiple-grades.ts';
import { noDeductionNote } from './no-deduction-note.ts';
import { noThematicInQuarter } from './no-thematic-in-quarter.ts';
import { notAllOrNone } from './not-all-or-none.ts';
import { notApplicable } from './not-applicable.ts';
import { notVisited } from './not-visited.ts';
import { notYetMet } from './not-yet-met.ts';
import { noticeLate } from './notice-late.ts';
import { numberAsDate } from './number-as-date.ts';
import { numberAsText } from './number-as-text.ts';
import { outOfRange } from './out-of-range.ts';
import { outsideWindow } from './outside-window.ts';
import { overMax } from './over-max.ts';
import { partsSum } from './parts-sum.ts';
import { personalData } from './personal-data.ts';
import { presentOverDue } from './present-over-due.ts';
import { presentTwice } from './present-twice.ts';
import { rateMismatch } from './rate-mismatch.ts';
import { replacedReport } from './replaced-report.ts';
import { rosterDuplicateCode } from './roster-duplicate-code.ts';
import { rosterDuplicateName } from './roster-duplicate-name.ts';
import { rosterFaults } from './roster-faults.ts';
import { rubricBadBand } from './rubric-bad-band.ts';
import { rubricBands } from './rubric-bands.ts';
import { rubricDuplicateCode } from './rubric-duplicate-code.ts';
import { rubricFaults } from './rubric-faults.ts';
import { rubricTotal } from './rubric-total.ts';
import { rubricUnreachable } from './rubric-unreachable.ts';
import type { BookRule, HistoryRule, MonthRule, RowRule, TableRule, UnitRule } from './rule.ts';
import { savedColumnLost } from './saved-column-lost.ts';
import { scoreOutlier } from './score-outlier.ts';
import { scoreScale } from './score-scale.ts';
import { settingsFaults } from './settings-faults.ts';
import { sourcesDisagree } from './sources-disagree.ts';
import { speakersOverPresent } from './speakers-over-present.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { tableCopy } from './table-copy.ts';
import { targetsOverSet } from './targets-over-set.ts';
import { thematicAlone } from './thematic-alone.ts';
import { tooShort } from './too-short.ts';
import { unitMerged } from './unit-merged.ts';
import { unknownColumn } from './unknown-column.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unknownUnitDidNotMeet } from './unknown-unit-did-not-meet.ts';
import { unmetWithFigures } from './unmet-with-figures.ts';
import { weakTwoMonths } from './weak-two-months.ts';

/** Every rule of one row, in the order in which a reader goes through it: which month and unit, then box by box, people, times, score. */
export const ROW_RULES: readonly RowRule[] = [
  monthUnknown,
  unknownUnit,
  cellFaults,
  cellMissing,
  presentTwice,
  membersSum,
  deductionsOverMembers,
  dueMismatch,
  attendanceSum,
  presentOverDue,
  absentOverDue,
  dateOutsideMonth,
  dateInFuture,
  endBeforeStart,
  speakersOverPresent,
  targetsOverSet,
  multipleGrades,
  overMax,
  sumMismatch,
  outOfRange,
  gradeMismatch,
  // warnings from here on: they take a row out of nothing
  rateMismatch,
  outsideWindow,
  tooShort,
  noticeLate,
  lateReport,
  membersDiffer,
  partsSum,
  personalData,
  aboveEvidence,
  notAllOrNone,
  notApplicable,
  // notes
  numberAsDate,
  numberAsText,
  noDeductionNote,
];

/** What is asked of a row that says there was no meeting. */
export const NOT_MET_RULES: readonly RowRule[] = [monthUnknown, unknownUnitDidNotMeet, unmetWithFigures];

/** What is asked of a row that reports nothing: why it does not, and whether the lines below do it in its place. */
export const NOT_GIVEN_RULES: readonly RowRule[] = [notYetMet, partsSum];

/** What is said of an answer in whose place a newer one counts: nothing else, for it makes no figure and nobody need mend it. */
export const REPLACED_RULES: readonly RowRule[] = [replacedReport];

/** What is asked of a row beside the other rows of its unit and month. */
export const MONTH_RULES: readonly MonthRule[] = [duplicateReport, thematicAlone];

/** What a report is held against in the months before it (all warnings), people first. */
export const HISTORY_RULES: readonly HistoryRule[] = [
  attendanceOutlier,
  membersJump,
  scoreOutlier,
  weakTwoMonths,
  noThematicInQuarter,
  notVisited,
];

/** What the header of a meetings table lacks or has twice. */
export const HEADER_RULES: readonly TableRule[] = [missingColumn, duplicateColumn, contradiction, savedColumnLost];

/** What else a reader of a meetings table should know. */
export const TABLE_RULES: readonly TableRule[] = [
  scoreScale,
  dayShifted,
  sourcesDisagree,
  doubtfulColumn,
  columnsJoined,
  unknownColumn,
];

/** What is said of a meetings table that is passed over as a copy, and nothing else. */
export const COPY_RULES: readonly TableRule[] = [tableCopy];

/** What is asked of the units of a book without a roster. */
export const UNIT_RULES: readonly UnitRule[] = [unitMerged];

/** What is asked once of the workbook: the order of its days, settings, rubric, roster. */
export const BOOK_RULES: readonly BookRule[] = [
  dayMonthOrder,
  settingsFaults,
  rubricFaults,
  rubricBadBand,
  rubricDuplicateCode,
  rubricTotal,
  rubricBands,
  rubricUnreachable,
  rosterDuplicateCode,
  rosterDuplicateName,
  rosterFaults,
];

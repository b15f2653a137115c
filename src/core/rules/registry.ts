import { attendanceSum } from './attendance-sum.ts';
import { cellFaults } from './cell-faults.ts';
import { cellMissing } from './cell-missing.ts';
import { dateInFuture } from './date-in-future.ts';
import { dateOutsideMonth } from './date-outside-month.ts';
import { deductionsOverMembers } from './deductions-over-members.ts';
import { dueMismatch } from './due-mismatch.ts';
import { endBeforeStart } from './end-before-start.ts';
import { gradeMismatch } from './grade-mismatch.ts';
import { lateReport } from './late-report.ts';
import { membersDiffer } from './members-differ.ts';
import { membersSum } from './members-sum.ts';
import { monthUnknown } from './month-unknown.ts';
import { multipleGrades } from './multiple-grades.ts';
import { noticeLate } from './notice-late.ts';
import { outOfRange } from './out-of-range.ts';
import { outsideWindow } from './outside-window.ts';
import { overMax } from './over-max.ts';
import { personalData } from './personal-data.ts';
import { presentOverDue } from './present-over-due.ts';
import { presentTwice } from './present-twice.ts';
import { rateMismatch } from './rate-mismatch.ts';
import type { RowRule } from './rule.ts';
import { speakersOverPresent } from './speakers-over-present.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { targetsOverSet } from './targets-over-set.ts';
import { tooShort } from './too-short.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unknownUnitDidNotMeet } from './unknown-unit-did-not-meet.ts';

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
  personalData,
];

/** What is asked of a row that says there was no meeting. */
export const NOT_MET_RULES: readonly RowRule[] = [monthUnknown, unknownUnitDidNotMeet];

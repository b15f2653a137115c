import { NO_FAULT } from '../findings/fault.ts';
import { HISTORY_MONTHS, reportBefore } from '../judged/history.ts';
import type { Judged } from '../judged/judged.ts';
import { farFromUsual, reaches } from '../judged/outlier.ts';
import type { HistoryRule } from './rule.ts';

// In a village of 9 one absence is 11 points of a hundred: only a change of a fifth and of three persons is worth a question
const LEAST_CHANGE = 0.2;
const LEAST_PERSONS = 3;

/** Present and due of a row whose attendance counts and where somebody was due, else null. */
const attending = (row: Judged | null): { present: number; due: number } | null => {
  if (row?.attendance !== 'counted') return null;
  const { present, due } = row.people;
  return present !== null && due !== null && due > 0 ? { present, due } : null;
};

/** The attendance is not far from that of the unit's own 12 months before. */
export const attendanceOutlier: HistoryRule = row => {
  const own = attending(row.report);
  if (own === null) return NO_FAULT;
  const { present, due } = own;
  const rates: number[] = [];
  for (let n = 1; n <= HISTORY_MONTHS; n++) {
    const earlier = attending(reportBefore(row, n));
    if (earlier !== null) rates.push(earlier.present / earlier.due);
  }
  const usual = farFromUsual(present / due, rates, LEAST_CHANGE);
  if (usual === null || !reaches(Math.abs(present - usual.median * due), LEAST_PERSONS)) return NO_FAULT;
  return [{ code: 'history/attendance-outlier', at: ['present', 'attendance'], facts: { present, due, ...usual } }];
};

import { NO_FAULT } from '../findings/fault.ts';
import { HISTORY_MONTHS, reportBefore } from '../judged/history.ts';
import type { Judged } from '../judged/judged.ts';
import { farFromUsual } from '../judged/outlier.ts';
import type { HistoryRule } from './rule.ts';

// Units score themselves nearly alike every month: a few points are far by the statistics, not for people
const LEAST_POINTS = 10;

const totalOf = (row: Judged | null): number | null => (row?.score === 'counted' ? row.scoring.total : null);

/** The total is not far from those of the unit's own 12 months before. */
export const scoreOutlier: HistoryRule = row => {
  const total = totalOf(row.report);
  if (total === null) return NO_FAULT;
  const earlier: number[] = [];
  for (let n = 1; n <= HISTORY_MONTHS; n++) {
    const other = totalOf(reportBefore(row, n));
    if (other !== null) earlier.push(other);
  }
  const usual = farFromUsual(total, earlier, LEAST_POINTS);
  return usual === null ? NO_FAULT : [{ code: 'history/score-outlier', at: ['score'], facts: { total, ...usual } }];
};

import { NO_FAULT } from '../findings/fault.ts';
import { rowsBefore } from '../judged/history.ts';
import { has } from '../meetings/meeting.ts';
import { existsIn } from '../roster/roster.ts';
import { addMonths } from '../values/period.ts';
import type { HistoryRule } from './rule.ts';

const LEAST_REPORTS = 6;

/** The twelve months that end with the report, as months back. */
const YEAR = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Somebody from above attends each unit at least once in twelve months (domain.md §1); silent where a report leaves it blank, and who came to a meeting of another kind came. */
export const notVisited: HistoryRule = row => {
  const { report, month, unit } = row;
  if (row.covered < YEAR.length || !has(report.meeting, 'superior')) return NO_FAULT;
  if (!existsIn(unit, addMonths(month, -11))) return NO_FAULT;
  let reports = 0;
  for (const n of YEAR)
    for (const { meeting } of rowsBefore(row, n)) {
      const { superior } = meeting.cells;
      if (superior.is === 'bad' || (superior.is === 'ok' && superior.value !== 'none')) return NO_FAULT;
      if (meeting.kind !== 'regular') continue;
      // a blank says nothing: somebody may have come
      if (superior.is === 'blank') return NO_FAULT;
      reports++;
    }
  if (reports < LEAST_REPORTS) return NO_FAULT;
  return [{ code: 'history/not-visited', at: ['superior'], facts: { reports } }];
};

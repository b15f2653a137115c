import type { Meeting } from '../meetings/meeting.ts';
import { unitLabel } from '../roster/roster.ts';
import type { Fault, MatchedRow } from './rule.ts';

/** Two regular reports of one unit in one month: told on each row, and neither counts, for which one holds is not ours to choose. Rows of other kinds are no second report. `months` are the rows of each unit and month. */
export const duplicateReports = (months: readonly (readonly MatchedRow[])[]): Map<Meeting, Fault[]> => {
  const faults = new Map<Meeting, Fault[]>();
  for (const told of months) {
    const reports = told.length < 2 ? [] : told.filter(({ meeting }) => meeting.kind === 'regular');
    const unit = reports[0]?.match.unit ?? null;
    if (reports.length < 2 || unit === null) continue;
    const meetings = reports.map(({ meeting }) => meeting);
    const sheets = new Set(meetings.map(meeting => meeting.table.grid.sheet));
    const rows = meetings.map(({ row, table }) =>
      sheets.size > 1 ? `dòng ${row} trang «${table.grid.sheet}»` : `dòng ${row}`,
    );
    for (const meeting of meetings)
      faults.set(meeting, [
        {
          code: 'month/duplicate-report',
          at: ['code', 'name'],
          facts: { unit: unitLabel(unit), month: meeting.month ?? '', rows },
        },
      ]);
  }
  return faults;
};

import type { Meeting } from '../meeting.ts';
import { type Unit, unitLabel } from '../roster.ts';
import type { Fault, RowContext } from './rule.ts';

/** Two regular reports of one unit in one month: told on each row, and neither counts, for which one holds is not ours to choose. Rows of other kinds are no second report. */
export const duplicateReports = (rows: readonly RowContext[]): Map<Meeting, Fault[]> => {
  const reports = new Map<string, { unit: Unit; meetings: Meeting[] }>();
  for (const { meeting, match } of rows) {
    if (meeting.kind !== 'regular' || match.unit === null || meeting.month === null) continue;
    const key = `${meeting.month} ${match.unit.id}`;
    const same = reports.get(key);
    if (same) same.meetings.push(meeting);
    else reports.set(key, { unit: match.unit, meetings: [meeting] });
  }
  const faults = new Map<Meeting, Fault[]>();
  for (const { unit, meetings } of reports.values()) {
    if (meetings.length < 2) continue;
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

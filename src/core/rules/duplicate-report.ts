import { NO_FAULT } from '../findings/fault.ts';
import { unitLabel } from '../roster/roster.ts';
import type { MonthRule } from './rule.ts';

/** Two regular reports of one unit in one month: told on each row, and neither counts, for which one holds is not ours to choose. Rows of other kinds are no second report. */
export const duplicateReport: MonthRule = ({ meeting, match }, told) => {
  if (told.length < 2 || meeting.kind !== 'regular' || match.unit === null) return NO_FAULT;
  const reports = told.flatMap(row => (row.meeting.kind === 'regular' ? [row.meeting] : []));
  if (reports.length < 2) return NO_FAULT;
  const sheets = new Set(reports.map(({ table }) => table.grid.sheet));
  const rows = reports.map(({ rowInTab: row, table: { grid } }) =>
    [
      `dòng ${row}`,
      ...(grid.hidden?.(row - 1) ? ['(đang ẩn)'] : []),
      ...(sheets.size > 1 ? [`trang «${grid.sheet}»`] : []),
    ].join(' '),
  );
  const facts = { unit: unitLabel(match.unit), month: meeting.month ?? '', rows };
  return [{ code: 'month/duplicate-report', at: ['code', 'name'], facts }];
};

import { NO_FAULT } from '../findings/fault.ts';
import { unitLabel } from '../roster/roster.ts';
import type { FieldId } from '../table/fields.ts';
import type { Table } from '../table/find-tables.ts';
import { tellsAttendance, tellsScore } from '../table/role.ts';
import type { MonthRule } from './rule.ts';

/** Whether two tables part one report between them: one says who came, the other how the meeting scored. */
const areHalves = (tables: readonly Table[]): boolean => {
  const [one, other, ...more] = tables.map(({ map }) => {
    const has = (field: FieldId): boolean => map.field.has(field);
    return { people: tellsAttendance(has), score: tellsScore(has) };
  });
  if (one === undefined || other === undefined || more.length > 0) return false;
  return one.people !== one.score && other.people !== other.score && one.people !== other.people;
};

/** Two regular reports of one unit in one month, but for the halves of one: told on each row, and neither counts, for which one holds is not ours to choose. Rows of other kinds are no second report. */
export const duplicateReport: MonthRule = ({ meeting, match }, told) => {
  if (told.length < 2 || meeting.kind !== 'regular' || match.unit === null) return NO_FAULT;
  const reports = told.flatMap(row => (row.meeting.kind === 'regular' ? [row.meeting] : []));
  if (reports.length < 2 || areHalves(reports.map(({ table }) => table))) return NO_FAULT;
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

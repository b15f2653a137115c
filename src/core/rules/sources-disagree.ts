import { type PlacedFault, placedAt } from '../findings/fault.ts';
import type { TableRule } from './rule.ts';

/** Months that disagree: of tab and title, and of the table and some of its rows. */
export const sourcesDisagree: TableRule = ({ table, month: own, otherMonth, meetings }, month) => {
  if (own === null) return [];
  const faults: PlacedFault[] = [];
  const headerRow = table.header.first + 1;
  if (otherMonth !== null) {
    const facts = { used: own, other: otherMonth.month, where: otherMonth.used, rows: 0 };
    faults.push(placedAt(table, headerRow, { code: 'month/sources-disagree', at: [], facts }));
  }
  const rows = own === month ? 0 : meetings.filter(meeting => meeting.month === month).length;
  if (month !== null && rows > 0) {
    const facts = { used: month, other: own, where: 'rows', rows } as const;
    faults.push(placedAt(table, headerRow, { code: 'month/sources-disagree', at: ['month'], facts }));
  }
  return faults;
};

import type { Book, MeetingsTable } from '../book/read-book.ts';
import { type Finding, findingOf } from '../findings/finding.ts';
import { nearestLabels } from '../table/columns.ts';
import { fieldLabel } from '../table/fields.ts';
import { columnLetters } from '../table/grid.ts';
import type { Month } from '../values/period.ts';
import type { Fault } from './rule.ts';

/** Columns that a meetings table lacks, with the labels that come nearest, columns that claim the same thing twice, and chosen columns that are gone. */
export const tableFaults = ({ table, missing }: MeetingsTable): Finding[] => {
  const headerRow = table.header.first + 1;
  const { sheet } = table.grid;
  const tell = (fault: Fault): Finding => findingOf(fault, table, headerRow, '');
  return [
    ...missing.map(field => {
      const facts = { label: fieldLabel(field), sheet, headerRow, nearest: nearestLabels(field, table.header.columns) };
      return tell({ code: 'table/missing-column', at: [], facts });
    }),
    ...table.map.duplicates.map(({ field, criterion, columns }) => {
      const facts = {
        label: field === null ? (criterion ?? '') : fieldLabel(field),
        columns: columns.map(columnLetters),
      };
      return tell({ code: 'table/duplicate-column', at: columns[0] ?? [], facts });
    }),
    ...table.lost.map(({ field, criterion }) => {
      const facts = { key: `Cột: ${field === null ? (criterion ?? '') : fieldLabel(field)}`, sheet };
      return tell({ code: 'table/saved-column-lost', at: [], facts });
    }),
  ];
};

/** What else a reader of the table should know: months that disagree, and columns of which nothing is read. */
export const tableWarnings = (
  { table, month: own, otherMonth, meetings, readable }: MeetingsTable,
  month: Month,
): Finding[] => {
  const tell = (fault: Fault): Finding => findingOf(fault, table, table.header.first + 1, '');
  // a table that cannot be read has one finding, which names the nearest labels itself
  const labels = (readable ? table.header.columns : [])
    .filter(({ confidence, label }) => confidence === 0 && label.length > 0)
    .map(({ label }) => label.join(' ▸ '));
  const elsewhere = own === null || own === month ? 0 : meetings.filter(meeting => meeting.month === month).length;
  return [
    ...(otherMonth && own !== null
      ? [
          tell({
            code: 'month/sources-disagree',
            at: [],
            facts: { used: own, other: otherMonth.month, where: otherMonth.used, rows: 0 },
          }),
        ]
      : []),
    ...(own !== null && elsewhere > 0
      ? [
          tell({
            code: 'month/sources-disagree',
            at: ['month'],
            facts: { used: month, other: own, where: 'rows', rows: elsewhere },
          }),
        ]
      : []),
    ...(labels.length > 0 ? [tell({ code: 'table/unknown-column', at: [], facts: { labels } })] : []),
  ];
};

/** A spreadsheet that reads the month first is told once: every day typed into it is in doubt. */
export const dayMonthOrder = ({ monthFirst, tables }: Book): Finding[] => {
  const dated = tables.find(({ table }) => table.map.field.has('date') || table.map.field.has('sent'));
  return monthFirst && dated
    ? [findingOf({ code: 'table/day-month-order', at: ['date', 'sent'], facts: {} }, dated.table, null, '')]
    : [];
};

import { type Finding, findingOf } from '../finding.ts';
import type { MeetingsTable } from '../read/read-book.ts';
import { nearestLabels } from '../table/columns.ts';
import { fieldLabel } from '../table/fields.ts';
import { columnLetters } from '../table/grid.ts';

/** Columns that a meetings table lacks, with the labels that come nearest, and columns that claim the same thing twice. */
export const tableFaults = ({ table, missing }: MeetingsTable): Finding[] => {
  const headerRow = table.header.first + 1;
  const { sheet } = table.grid;
  return [
    ...missing.map(field =>
      findingOf(
        {
          code: 'table/missing-column',
          at: [],
          facts: { label: fieldLabel(field), sheet, headerRow, nearest: nearestLabels(field, table.header.columns) },
        },
        table,
        headerRow,
        '',
      ),
    ),
    ...table.map.duplicates.map(({ field, criterion, columns }) =>
      findingOf(
        {
          code: 'table/duplicate-column',
          at: columns[0] ?? [],
          facts: { label: field === null ? (criterion ?? '') : fieldLabel(field), columns: columns.map(columnLetters) },
        },
        table,
        headerRow,
        '',
      ),
    ),
  ];
};

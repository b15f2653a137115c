import type { Table } from './find-tables.ts';
import { isStamp } from './stamp-label.ts';

/** The column (from 0) of the time stamp that Google Forms puts in front of its answers; null where the table is no form's. */
export const stampColumn = ({ header }: Pick<Table, 'header'>): number | null => {
  const first = header.columns.find(({ label }) => label.length > 0);
  return first !== undefined && isStamp(first.label.join(' ')) ? first.index : null;
};

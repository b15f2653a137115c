import { NO_FAULT } from '../findings/fault.ts';
import type { RowRule } from './rule.ts';

/** One x under one of the four grades. */
export const multipleGrades: RowRule = ({ scoring }) =>
  scoring.marked.length > 1
    ? [{ code: 'row/multiple-grades', at: scoring.marked, facts: { grades: scoring.marked } }]
    : NO_FAULT;

import { boxAddress } from '../protocol/a1.ts';
import { isRecord } from '../protocol/is-record.ts';
import type { Mutation } from '../protocol/mutation.ts';

const MOST_TOLD = 8;

/** The boxes that given-up changes wrote, with what was typed: `B5: 15`. */
export const lostBoxes = (mutations: readonly Mutation[]): string => {
  const told: string[] = [];
  for (const { id, params } of mutations) {
    if (!id.endsWith('.set-range-values') || !isRecord(params)) continue;
    const { cellValue } = params as { cellValue?: unknown };
    for (const [row, line] of isRecord(cellValue) ? Object.entries(cellValue) : [])
      for (const [column, cell] of isRecord(line) ? Object.entries(line) : [])
        if (isRecord(cell) && (cell.f || (cell.v ?? null) !== null))
          told.push(`${boxAddress(Number(row), Number(column))}: ${String(cell.f || cell.v)}`);
  }
  const more = told.length > MOST_TOLD ? `; và ${told.length - MOST_TOLD} ô khác` : '';
  return told.slice(0, MOST_TOLD).join('; ') + more;
};

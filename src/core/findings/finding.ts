import type { Code, Severity } from '../codes.ts';
import type { Table } from '../table/find-tables.ts';
import { columnLetters } from '../table/grid.ts';
import { type Fault, type PlacedFault, placedAt, severityOf } from './fault.ts';
import { type FixBox, fixBoxes } from './fix.ts';
import { sentence } from './sentences.ts';

/** One thing wrong (or doubtful) at one place, with the sentence that says so; rows count from 1, columns are letters. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  /** The unit the row speaks of, by code or name; blank where a finding is about no unit. */
  readonly unit: string;
  readonly message: string;
  /** The boxes that would mend it, with what stands there and what should; null where people must judge. */
  readonly fix: readonly FixBox[] | null;
}

/** What a person reads of a fault, at its place. */
export const findingAt = (fault: PlacedFault): Finding => {
  const { code, facts, at, sheet, row, unit } = fault;
  return {
    code,
    severity: severityOf(fault),
    sheet,
    row,
    column: typeof at === 'number' ? columnLetters(at) : null,
    unit,
    // code and facts belong together by the type Fault; the compiler cannot follow the pair through a union
    message: sentence(code, facts as never),
    fix: null,
  };
};

/** Turns a fault of a row (from 1) of a table into a finding, with the boxes that would mend it. */
export const findingOf = (fault: Fault, table: Table, row: number, unit: string): Finding => ({
  ...findingAt(placedAt(table, row, fault, unit)),
  fix: fixBoxes(fault.fix, table, row),
});

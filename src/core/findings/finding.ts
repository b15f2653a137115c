import { CODES, type Code, type Severity } from '../codes.ts';
import type { Fault } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import type { ColumnMap } from '../table/columns.ts';
import type { Table } from '../table/find-tables.ts';
import { columnLetters } from '../table/grid.ts';
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

/** A finding at a place of its own: row from 1, column from 0. */
export const findingAt = (
  sheet: string,
  row: number,
  column: number | undefined,
  { code, facts }: Pick<Fault, 'code' | 'facts'>,
): Finding => ({
  code,
  severity: CODES[code].severity,
  sheet,
  row,
  column: column === undefined ? null : columnLetters(column),
  unit: '',
  // code and facts belong together by the type Fault; the compiler cannot follow the pair through a union
  message: sentence(code, facts as never),
  fix: null,
});

/** The column (from 0) that a fault points at: a column, or the first of its fields that the table has. */
export const placeIn = (at: Fault['at'], map: ColumnMap): number | undefined =>
  typeof at === 'number' ? at : at.map(field => map.field.get(field)).find(index => index !== undefined);

/** Turns a fault of a row into a finding with its place. */
export const findingOf = (fault: Fault, table: Table, row: number | null, unit: string): Finding => {
  const column = placeIn(fault.at, table.map);
  return {
    code: fault.code,
    severity: CODES[fault.code].severity,
    sheet: table.grid.sheet,
    row,
    column: column === undefined ? null : columnLetters(column),
    unit,
    // code and facts belong together by the type Fault; the compiler cannot follow the pair through a union
    message: sentence(fault.code, fault.facts as never),
    fix: row === null ? null : fixBoxes(fault.fix, table, row),
  };
};

/** The findings as the commune wants them: without those of rules that it switched off, and as grave as it says. */
export const asSet = (findings: readonly Finding[], { rules }: Settings): readonly Finding[] =>
  rules.size === 0
    ? findings
    : findings.flatMap(finding => {
        const severity = rules.get(finding.code) ?? finding.severity;
        return severity === 'off' ? [] : [{ ...finding, severity }];
      });

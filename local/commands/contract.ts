/** What the add-on's functions for other programs answer; the keys are stable. */

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: { readonly code: string; readonly message: string } };

export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** How the records add up; null, never 0, where the table cannot be read. */
export interface Measure {
  readonly counted: number | null;
  readonly excluded: number | null;
  readonly notGiven: number | null;
  /** Older answers of a form, which a newer one replaces. */
  readonly replaced: number | null;
}

export interface Rows {
  readonly read: number | null;
  readonly skipped: number | null;
  readonly records: number | null;
  readonly attendance: Measure;
  readonly score: Measure;
}

export interface Check {
  readonly month: string;
  readonly rows: Rows;
  readonly findings: readonly Finding[];
  readonly rules?: ChangedRules;
}

/** Rules that the commune switched off or made more or less grave, by code; there only when it did. */
export type ChangedRules = Readonly<Record<string, Severity | 'off'>>;

export interface Unit {
  readonly code: string | null;
  readonly name: string;
  readonly state: 'reported' | 'did-not-meet' | 'missing';
  readonly due: number | null;
  readonly present: number | null;
  readonly rate: number | null;
  readonly score: number | null;
  readonly grade: keyof Summary['grades'] | null;
}

export interface Summary {
  readonly month: string;
  readonly rows: Rows;
  readonly expected: number | null;
  readonly reported: number | null;
  readonly didNotMeet: number | null;
  readonly missing: readonly string[] | null;
  readonly onTime: number | null;
  readonly attendance: {
    readonly due: number | null;
    readonly present: number | null;
    readonly excused: number | null;
    readonly unexcused: number | null;
    readonly rate: number | null;
  };
  readonly score: {
    readonly count: number | null;
    readonly mean: number | null;
    readonly min: number | null;
    readonly max: number | null;
  };
  readonly grades: Readonly<Record<'good' | 'fair' | 'average' | 'poor', number | null>>;
  readonly units: readonly Unit[];
  /** The tab it was written to, null when it could not be written. */
  readonly sheet: string | null;
  readonly rules?: ChangedRules;
}

/** What `publishYear` answers; months as `2026-11`. */
export interface Published {
  readonly year: number;
  readonly sheet: string;
  readonly published: readonly string[];
  /** Months whose tables cannot be read. */
  readonly unread: readonly string[];
  readonly message: string;
}

/** The figures of a unit of the level below, or of all that count; null where nobody gives one. */
interface Rolled {
  readonly expected: number | null;
  readonly reported: number | null;
  readonly didNotMeet: number | null;
  readonly onTime: number | null;
  readonly attendance: Summary['attendance'];
  readonly score: Summary['score'];
  readonly grades: Summary['grades'];
}

/** What `summarizeUnits` answers under `report`. */
export interface RollUp {
  readonly from: string;
  readonly to: string;
  readonly of: number;
  readonly counted: number;
  readonly units: readonly (Rolled & {
    readonly code: string | null;
    readonly name: string;
    readonly state: string;
    readonly reason: string;
    readonly remedy: string;
  })[];
  readonly total: Rolled;
  /** Which totals not every unit gives. */
  readonly notes: readonly string[];
}

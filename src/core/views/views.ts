import type { Severity } from '../codes.ts';
import type { Finding } from '../findings/finding.ts';
import type { RowCounts } from '../judge/check-month.ts';
import type { SummaryChange } from '../layouts/summary-table.ts';
import type { Preset } from '../rubric/presets.ts';
import type { RubricTotal } from '../rubric/rubric-totals.ts';
import type { Month } from '../values/period.ts';

/** The figures of one month that people ask for first; absent figures are null. */
export interface MonthFigures {
  readonly expected: number | null;
  readonly reported: number | null;
  readonly didNotMeet: number | null;
  readonly onTime: number | null;
  readonly present: number | null;
  readonly due: number | null;
  /** 0–1. */
  readonly rate: number | null;
  readonly mean: number | null;
  /** Units whose score counts. */
  readonly scored: number | null;
}

/** The next sensible step in a month: mend errors, remind who is missing, write the summary, open it, or open the month. */
export type NextStep = 'open-month' | 'mend' | 'remind' | 'summarise' | 'open-summary';

/** What `Tháng này` shows. */
export interface MonthView {
  readonly month: Month;
  /** Months that have rows, newest first; the month shown is among them or stands before them. */
  readonly months: readonly Month[];
  readonly unitName: string;
  /** Whether the tables of the month could be read; if not, the figures are null and `problem` says why. */
  readonly readable: boolean;
  readonly problem: string;
  /** How the sheet was read, in one line; blank where it holds plain tables. */
  readonly readAs: string;
  readonly now: MonthFigures;
  /** The month before, where it has rows and can be read. */
  readonly before: MonthFigures | null;
  /** Labels of the units that have not reported. */
  readonly missing: readonly string[];
  readonly findings: Readonly<Record<Severity, number>>;
  /** The summary tab of the month: its title, and whether it still says what the rows say. */
  readonly summary: { readonly title: string; readonly current: boolean } | null;
  readonly next: NextStep;
}

/** What `Kiểm tra` shows. */
export interface CheckView {
  readonly month: Month;
  readonly rows: RowCounts;
  readonly findings: readonly Finding[];
  /** Which rules the commune changed; blank when none. */
  readonly rules: string;
}

/** What writing the summary would write, and what it would change in the tab that is there. */
export interface SummaryPreview {
  readonly month: Month;
  readonly title: string;
  /** Whether a tab of this month stands already. */
  readonly exists: boolean;
  readonly headline: string;
  /** What is not counted because of errors; blank when nothing. */
  readonly warning: string;
  readonly changes: readonly SummaryChange[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One setting of `Cấu hình` as people see it. */
export interface SettingView {
  readonly key: string;
  /** As it stands in the box, days and numbers as shown; blank where the default holds. */
  readonly value: string;
  /** What holds while the box is blank. */
  readonly fallback: string;
  readonly explanation: string;
  /** What is wrong with the value that stands there; blank when nothing. */
  readonly problem: string;
}

/** What `Thiết lập` shows of settings and rubric. */
export interface SettingsView {
  /** Whether there is a tab `Cấu hình`. */
  readonly exists: boolean;
  readonly settings: readonly SettingView[];
  readonly rubric: readonly { readonly code: string; readonly name: string; readonly max: number | null }[];
  /** What the rubric adds up to: once, or with and without a thematic part. */
  readonly totals: readonly RubricTotal[];
  /** Rubrics to start from, beside those that come with the page. */
  readonly presets: readonly Preset[];
}

/** One unit of the level below: what has become of its import, why, and the one thing to do. */
export interface ConnectionView {
  readonly label: string;
  /** `Đã gộp`, `Không đọc được`… */
  readonly state: string;
  readonly counts: boolean;
  readonly reason: string;
  readonly remedy: string;
  /** Where its import stands (`A5`) in the tab of imports; blank where it has none. */
  readonly box: string;
}

/** What a level above sees of the units below. */
export interface ConnectionsView {
  readonly month: Month;
  /** Months that somebody has published, newest first. */
  readonly months: readonly Month[];
  readonly unitName: string;
  /** How many units count, and the figures of those. */
  readonly headline: string;
  readonly of: number;
  readonly counted: number;
  /** The tab of imports of the year; null before units are connected. */
  readonly tab: string | null;
  readonly units: readonly ConnectionView[];
  /** What is wrong in the registry, in sentences. */
  readonly faults: readonly string[];
  /** The tab of the month's roll-up; null before it is written. */
  readonly summary: string | null;
}

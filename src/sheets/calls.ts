import type { FixRequest } from '../core/findings/fix-request.ts';
import type { Preset } from '../core/rubric/presets.ts';
import type { LayoutChoice } from '../core/settings/layout-choice.ts';
import type { Texts } from '../core/summary/texts.ts';
import type { LayoutDescription } from '../core/views/describe-layout.ts';
import type { CheckView, ConnectionsView, MonthView, SettingsView, SummaryPreview } from '../core/views/views.ts';
import type { Answer } from './answer.ts';
import type { FixReport } from './fix.ts';
import type { UndoReport } from './undo-fix.ts';

/** Something was done; the sentence says what. */
export interface Done {
  readonly message: string;
}

/** Everything the sidebar asks of the server, by name: arguments and results are plain JSON. The page imports this type, so a renamed call breaks its compile. */
export interface Calls {
  /** The figures of a month; null: the month of the newest report. */
  month(month: string | null): MonthView;
  check(month: string): CheckView;
  /** Shows a box (`P12`) of a tab, selected. */
  jump(sheet: string, box: string): Done;
  applyFixes(fixes: readonly FixRequest[]): FixReport;
  undoLastFix(): UndoReport;
  previewSummary(month: string): SummaryPreview;
  writeSummary(month: string): Done & { readonly sheet: string | null };
  openTab(title: string): Done;
  texts(month: string): Texts;
  openMonth(month: string): Done & { readonly sheet: string };
  createTemplate(): Done & { readonly tabs: readonly string[] };
  layout(): LayoutDescription;
  /** How it would be read after a choice. */
  previewLayout(choice: LayoutChoice): LayoutDescription;
  saveLayout(choice: LayoutChoice): LayoutDescription;
  settings(): SettingsView;
  /** Writes one setting; a blank value brings the default back. */
  saveSetting(key: string, value: string): SettingsView;
  /** Writes a preset into `Tiêu chí`; a rubric that is there is replaced only when `replace` says so. Boxes that were written over can be had back by `undoLastFix`. */
  usePreset(preset: Preset, replace: boolean): Done & SettingsView & { readonly undoable: boolean };
  /** Writes what the level above imports of a year. */
  publish(year: number): Done;
  /** What a level above sees of the units below in a month; null: the newest that anybody published. */
  connections(month: string | null): ConnectionsView;
  /** Brings the imports of a year up to date. */
  connect(year: number): Done;
  /** Rolls up a month and writes its tab. */
  writeRollUp(month: string): Done & { readonly sheet: string };
  /** Creates the tabs of a level above. */
  createAbove(): Done;
}

export type CallName = keyof Calls;

/** What the page sends: the version it was built with, the call and its arguments. */
export interface Request<N extends CallName = CallName> {
  readonly version: string;
  readonly name: N;
  readonly args: Parameters<Calls[N]>;
}

/** What the server sends back: its own version (another one means that the page is old), and the answer. */
export interface Reply<N extends CallName = CallName> {
  readonly version: string;
  readonly answer: Answer<ReturnType<Calls[N]>>;
}

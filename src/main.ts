import type { LayoutChoice } from './core/settings/layout-choice.ts';
import type { CheckReport, SummaryReport } from './core/summary/report.ts';
import type { LayoutDescription } from './core/views/describe-layout.ts';
import { type Answer, answer } from './sheets/answer.ts';
import { checkMonth as check } from './sheets/check-month.ts';
import { createTemplate as create } from './sheets/create-template.ts';
import { applyFixes as apply, type FixReport } from './sheets/fix.ts';
import { describeLayout as describe, saveLayout as save } from './sheets/layout.ts';
import { connectUnits as connect } from './sheets/level/connect.ts';
import { createParent as createAbove } from './sheets/level/create-parent.ts';
import { type PublishReport, publishYear as publish } from './sheets/level/publish.ts';
import { summarizeUnits as rollUp } from './sheets/level/summarize.ts';
import { openMonth as open } from './sheets/open-month.ts';
import { newestReportedMonth } from './sheets/period.ts';
import { summarizeMonth as summarize } from './sheets/summarize-month.ts';
import { type UndoReport, undoLastFix as undo } from './sheets/undo-fix.ts';

// Composition root: exports exactly what globals.js calls.

export {
  SHCB_CHUABAOCAO,
  SHCB_DIEM,
  SHCB_GOP,
  SHCB_KIEMTRA,
  SHCB_THONGKE,
  SHCB_TONGHOP,
  SHCB_TYLE,
  SHCB_XEPLOAI,
  SHCB_XUHUONG,
} from './sheets/functions.ts';
export {
  buildMenu,
  menuCheckMonth,
  menuCreateTemplate,
  menuOpenMonth,
  menuOpenSidebar,
  menuSummarizeMonth,
  menuUndoLastFix,
} from './sheets/menu.ts';
export { serve } from './sheets/serve.ts';
export { onEdit } from './sheets/stamp-sent.ts';

/** Checks a month: rows and findings, nothing is written. */
export const checkMonth = (month: string): Answer<CheckReport> => answer(() => check(month));

/** Sums up a month and writes its tab. */
export const summarizeMonth = (month: string): Answer<{ summary: SummaryReport; errors: number; message: string }> =>
  answer(() => summarize(month));

/** The month of the newest report. */
export const newestMonth = (): Answer<{ month: string }> => answer(() => newestReportedMonth());

/** Applies fixes that the check offered; what a page sends is looked at before it is believed. */
export const applyFixes = (fixes: unknown): Answer<FixReport> => answer(() => apply(fixes));

/** Undoes the last time of fixing. */
export const undoLastFix = (): Answer<UndoReport> => answer(() => undo());

/** Adds the rows of a month from the roster. */
export const openMonth = (month: string): Answer<{ sheet: string; added: number; message: string }> =>
  answer(() => open(month));

/** Creates the tabs of the template that are missing. */
export const createTemplate = (): Answer<{ tabs: string[]; message: string }> => answer(() => create());

/** How the spreadsheet was read: tabs, headers, columns, in words. */
export const describeLayout = (): Answer<LayoutDescription> => answer(() => describe());

/** Writes what a person chose into `Cấu hình`; gives how the spreadsheet is read from now on. */
export const saveLayout = (choice: LayoutChoice): Answer<LayoutDescription> => answer(() => save(choice));

/** Writes `Xuất YYYY` for the level above; null: the year of the newest report. */
export const publishYear = (year: number | null): Answer<PublishReport> => answer(() => publish(year));

/** Creates the tabs of a level above, with units and their imports of a year. */
export const createParent = (
  units: Parameters<typeof createAbove>[0],
  year: number | null,
): Answer<{ tabs: string[]; message: string }> => answer(() => createAbove(units, year));

/** Makes or brings up to date the imports of a year. */
export const connectUnits = (year: number): Answer<{ sheet: string; message: string }> => answer(() => connect(year));

/** Rolls up the units below over some months and writes the tab. */
export const summarizeUnits = (from: string, to: string): Answer<ReturnType<typeof rollUp>> =>
  answer(() => rollUp(from, to));

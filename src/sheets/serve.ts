import { type ARGUMENTS, readCallRequest, requestVersion } from '../core/views/call-request.ts';
import { checkView } from '../core/views/check-view.ts';
import { type Answer, answer, SetupFault } from './answer.ts';
import type { Calls } from './calls.ts';
import { createTemplate } from './create-template.ts';
import { applyFixes } from './fix.ts';
import { judgeMonth } from './judged-month.ts';
import { jump, openTab } from './jump.ts';
import { describeLayout, previewLayout, saveLayout } from './layout.ts';
import { connectUnits } from './level/connect.ts';
import { viewConnections } from './level/connections.ts';
import { createParent } from './level/create-parent.ts';
import { publishYear } from './level/publish.ts';
import { summarizeUnits } from './level/summarize.ts';
import { viewMonth } from './month-view.ts';
import { openMonth } from './open-month.ts';
import { periodOf } from './period.ts';
import { previewSummary } from './preview-summary.ts';
import { saveSetting } from './save-setting.ts';
import { viewSettings } from './settings.ts';
import { summarizeMonth } from './summarize-month.ts';
import { makeTexts } from './texts.ts';
import { undoLastFix } from './undo-fix.ts';
import { usePreset } from './use-preset.ts';

/** Which build this is, put in by build.mjs; the page of the same build has the same. */
declare const __BUILD__: string;

// by the names whose arguments are checked: a call on one side only breaks the compile
const CALLS: { readonly [N in keyof typeof ARGUMENTS]: Calls[N] } = {
  month: viewMonth,
  check: text => {
    const month = periodOf(text);
    return checkView(judgeMonth(() => month).check);
  },
  jump,
  applyFixes,
  undoLastFix,
  previewSummary,
  writeSummary: month => {
    const { message, summary } = summarizeMonth(month);
    return { message, sheet: summary.sheet };
  },
  openTab,
  texts: makeTexts,
  openMonth: month => {
    const { message, sheet } = openMonth(month);
    return { message, sheet };
  },
  createTemplate,
  layout: describeLayout,
  previewLayout,
  saveLayout,
  settings: () => viewSettings(),
  saveSetting,
  usePreset,
  publish: publishYear,
  connections: viewConnections,
  connect: connectUnits,
  writeRollUp: month => {
    const { message, sheet } = summarizeUnits(month, month);
    return { message, sheet };
  },
  createAbove: () => createParent([], null),
};

/**
 * Answers what the page sends: its version first (an old page gets a fault and nothing runs), then the call and its arguments. A bug throws.
 * Example: `serve({ version: 'a1b2c3d4', name: 'month', args: [null] })`.
 */
export const serve = (sent: unknown): { readonly version: string; readonly answer: Answer<unknown> } => ({
  version: __BUILD__,
  answer: answer((): unknown => {
    const version = requestVersion(sent);
    if (version !== null && version !== __BUILD__)
      throw new SetupFault(
        'old-page',
        'Thanh bên này là bản cũ, không khớp với tiện ích đang chạy. Hãy đóng thanh bên rồi mở lại từ menu.',
      );
    const request = version === null ? null : readCallRequest(sent);
    if (request === null)
      throw new SetupFault('bad-request', 'Không hiểu yêu cầu của thanh bên. Hãy đóng thanh bên rồi mở lại từ menu.');
    // the arguments were checked against the name; the compiler cannot follow the pair
    const call = CALLS[request.name] as (...args: readonly unknown[]) => unknown;
    return call(...request.args);
  }),
});

import type { CallName, Calls } from '../../src/sheets/calls.ts';

/** Keys that the answer to each call cannot lack: an answer without them is not one that this page can show. */
const SHAPES: { readonly [N in CallName]: readonly (keyof ReturnType<Calls[N]> & string)[] } = {
  month: ['month', 'months', 'now', 'missing', 'findings', 'next'],
  check: ['month', 'findings'],
  jump: ['message'],
  applyFixes: ['applied', 'refused', 'message'],
  undoLastFix: ['restored', 'message'],
  previewSummary: ['month', 'title', 'changes', 'columns', 'rows'],
  writeSummary: ['message'],
  openTab: ['message'],
  texts: ['result'],
  openMonth: ['message', 'sheet'],
  createTemplate: ['message', 'tabs'],
  layout: ['tabs', 'tables', 'fields'],
  previewLayout: ['tabs', 'tables', 'fields'],
  saveLayout: ['tabs', 'tables', 'fields'],
  settings: ['settings', 'rubric', 'totals', 'presets'],
  saveSetting: ['settings', 'rubric', 'totals', 'presets'],
  usePreset: ['message', 'undoable', 'settings', 'rubric', 'totals', 'presets'],
  publish: ['message'],
  connections: ['month', 'months', 'headline', 'units', 'faults'],
  connect: ['message'],
  writeRollUp: ['message', 'sheet'],
  createAbove: ['message'],
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value has the keys that the answer to a call must have. */
export const hasShape = <N extends CallName>(name: N, value: unknown): value is ReturnType<Calls[N]> =>
  isRecord(value) && SHAPES[name].every(key => value[key] !== undefined);

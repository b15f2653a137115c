import { readFixRequests } from '../findings/fix-request.ts';

type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText: Check = value => typeof value === 'string';
const isTextOrNull: Check = value => value === null || isText(value);
const isYear: Check = value => Number.isInteger(value) && Number(value) > 1999 && Number(value) < 2100;
const isFlag: Check = value => typeof value === 'boolean';
const isBoxOrBlank: Check = value => typeof value === 'string' && /^([A-Z]{1,3}[1-9]\d{0,6})?$/.test(value);
const areFixes: Check = value => readFixRequests(value) !== null;

const isLetters: Check = value => typeof value === 'string' && /^[A-Z]{1,3}$/.test(value);

const isChosenMeaning = (value: unknown): value is { readonly meaning: string } =>
  isRecord(value) &&
  typeof value.meaning === 'string' &&
  value.meaning !== '' &&
  (value.column === null || isLetters(value.column)) &&
  isText(value.label);

/** Two columns of one meaning would contradict each other. */
const areChosenMeanings: Check = value =>
  Array.isArray(value) &&
  value.every(isChosenMeaning) &&
  new Set(value.map(({ meaning }) => meaning)).size === value.length;

const isPresetRow = (value: unknown): boolean =>
  isRecord(value) &&
  [value.code, value.name].every(text => isText(text) && text !== '') &&
  typeof value.max === 'number' &&
  value.max > 0 &&
  [value.method, value.source, value.bands, value.applies, value.from].every(isText);

const isPreset: Check = value =>
  isRecord(value) &&
  [value.id, value.name, value.source].every(isText) &&
  Array.isArray(value.rows) &&
  value.rows.length > 0 &&
  value.rows.every(isPresetRow);

const isHeaderRows: Check = value => {
  if (value === null) return true;
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [first, last]: readonly unknown[] = value;
  return Number.isInteger(first) && Number.isInteger(last) && Number(first) >= 1 && Number(last) >= Number(first);
};

const isLayoutChoice: Check = value =>
  isRecord(value) &&
  isText(value.sheet) &&
  value.sheet !== '' &&
  isHeaderRows(value.headerRows) &&
  areChosenMeanings(value.meanings) &&
  (value.columns === undefined || (Array.isArray(value.columns) && value.columns.every(isLetters)));

/** The calls of the page by name, each with what its arguments must look like. */
export const ARGUMENTS = {
  month: [isTextOrNull],
  check: [isText],
  jump: [isText, isBoxOrBlank],
  applyFixes: [areFixes],
  undoLastFix: [],
  previewSummary: [isText],
  writeSummary: [isText],
  openTab: [isText],
  texts: [isText],
  openMonth: [isText],
  createTemplate: [],
  layout: [],
  previewLayout: [isLayoutChoice],
  saveLayout: [isLayoutChoice],
  settings: [],
  saveSetting: [isText, isText],
  usePreset: [isPreset, isFlag],
  publish: [isYear],
  connections: [isTextOrNull],
  connect: [isYear],
  writeRollUp: [isText],
  createAbove: [],
} as const satisfies Readonly<Record<string, readonly Check[]>>;

/** A call of which the arguments have the right number and shape. */
export interface CallRequest {
  readonly name: keyof typeof ARGUMENTS;
  readonly args: readonly unknown[];
}

// own keys only: `constructor` is no call
const isCall = (name: unknown): name is keyof typeof ARGUMENTS => Object.keys(ARGUMENTS).some(known => known === name);

/** The version a page was built with, or null when what it sent has none. */
export const requestVersion = (sent: unknown): string | null =>
  isRecord(sent) && typeof sent.version === 'string' ? sent.version : null;

/** What a page asks for, or null when there is no such call, or its arguments are not in number and shape what it takes. */
export const readCallRequest = (sent: unknown): CallRequest | null => {
  if (!isRecord(sent)) return null;
  const { name, args } = sent;
  if (!isCall(name) || !Array.isArray(args)) return null;
  const checks: readonly Check[] = ARGUMENTS[name];
  if (checks.length !== args.length) return null;
  return checks.every((check, i) => check(args[i])) ? { name, args } : null;
};

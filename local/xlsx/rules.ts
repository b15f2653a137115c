import type { ISheetDataValidationRule } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { CellStyle, DataValidation, ConditionalRule as FileRule } from 'hucre';
import { areaOf, conditionalOf, engineConditional, engineRange } from '../engine/rules.ts';
import { type Block, blockAddress, parseBlock } from '../protocol/a1.ts';
import type { Area, ConditionalRule } from '../protocol/protocol.ts';

const SIZE = { rows: 1_048_576, columns: 16_384 };

/** The blocks of `A2:A9 C2`. */
export const blocksOf = (text: string): Block[] =>
  text
    .split(/\s+/)
    .map(part => parseBlock(part, SIZE))
    .filter(block => block !== null);

const rangesOf = (sheet: string, text: string) => blocksOf(text).map(block => engineRange({ sheet, ...block }));
const textOf = (sheet: string, ranges: Parameters<typeof areaOf>[1][]): string =>
  ranges.map(range => blockAddress(areaOf(sheet, range))).join(' ');

/** The engine's id of a file's n-th rule, by which the file's own wording is found again. */
const fileRuleId = (sheet: string, index: number): string => `file-${sheet}-${index}`;
const fileRule = <T>(rules: readonly T[] | undefined, sheet: string, id: string): T | undefined =>
  rules?.find((_, index) => fileRuleId(sheet, index) === id);

const STYLES = { information: 0, stop: 1, warning: 2 } as const;

/** A file's validation in the engine's words; the kinds and operators bear the same names there. */
export const validationIn = (sheet: string, index: number, found: DataValidation): ISheetDataValidationRule => {
  const formula1 = found.values
    ? JSON.stringify(found.values)
    : found.type === 'list' && found.formula1
      ? `=${found.formula1}`
      : found.formula1;
  return {
    uid: fileRuleId(sheet, index),
    ranges: rangesOf(sheet, found.range),
    type: found.type,
    // The operators are the same words on both sides; a list compares with nothing, and the engine would refuse every box of it.
    ...(found.type === 'list'
      ? {}
      : { operator: (found.operator ?? 'between') as NonNullable<ISheetDataValidationRule['operator']> }),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(found.formula2 === undefined ? {} : { formula2: found.formula2 }),
    allowBlank: found.allowBlank ?? true,
    showErrorMessage: found.showErrorMessage ?? false,
    errorStyle: STYLES[found.errorStyle ?? 'stop'],
    ...(found.errorMessage ? { error: found.errorMessage } : {}),
    ...(found.inputMessage ? { prompt: found.inputMessage, showInputMessage: true } : {}),
  };
};

const FILE_KINDS = ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;

/**
 * The engine's validation in a file's words; null for check boxes and other kinds a file does not know.
 * @param own the rules of the opened tab: what came from there goes back as it was
 */
export const validationOut = (
  sheet: string,
  rule: ISheetDataValidationRule,
  own: readonly DataValidation[] | undefined,
): DataValidation | null => {
  const found = fileRule(own, sheet, rule.uid);
  if (found) return rule.ranges.length ? { ...found, range: textOf(sheet, rule.ranges) } : null;
  const type = FILE_KINDS.find(kind => kind === rule.type);
  if (!type || !rule.ranges.length) return null;
  const values = rule.formula1?.startsWith('[') ? { values: JSON.parse(rule.formula1) } : null;
  const formulas = {
    ...(rule.formula1 === undefined ? {} : { formula1: rule.formula1.replace(/^=/, '') }),
    ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2.replace(/^=/, '') }),
  };
  return {
    type,
    range: textOf(sheet, rule.ranges),
    // As above, the same words.
    ...(rule.operator && type !== 'list' ? { operator: rule.operator as NonNullable<DataValidation['operator']> } : {}),
    ...(values ?? formulas),
    allowBlank: true,
    showErrorMessage: rule.errorStyle !== 0,
    errorStyle: rule.errorStyle === 2 ? 'warning' : rule.errorStyle === 0 ? 'information' : 'stop',
    ...(rule.prompt ? { inputMessage: rule.prompt, showInputMessage: true } : {}),
  };
};

const KINDS: Readonly<Record<string, ConditionalRule['kind']>> = {
  expression: 'formula',
  containsText: 'contains',
  beginsWith: 'starts-with',
};

const fileColor = (style: CellStyle | undefined, part: 'fill' | 'font'): string | null => {
  const fill = style?.fill?.type === 'pattern' ? (style.fill.bgColor ?? style.fill.fgColor) : undefined;
  const rgb = part === 'fill' ? fill?.rgb : style?.font?.color?.rgb;
  return rgb ? `#${rgb.slice(-6).toLowerCase()}` : null;
};

/** A file's conditional format in the engine's words; null for kinds only passed through. */
export const conditionalIn = (sheet: string, index: number, found: FileRule): IConditionFormattingRule | null => {
  const kind = KINDS[found.type];
  const formula = Array.isArray(found.formula) ? found.formula[0] : found.formula;
  const value = kind === 'formula' ? formula && `=${formula}` : found.text;
  if (!kind || !value) return null;
  const areas: Area[] = blocksOf(found.range).map(block => ({ sheet, ...block }));
  const looks = {
    background: fileColor(found.style, 'fill'),
    color: fileColor(found.style, 'font'),
    bold: found.style?.font?.bold ? true : null,
  };
  return engineConditional({ kind, value, areas, ...looks }, fileRuleId(sheet, index));
};

/** The engine's conditional format in a file's words. */
const conditionalOut = (sheet: string, index: number, found: IConditionFormattingRule): FileRule | null => {
  const rule = conditionalOf(sheet, found);
  if (!rule) return null;
  const rgb = (hex: string) => ({ rgb: hex.slice(1).toUpperCase() });
  const style: CellStyle = {
    ...(rule.background ? { fill: { type: 'pattern', pattern: 'solid', bgColor: rgb(rule.background) } } : {}),
    ...(rule.color || rule.bold
      ? { font: { ...(rule.color ? { color: rgb(rule.color) } : {}), ...(rule.bold ? { bold: true } : {}) } }
      : {}),
  };
  const first = rule.areas[0];
  const anchor = first ? blockAddress({ ...first, rows: 1, columns: 1 }) : 'A1';
  const quoted = `"${rule.value.replaceAll('"', '""')}"`;
  // Files state text conditions as formulas over the first box; that is understood everywhere.
  const formula = {
    formula: rule.value.replace(/^=/, ''),
    contains: `NOT(ISERROR(SEARCH(${quoted},${anchor})))`,
    'starts-with': `LEFT(${anchor},LEN(${quoted}))=${quoted}`,
    'equal-to': `${anchor}=${quoted}`,
  }[rule.kind];
  const range = rule.areas.map(blockAddress).join(' ');
  const common = { formula, priority: index + 1, range, style };
  if (rule.kind === 'contains') return { type: 'containsText', text: rule.value, ...common };
  if (rule.kind === 'starts-with') return { type: 'beginsWith', text: rule.value, ...common };
  return { type: 'expression', ...common };
};

/** The tab's conditional formats: those of the opened tab while no script has set others. */
export const conditionalsOut = (
  sheet: string,
  rules: readonly IConditionFormattingRule[],
  own: readonly FileRule[] | null,
): FileRule[] =>
  own
    ? [...own]
    : rules.flatMap((rule, index) => {
        const made = conditionalOut(sheet, index, rule);
        return made ? [made] : [];
      });

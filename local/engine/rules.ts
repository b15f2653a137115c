import type { IRange, ISheetDataValidationRule, IStyleData } from '@univerjs/core';
import { ConditionalFormattingRuleModel, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { Area, ConditionalRule, Operations, Validation } from '../protocol/protocol.ts';
import type { Core } from './core.ts';
import { withCommas } from './formula-text.ts';
import { hexColor } from './styles.ts';

type RuleOperations = Pick<
  Operations,
  'validations' | 'setValidations' | 'notes' | 'setNotes' | 'conditionalRules' | 'setConditionalRules'
>;

export const engineRange = (area: Area): IRange => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
});

export const areaOf = (sheet: string, range: IRange): Area => ({
  sheet,
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

const STOP = 1;
const WARNING = 2;

const criteria = (rule: Validation): Partial<ISheetDataValidationRule> => {
  const [first, second] = rule.values;
  // The operators are the engine's enum; these literals are its values.
  const operator = (name: string) => name as NonNullable<ISheetDataValidationRule['operator']>;
  if (rule.kind === 'list')
    return { type: 'list', formula1: JSON.stringify(rule.values.map(String)), showDropDown: true };
  if (rule.kind === 'checkbox') return { type: 'checkbox' };
  if (rule.kind === 'date') return { type: 'date', operator: operator('greaterThanOrEqual'), formula1: '1' };
  return { type: 'decimal', operator: operator('between'), formula1: String(first), formula2: String(second) };
};

const engineValidation = (rule: Validation, uid: string, ranges: IRange[]): ISheetDataValidationRule => ({
  type: 'any',
  ...criteria(rule),
  uid,
  ranges,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: rule.allowInvalid ? WARNING : STOP,
  ...(rule.help === null ? {} : { showInputMessage: true, prompt: rule.help }),
});

/** The rule as Apps Script tells it; null for kinds it has no word for here. */
export const validationOf = (rule: ISheetDataValidationRule): Validation | null => {
  const common = {
    allowInvalid: rule.showErrorMessage === false || rule.errorStyle !== STOP,
    help: rule.prompt ?? null,
  };
  if (rule.type === 'list' && rule.formula1?.startsWith('['))
    return { kind: 'list', values: JSON.parse(rule.formula1), ...common };
  if (rule.type === 'checkbox') return { kind: 'checkbox', values: [], ...common };
  if (rule.type === 'date') return { kind: 'date', values: [], ...common };
  if (rule.type === 'decimal' && rule.operator === 'between')
    return { kind: 'number-between', values: [Number(rule.formula1), Number(rule.formula2)], ...common };
  return null;
};

const TEXT_OPERATORS = { contains: 'containsText', 'starts-with': 'beginsWith', 'equal-to': 'equal' } as const;
const TEXT_KINDS = ['contains', 'starts-with', 'equal-to'] as const;

export const engineConditional = (rule: ConditionalRule, cfId: string): IConditionFormattingRule => {
  const style = {
    ...(rule.background ? { bg: { rgb: hexColor(rule.background) } } : {}),
    ...(rule.color ? { cl: { rgb: hexColor(rule.color) } } : {}),
    ...(rule.bold ? { bl: 1 } : {}),
  };
  const config =
    rule.kind === 'formula'
      ? { type: 'highlightCell', subType: 'formula', value: withCommas(rule.value), style }
      : { type: 'highlightCell', subType: 'text', operator: TEXT_OPERATORS[rule.kind], value: rule.value, style };
  // The literals are the values of the engine's enums.
  return { cfId, stopIfTrue: false, ranges: rule.areas.map(engineRange), rule: config } as IConditionFormattingRule;
};

export const conditionalOf = (sheet: string, found: IConditionFormattingRule): ConditionalRule | null => {
  // Only the two kinds made above are read back; their fields are checked by name.
  const rule = found.rule as { subType?: string; operator?: string; value?: unknown; style?: IStyleData };
  const textKind = TEXT_KINDS.find(kind => TEXT_OPERATORS[kind] === rule.operator);
  const kind = rule.subType === 'formula' ? 'formula' : rule.subType === 'text' ? textKind : undefined;
  if (kind === undefined) return null;
  return {
    kind,
    value: String(rule.value ?? ''),
    background: rule.style?.bg?.rgb ?? null,
    color: rule.style?.cl?.rgb ?? null,
    bold: rule.style?.bl === 1 ? true : null,
    areas: found.ranges.map(range => areaOf(sheet, range)),
  };
};

/** Validation, notes and conditional formats, kept by the engine so that its screen shows them. */
export const ruleOperations = (core: Core): RuleOperations => {
  const unitId = core.workbook.getId();
  const validationModel = core.injector.get(SheetDataValidationModel);
  const noteModel = core.injector.get(SheetsNoteModel);
  const conditionalModel = core.injector.get(ConditionalFormattingRuleModel);
  let count = 0;
  const block = <T>(area: Area, read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, i) =>
      Array.from({ length: area.columns }, (_, j) => read(area.row + i, area.column + j)),
    );
  const addValidation = (sheet: string, rule: Validation, ranges: IRange[]): void => {
    const made = engineValidation(rule, `rule-${++count}-${Date.now()}`, ranges);
    core.command('sheet.command.addDataValidation', { unitId, subUnitId: sheet, rule: made });
  };

  return {
    validations: area => {
      const seen = new Map<string, Validation | null>();
      return block(area, (row, column) => {
        const rule = validationModel.getRuleByLocation(unitId, area.sheet, row, column);
        if (!rule) return null;
        if (!seen.has(rule.uid)) seen.set(rule.uid, validationOf(rule));
        return seen.get(rule.uid) ?? null;
      });
    },
    setValidations: (area, rules) => {
      core.command('sheets.command.clear-range-data-validation', {
        unitId,
        subUnitId: area.sheet,
        ranges: [engineRange(area)],
      });
      if (rules === null) return null;
      if ('kind' in rules) {
        addValidation(area.sheet, rules, [engineRange(area)]);
        return null;
      }
      const groups = new Map<string, { rule: Validation; ranges: IRange[] }>();
      for (const [i, row] of rules.entries())
        for (const [j, rule] of row.entries()) {
          if (!rule) continue;
          const group = groups.get(JSON.stringify(rule)) ?? { rule, ranges: [] };
          group.ranges.push(engineRange({ ...area, row: area.row + i, column: area.column + j, rows: 1, columns: 1 }));
          groups.set(JSON.stringify(rule), group);
        }
      for (const { rule, ranges } of groups.values()) addValidation(area.sheet, rule, ranges);
      return null;
    },
    notes: area => block(area, (row, col) => noteModel.getNote(unitId, area.sheet, { row, col })?.note ?? ''),
    setNotes: (area, notes) => {
      for (const [i, row] of notes.entries())
        for (const [j, note] of row.entries()) {
          const at = { unitId, sheetId: area.sheet, row: area.row + i, col: area.column + j };
          const old = noteModel.getNote(unitId, area.sheet, { row: at.row, col: at.col });
          if (note)
            core.command('sheet.mutation.update-note', {
              ...at,
              note: {
                id: old?.id ?? `note-${++count}-${at.row}-${at.col}`,
                row: at.row,
                col: at.col,
                width: 160,
                height: 80,
                note,
                show: false,
              },
            });
          else if (old) core.command('sheet.mutation.remove-note', { ...at, noteId: old.id });
        }
      return null;
    },
    conditionalRules: sheet =>
      (conditionalModel.getSubunitRules(unitId, sheet) ?? [])
        .map(rule => conditionalOf(sheet, rule))
        .filter(rule => rule !== null),
    setConditionalRules: (sheet, rules) => {
      for (const old of [...(conditionalModel.getSubunitRules(unitId, sheet) ?? [])])
        core.command('sheet.mutation.delete-conditional-rule', { unitId, subUnitId: sheet, cfId: old.cfId });
      // The engine puts a new rule before the others, Google lets the first of the list win.
      for (const rule of [...rules].reverse())
        core.command('sheet.mutation.add-conditional-rule', {
          unitId,
          subUnitId: sheet,
          rule: engineConditional(rule, `cf-${++count}`),
        });
      return null;
    },
  };
};

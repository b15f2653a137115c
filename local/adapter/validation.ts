import type { Validation } from '../protocol/protocol.ts';
import { isDate } from './dates.ts';
import { guard, same } from './guard.ts';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const NAMES = {
  list: 'VALUE_IN_LIST',
  'number-between': 'NUMBER_BETWEEN',
  checkbox: 'CHECKBOX',
  date: 'DATE_IS_VALID_DATE',
} as const;

// The enum's members are compared by scripts, never computed with, so their names stand for them.
const criteria = (name: string) => name as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** The criteria a script may compare with. */
export const DATA_VALIDATION_CRITERIA = Object.fromEntries(Object.values(NAMES).map(name => [name, name]));

export class LocalValidation
  implements Pick<DataValidation, 'getAllowInvalid' | 'getHelpText' | 'getCriteriaType' | 'getCriteriaValues' | 'copy'>
{
  readonly rule: Validation;
  constructor(rule: Validation) {
    this.rule = rule;
  }
  getAllowInvalid() {
    return this.rule.allowInvalid;
  }
  getHelpText() {
    // Google's type says text, its documentation says null when there is none.
    return this.rule.help as string;
  }
  getCriteriaType() {
    return criteria(NAMES[this.rule.kind]);
  }
  getCriteriaValues() {
    return this.rule.kind === 'list' ? [[...this.rule.values], true] : [...this.rule.values];
  }
  copy(): Builder {
    return newDataValidation(this.rule);
  }
}

export const validationOf = (rule: Validation): DataValidation =>
  guard<DataValidation>(new LocalValidation(rule), 'DataValidation');

class LocalBuilder
  implements
    Pick<
      Builder,
      | 'requireValueInList'
      | 'requireNumberBetween'
      | 'requireCheckbox'
      | 'requireDate'
      | 'setAllowInvalid'
      | 'setHelpText'
      | 'build'
    >
{
  private rule: Partial<Validation>;
  constructor(rule: Partial<Validation>) {
    this.rule = rule;
  }
  private with(change: Partial<Validation>): Builder {
    this.rule = { ...this.rule, ...change };
    return same(this);
  }
  requireValueInList(values: unknown[]): Builder {
    if (!Array.isArray(values) || values.length === 0) throw new Error('The list of values must not be empty.');
    if (values.length > 500) throw new Error('The list of values must have at most 500 items.');
    return this.with({
      kind: 'list',
      values: values.map(value => (typeof value === 'number' ? value : String(value))),
    });
  }
  requireNumberBetween(start: number, end: number): Builder {
    if (!Number.isFinite(start) || !Number.isFinite(end)) throw new Error('Both limits must be numbers.');
    return this.with({ kind: 'number-between', values: [start, end] });
  }
  requireCheckbox(...values: unknown[]): Builder {
    if (values.length || values.some(isDate)) throw new Error('not in the local host: requireCheckbox with values');
    return this.with({ kind: 'checkbox', values: [] });
  }
  requireDate(): Builder {
    return this.with({ kind: 'date', values: [] });
  }
  setAllowInvalid(allowInvalid: boolean): Builder {
    return this.with({ allowInvalid });
  }
  setHelpText(help: string): Builder {
    return this.with({ help });
  }
  build(): DataValidation {
    const { kind, values = [], allowInvalid = true, help = null } = this.rule;
    if (!kind) throw new Error('The data validation rule has no criteria.');
    return validationOf({ kind, values, allowInvalid, help });
  }
}

export const newDataValidation = (rule: Partial<Validation> = {}): Builder =>
  guard<Builder>(new LocalBuilder(rule), 'DataValidationBuilder');

import type { BoxRule } from './boxes.ts';
import { guard, partOf, same } from './guard.ts';
import type { Meter } from './meter.ts';
import { DoubleRange } from './range.ts';
import { RULE, RULE_BUILDER, VALIDATION, VALIDATION_BUILDER } from './used-calls.ts';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type ValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The one kind of rule that the add-on sets; scripts compare its name and do nothing else with it. */
export const VALUE_IN_LIST = 'VALUE_IN_LIST' as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria;

export class DoubleValidation implements Pick<DataValidation, keyof typeof VALIDATION> {
  readonly rule: BoxRule;
  constructor(rule: BoxRule) {
    this.rule = rule;
  }
  getAllowInvalid() {
    return this.rule.allowInvalid;
  }
  getCriteriaType() {
    return VALUE_IN_LIST;
  }
  getCriteriaValues() {
    return [[...this.rule.list], true];
  }
}

export const validationOf = (meter: Meter, rule: BoxRule): DataValidation =>
  guard<DataValidation>(meter, 'DataValidation', VALIDATION, new DoubleValidation(rule));

class DoubleValidationBuilder implements Pick<ValidationBuilder, keyof typeof VALIDATION_BUILDER> {
  private readonly meter: Meter;
  private list: readonly string[] | null = null;
  private allowInvalid = true;
  constructor(meter: Meter) {
    this.meter = meter;
  }
  requireValueInList(values: unknown[]): ValidationBuilder {
    if (!Array.isArray(values) || values.length === 0) throw new Error('The list of values must not be empty.');
    if (values.length > 500) throw new Error('The list of values must have at most 500 items.');
    this.list = values.map(String);
    return same(this);
  }
  setAllowInvalid(allowInvalid: boolean): ValidationBuilder {
    this.allowInvalid = allowInvalid;
    return same(this);
  }
  build(): DataValidation {
    if (this.list === null) throw new Error('The data validation rule has no criteria.');
    return validationOf(this.meter, { list: this.list, allowInvalid: this.allowInvalid });
  }
}

export const newDataValidation = (meter: Meter): ValidationBuilder =>
  guard<ValidationBuilder>(meter, 'DataValidationBuilder', VALIDATION_BUILDER, new DoubleValidationBuilder(meter));

/** A rule that colours boxes whose text begins so. */
export interface Highlight {
  readonly startsWith: string;
  readonly background: string | null;
  readonly ranges: readonly Range[];
}

export class DoubleRule implements Pick<Rule, keyof typeof RULE> {
  readonly highlight: Highlight;
  constructor(highlight: Highlight) {
    this.highlight = highlight;
  }
  getRanges() {
    return [...this.highlight.ranges];
  }
  /** What it says, without the objects of a script. */
  plain() {
    const { startsWith, background, ranges } = this.highlight;
    return { startsWith, background, areas: ranges.map(range => partOf(range, DoubleRange).area) };
  }
}

class DoubleRuleBuilder implements Pick<RuleBuilder, keyof typeof RULE_BUILDER> {
  private readonly meter: Meter;
  private startsWith: string | null = null;
  private background: string | null = null;
  private ranges: readonly Range[] = [];
  constructor(meter: Meter) {
    this.meter = meter;
  }
  whenTextStartsWith(text: string): RuleBuilder {
    this.startsWith = text;
    return same(this);
  }
  setBackground(background: string | null): RuleBuilder {
    this.background = background;
    return same(this);
  }
  setRanges(ranges: Range[]): RuleBuilder {
    this.ranges = ranges;
    return same(this);
  }
  build(): Rule {
    const { startsWith, background, ranges } = this;
    if (startsWith === null) throw new Error('The conditional format rule has no condition.');
    if (ranges.length === 0) throw new Error('The conditional format rule has no ranges.');
    return guard<Rule>(this.meter, 'ConditionalFormatRule', RULE, new DoubleRule({ startsWith, background, ranges }));
  }
}

export const newConditionalFormatRule = (meter: Meter): RuleBuilder =>
  guard<RuleBuilder>(meter, 'ConditionalFormatRuleBuilder', RULE_BUILDER, new DoubleRuleBuilder(meter));

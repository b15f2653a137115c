import type { ConditionalRule } from '../protocol/protocol.ts';
import { guard, same } from './guard.ts';
import { areaOf, type RangeOf } from './range-values.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;

const EMPTY: Omit<ConditionalRule, 'kind'> = { value: '', background: null, color: null, bold: null, areas: [] };

class LocalRule implements Pick<Rule, 'getRanges' | 'copy'> {
  readonly rule: ConditionalRule;
  private readonly rangeOf: RangeOf;
  constructor(rule: ConditionalRule, rangeOf: RangeOf) {
    this.rule = rule;
    this.rangeOf = rangeOf;
  }
  getRanges() {
    return this.rule.areas.map(this.rangeOf);
  }
  copy(): Builder {
    return newConditionalFormatRule(this.rangeOf, this.rule);
  }
}

export const conditionalOf = (rule: ConditionalRule, rangeOf: RangeOf): Rule =>
  guard<Rule>(new LocalRule(rule, rangeOf), 'ConditionalFormatRule');

/** The rule inside a guarded one; the guard lets the part's own fields through. */
export const conditionalRule = (rule: Rule): ConditionalRule => (rule as unknown as LocalRule).rule;

class LocalBuilder
  implements
    Pick<
      Builder,
      | 'whenFormulaSatisfied'
      | 'whenTextContains'
      | 'whenTextStartsWith'
      | 'whenTextEqualTo'
      | 'setBackground'
      | 'setFontColor'
      | 'setBold'
      | 'setRanges'
      | 'build'
    >
{
  private rule: Partial<ConditionalRule>;
  private readonly rangeOf: RangeOf;
  constructor(rule: Partial<ConditionalRule>, rangeOf: RangeOf) {
    this.rule = rule;
    this.rangeOf = rangeOf;
  }
  private with(change: Partial<ConditionalRule>): Builder {
    this.rule = { ...this.rule, ...change };
    return same(this);
  }
  whenFormulaSatisfied(value: string): Builder {
    return this.with({ kind: 'formula', value });
  }
  whenTextContains(value: string): Builder {
    return this.with({ kind: 'contains', value });
  }
  whenTextStartsWith(value: string): Builder {
    return this.with({ kind: 'starts-with', value });
  }
  whenTextEqualTo(value: string): Builder {
    return this.with({ kind: 'equal-to', value });
  }
  setBackground(background: string | null): Builder {
    return this.with({ background });
  }
  setFontColor(color: string | null): Builder {
    return this.with({ color });
  }
  setBold(bold: boolean | null): Builder {
    return this.with({ bold });
  }
  setRanges(ranges: Range[]): Builder {
    return this.with({ areas: ranges.map(areaOf) });
  }
  build(): Rule {
    const { kind } = this.rule;
    if (!kind) throw new Error('The conditional format rule has no condition.');
    if (!this.rule.areas?.length) throw new Error('The conditional format rule has no ranges.');
    return conditionalOf({ ...EMPTY, ...this.rule, kind }, this.rangeOf);
  }
}

export const newConditionalFormatRule = (rangeOf: RangeOf, rule: Partial<ConditionalRule> = {}): Builder =>
  guard<Builder>(new LocalBuilder(rule, rangeOf), 'ConditionalFormatRuleBuilder');

import type { ConditionalRule } from '../protocol/protocol.ts';
import { guard, same } from './guard.ts';
import { areaOf, rangeOf } from './range.ts';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;

const EMPTY: Omit<ConditionalRule, 'kind'> = { value: '', background: null, color: null, bold: null, areas: [] };

class LocalRule implements Pick<Rule, 'getRanges' | 'copy'> {
  readonly rule: ConditionalRule;
  constructor(rule: ConditionalRule) {
    this.rule = rule;
  }
  getRanges() {
    return this.rule.areas.map(rangeOf);
  }
  copy(): Builder {
    return newConditionalFormatRule(this.rule);
  }
}

export const conditionalOf = (rule: ConditionalRule): Rule => guard<Rule>(new LocalRule(rule), 'ConditionalFormatRule');

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
  constructor(rule: Partial<ConditionalRule>) {
    this.rule = rule;
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
    return conditionalOf({ ...EMPTY, ...this.rule, kind });
  }
}

export const newConditionalFormatRule = (rule: Partial<ConditionalRule> = {}): Builder =>
  guard<Builder>(new LocalBuilder(rule), 'ConditionalFormatRuleBuilder');

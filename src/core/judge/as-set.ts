import { isFixed } from '../codes.ts';
import type { Finding } from '../findings/finding.ts';
import type { Settings } from '../settings/settings.ts';

/** The findings as the commune wants them: without those of rules that it switched off, and as grave as it says. */
export const asSet = (findings: readonly Finding[], { rules }: Settings): readonly Finding[] =>
  rules.size === 0
    ? findings
    : findings.flatMap(finding => {
        // nobody changes a fixed rule, nor a milder case of one
        const severity = (isFixed(finding.code) ? undefined : rules.get(finding.code)) ?? finding.severity;
        return severity === 'off' ? [] : [{ ...finding, severity }];
      });

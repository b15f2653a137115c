import type { Finding } from '../../../src/core/findings/finding.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Text } from '../../parts/text.tsx';
import { SEVERITY_NAMES } from '../../text/severities.ts';
import { type FindingRow, placeText } from './finding-rows.ts';
import { FixLines } from './fix-lines.tsx';

interface Props {
  readonly row: FindingRow;
  readonly tabIndex: 0 | -1;
  /** The one that was jumped to last. */
  readonly current: boolean;
  readonly groupBy: 'unit' | 'rule';
  readonly jump: (finding: Finding) => void;
  readonly fix: (finding: Finding) => void;
}

/** One finding: a press goes to its box; where it can be mended without judgement, the old and the new value and a button. */
export const FindingItem = ({ row: { key, finding, heading }, tabIndex, current, groupBy, jump, fix }: Props) => (
  <>
    {heading !== null && (
      <h2 class="group">
        <Text of={heading.text} most={120} /> <span class="count-badge">{heading.count}</span>
      </h2>
    )}
    <div class={`finding${current ? ' current' : ''}`}>
      <button
        type="button"
        class="finding-main"
        tabIndex={tabIndex}
        aria-current={current ? 'true' : undefined}
        onClick={() => jump(finding)}
      >
        <span class="place">
          <Icon of={finding.severity} />
          <b class={`severity severity-${finding.severity}`}>{SEVERITY_NAMES[finding.severity]}</b>
          <span>
            <Text of={placeText(finding)} most={120} />
          </span>
        </span>
        {groupBy === 'rule' && finding.unit !== '' && (
          <span class="of-unit">
            <Text of={finding.unit} most={120} />
          </span>
        )}
        <span class="message">
          <Text of={finding.message} />
        </span>
      </button>
      {finding.fix !== null && (
        <div class="fix">
          <FixLines boxes={finding.fix} />
          <Button
            small
            deed={`fix ${key}`}
            tabIndex={tabIndex}
            label={`Sửa ${placeText(finding)}`}
            onClick={() => fix(finding)}
          >
            Sửa
          </Button>
        </div>
      )}
    </div>
  </>
);

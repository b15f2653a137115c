import { useState } from 'preact/hooks';
import type { SummaryChange } from '../../../src/core/layouts/summary-table.ts';
import { Text } from '../../parts/text.tsx';

const STEP = 10;

/** Which figures of the tab that is there would change, grouped by whose they are. */
export const Changes = ({ changes }: { readonly changes: readonly SummaryChange[] }) => {
  const [shown, setShown] = useState(STEP);
  return (
    <section aria-labelledby="changes-title">
      <h3 id="changes-title">Sẽ thay đổi ({changes.length})</h3>
      <ul class="plain-list changes">
        {changes.slice(0, shown).map(({ who, what, old, new: value }, i) => (
          <li key={i}>
            <span class="place">
              <Text of={who} most={80} />
            </span>
            <Text of={what} most={80} />:{' '}
            <del>
              <Text of={old === '' ? '(trống)' : old} most={80} />
            </del>{' '}
            <span aria-hidden="true">→</span>
            <span class="sr">thành</span>{' '}
            <ins>
              <Text of={value === '' ? '(trống)' : value} most={80} />
            </ins>
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <button type="button" class="button small quiet" onClick={() => setShown(shown + 5 * STEP)}>
          Xem thêm {Math.min(5 * STEP, changes.length - shown)} thay đổi
        </button>
      )}
    </section>
  );
};

import type { MonthView } from '../../../src/core/views/views.ts';
import { Icon } from '../../parts/icon.tsx';
import { useApp } from '../../state/app-context.ts';
import { NO_FILTERS } from '../../state/memory.ts';
import { SEVERITIES, SEVERITY_NAMES } from '../../text/severities.ts';

/** How many findings there are of each severity; each opens the list of its own. */
export const FindingCounts = ({ view }: { readonly view: MonthView }) => {
  const { go, tell } = useApp();
  return (
    <section aria-labelledby="counts-title">
      <h2 id="counts-title">Kết quả kiểm tra</h2>
      <div class="counts">
        {SEVERITIES.map(severity => (
          <button
            key={severity}
            type="button"
            class={`button count of-${severity}${view.findings[severity] === 0 ? ' none' : ''}`}
            onClick={() => {
              tell(null);
              go('check', { filters: { ...NO_FILTERS, severities: [severity] } });
            }}
          >
            <Icon of={severity} />
            <b>{view.findings[severity]}</b> {SEVERITY_NAMES[severity].toLowerCase()}
          </button>
        ))}
      </div>
    </section>
  );
};

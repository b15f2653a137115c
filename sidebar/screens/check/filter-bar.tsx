import type { Severity } from '../../../src/core/codes.ts';
import type { Finding } from '../../../src/core/findings/finding.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Filters } from '../../state/memory.ts';
import { SEVERITIES, SEVERITY_NAMES } from '../../text/severities.ts';
import { MoreFilters } from './more-filters.tsx';

interface Props {
  readonly findings: readonly Finding[];
  readonly filters: Filters;
  readonly change: (filters: Filters) => void;
}

/** What narrows the list: severities, words, and under `Lọc thêm` unit, rule and grouping. */
export const FilterBar = ({ findings, filters, change }: Props) => {
  const toggle = (severity: Severity): void => {
    const { severities } = filters;
    const after = severities.includes(severity)
      ? severities.filter(one => one !== severity)
      : [...severities, severity];
    change({ ...filters, severities: after.length === SEVERITIES.length ? [] : after });
  };
  return (
    <div class="filters">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that say nothing new */}
      <div class="counts" role="group" aria-label="Mức">
        {SEVERITIES.map(severity => (
          <button
            key={severity}
            type="button"
            class={`button count of-${severity}`}
            aria-pressed={filters.severities.includes(severity)}
            onClick={() => toggle(severity)}
          >
            <Icon of={severity} />
            <b>{findings.filter(one => one.severity === severity).length}</b> {SEVERITY_NAMES[severity].toLowerCase()}
          </button>
        ))}
      </div>
      <label for="filter-text">Tìm trong kết quả</label>
      <input
        id="filter-text"
        type="search"
        class="field"
        value={filters.text}
        onInput={event => change({ ...filters, text: event.currentTarget.value })}
      />
      <MoreFilters findings={findings} filters={filters} change={change} />
    </div>
  );
};

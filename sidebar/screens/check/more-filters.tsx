import type { Code } from '../../../src/core/codes.ts';
import type { Finding } from '../../../src/core/findings/finding.ts';
import type { Filters } from '../../state/memory.ts';
import { plain } from '../../text/plain.ts';
import { ruleName } from '../../text/rule-names.ts';
import { unitLabel } from './finding-rows.ts';

interface Props {
  readonly findings: readonly Finding[];
  readonly filters: Filters;
  readonly change: (filters: Filters) => void;
}

const GROUPS = [
  ['unit', 'Chi bộ'],
  ['rule', 'Loại lỗi'],
] as const;

const ALL = 'all';

/** Grouping, and the filters by unit and by rule; what is chosen stays in the list though nothing of it is left. */
export const MoreFilters = ({ findings, filters, change }: Props) => {
  const units = new Map(findings.map(finding => [finding.unit, unitLabel(finding)]));
  if (filters.unit !== null && !units.has(filters.unit)) units.set(filters.unit, filters.unit);
  const rules = new Set(findings.map(({ code }) => code));
  if (filters.rule !== null) rules.add(filters.rule);
  const chosen = Number(filters.unit !== null) + Number(filters.rule !== null);
  return (
    <details>
      <summary>Lọc thêm, xếp nhóm{chosen > 0 ? ` (đang lọc ${chosen})` : ''}</summary>
      <fieldset class="segments">
        <legend>Xếp nhóm theo</legend>
        {GROUPS.map(([value, name]) => (
          <label key={value}>
            <input
              type="radio"
              class="segments-box"
              name="group-by"
              checked={filters.groupBy === value}
              onChange={() => change({ ...filters, groupBy: value })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <label for="filter-unit">Chi bộ</label>
      <select
        id="filter-unit"
        value={filters.unit === null ? ALL : `=${filters.unit}`}
        onChange={({ currentTarget: { value } }) => change({ ...filters, unit: value === ALL ? null : value.slice(1) })}
      >
        <option value={ALL}>Tất cả</option>
        {[...units].map(([unit, label]) => (
          <option key={unit} value={`=${unit}`}>
            {plain(label, 80)}
          </option>
        ))}
      </select>
      <label for="filter-rule">Loại lỗi</label>
      <select
        id="filter-rule"
        value={filters.rule ?? ALL}
        onChange={({ currentTarget: { value } }) =>
          change({ ...filters, rule: value === ALL ? null : (value as Code) })
        }
      >
        <option value={ALL}>Tất cả</option>
        {[...rules].map(code => (
          <option key={code} value={code}>
            {ruleName(code)}
          </option>
        ))}
      </select>
    </details>
  );
};

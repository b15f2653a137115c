import { useApp } from '../state/app-context.ts';
import { addMonths, monthText } from '../text/months.ts';
import { Icon } from './icon.tsx';
import { ReloadButton } from './reload-button.tsx';

interface Props {
  /** Null while no month is known: then there is nothing to choose. */
  readonly month: string | null;
  /** Newest first. */
  readonly months: readonly string[];
  readonly reload: () => void;
  readonly busy: boolean;
}

/** Which month is looked at: a list of months, the one before, the one after, and reading anew. */
export const MonthBar = ({ month, months, reload, busy }: Props) => {
  const { remember } = useApp();
  if (month === null) return null;
  const choose = (chosen: string): void => remember({ month: chosen });
  const all = [...new Set([month, ...months])].sort().reverse();
  const oldest = all[all.length - 1] ?? month;
  const step = (count: number, last: string, icon: 'previous' | 'next', name: string) => {
    const off = month === last;
    return (
      <button
        type="button"
        class="button small square"
        aria-label={name}
        title={name}
        aria-disabled={off}
        onClick={off ? undefined : () => choose(addMonths(month, count))}
      >
        <Icon of={icon} />
      </button>
    );
  };
  return (
    <div class="month-bar">
      <select aria-label="Tháng" value={month} onChange={event => choose(event.currentTarget.value)}>
        {all.map(one => (
          <option key={one} value={one}>
            Tháng {monthText(one)}
          </option>
        ))}
      </select>
      {step(-1, oldest, 'previous', 'Tháng trước')}
      {step(1, addMonths(months[0] ?? month, 1), 'next', 'Tháng sau')}
      <ReloadButton busy={busy} reload={reload} />
    </div>
  );
};

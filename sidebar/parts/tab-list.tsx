import { useRef } from 'preact/hooks';
import { TAB_IDS, type TabId } from '../state/memory.ts';

const NAMES: Readonly<Record<TabId, string>> = {
  month: 'Tháng này',
  check: 'Kiểm tra',
  summary: 'Tổng hợp',
  setup: 'Thiết lập',
};

interface Props {
  readonly chosen: TabId;
  readonly choose: (tab: TabId) => void;
}

/** The four tabs; arrow keys, Home and End go from one to the next. */
export const TabList = ({ chosen, choose }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = TAB_IDS.indexOf(chosen);
    const last = TAB_IDS.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    const tab = to === undefined ? undefined : TAB_IDS[to];
    if (tab === undefined) return;
    event.preventDefault();
    choose(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label="Sổ chi bộ" onKeyDown={onKeyDown}>
      {TAB_IDS.map(id => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={`panel-${id}`}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {NAMES[id]}
        </button>
      ))}
    </div>
  );
};

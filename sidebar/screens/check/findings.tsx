import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../../src/core/findings/finding.ts';
import type { CheckView } from '../../../src/core/views/views.ts';
import { Button } from '../../parts/button.tsx';
import { Text } from '../../parts/text.tsx';
import { type ListHandle, WindowedList } from '../../parts/windowed-list.tsx';
import { useApp } from '../../state/app-context.ts';
import { type Filters, NO_FILTERS } from '../../state/memory.ts';
import { FilterBar } from './filter-bar.tsx';
import { FindingItem } from './finding-item.tsx';
import { filterFindings, groupFindings } from './finding-rows.ts';
import { FixDialog } from './fix-dialog.tsx';
import { NoFindings } from './no-findings.tsx';
import { useFix } from './use-fix.ts';
import { useJump } from './use-jump.ts';

/** The findings of a month: what narrows them, the list, and mending. */
export const Findings = ({ view }: { readonly view: CheckView }) => {
  const { memory, remember } = useApp();
  const { filters } = memory;
  const list = useRef<ListHandle>(null);
  const summary = useRef<HTMLParagraphElement>(null);
  const [asking, setAsking] = useState(false);
  const rows = useMemo(
    () => groupFindings(filterFindings(view.findings, filters), filters.groupBy),
    [view.findings, filters],
  );
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const fixable = useMemo(() => rows.flatMap(({ finding }) => (finding.fix === null ? [] : [finding])), [rows]);
  const { jump, current } = useJump();
  const { fix, refocus } = useFix();

  // after mending, the list that was fetched anew has the focus where the mended one stood
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    const to = refocus.current;
    refocus.current = null;
    if (to === null) return;
    if (rows.length > 0) list.current?.focus(to);
    else summary.current?.focus();
  });

  const narrow = (after: Filters): void => remember({ filters: after, scroll: { ...memory.scroll, check: 0 } });
  // only the list that the page was opened with begins where it was left
  const narrowing = JSON.stringify(filters);
  const opened = useRef(narrowing);
  const fixOne = (finding: Finding): void => {
    const index = rows.findIndex(row => row.finding === finding);
    void fix([finding], `fix ${rows[index]?.key ?? ''}`, index);
  };
  const guess = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row === undefined) return 0;
      return 52 + 20 * Math.ceil(row.finding.message.length / 38) + (row.heading ? 36 : 0) + (row.finding.fix ? 40 : 0);
    },
    [rows],
  );
  const isSame = (finding: Finding): boolean =>
    current !== null &&
    finding.code === current.code &&
    finding.sheet === current.sheet &&
    finding.row === current.row &&
    finding.column === current.column;
  return (
    <>
      <FilterBar findings={view.findings} filters={filters} change={narrow} />
      <div class="list-head">
        <p role="status" ref={summary} tabIndex={-1}>
          {rows.length === view.findings.length
            ? `${rows.length} mục`
            : `${rows.length} trên ${view.findings.length} mục`}
        </p>
        {fixable.length > 0 && (
          <Button small deed="fix all" onClick={() => setAsking(true)}>
            Sửa tất cả {fixable.length} mục
          </Button>
        )}
      </div>
      {view.rules !== '' && (
        <p class="hint">
          <Text of={view.rules} />
        </p>
      )}
      {rows.length === 0 ? (
        <NoFindings any={view.findings.length > 0} clear={() => narrow({ ...NO_FILTERS, groupBy: filters.groupBy })} />
      ) : (
        <WindowedList
          key={narrowing}
          start={narrowing === opened.current ? memory.scroll.check : 0}
          onScroll={check => remember({ scroll: { ...memory.scroll, check } })}
          keys={keys}
          label="Kết quả kiểm tra"
          guess={guess}
          handle={list}
          item={(index, tabIndex) => {
            const row = rows[index];
            return (
              row && (
                <FindingItem
                  row={row}
                  tabIndex={tabIndex}
                  current={isSame(row.finding)}
                  groupBy={filters.groupBy}
                  jump={jump}
                  fix={fixOne}
                />
              )
            );
          }}
        />
      )}
      {asking && (
        <FixDialog
          findings={fixable}
          close={() => setAsking(false)}
          confirm={() => {
            setAsking(false);
            void fix(fixable, 'fix all', 0);
          }}
        />
      )}
    </>
  );
};

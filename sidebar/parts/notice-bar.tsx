import { useRef } from 'preact/hooks';
import type { Notice } from '../state/app-context.ts';
import { plain } from '../text/plain.ts';
import { Detail } from './detail.tsx';
import { Icon } from './icon.tsx';

interface Props {
  readonly notice: Notice | null;
  readonly close: () => void;
}

/** What happened last, with what can be done about it. The live region stands there from the beginning, so that it is read out. */
export const NoticeBar = ({ notice, close }: Props) => {
  const bar = useRef<HTMLDivElement>(null);
  const { trouble, action, lines = [] } = notice ?? {};
  // the button goes with the notice: the focus stays here instead of falling out of the page
  const act = (run: () => void): void => {
    bar.current?.focus();
    run();
  };
  return (
    <div ref={bar} tabIndex={-1} class={notice === null ? 'notice empty' : `notice${trouble ? ' problem' : ''}`}>
      <div role="status" class="notice-text">
        {notice !== null && (
          <>
            {trouble && <Icon of="error" />}
            <p>
              <bdi class="data">{plain(notice.text)}</bdi> {trouble?.todo}
            </p>
          </>
        )}
      </div>
      {lines.length > 0 && (
        <details>
          <summary>{lines.length} mục chưa sửa được</summary>
          <ul>
            {lines.slice(0, 50).map(line => (
              <li key={line}>
                <bdi class="data">{plain(line)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Detail of={trouble?.detail ?? ''} />
      {notice !== null && (
        <div class="row">
          {action && (
            <button type="button" class="button small" onClick={() => act(action.run)}>
              {action.label}
            </button>
          )}
          <button type="button" class="button small quiet" onClick={() => act(close)}>
            Đóng
          </button>
        </div>
      )}
    </div>
  );
};

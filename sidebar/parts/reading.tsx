import type { ComponentChildren } from 'preact';
import type { View } from '../state/use-view.ts';
import { plain } from '../text/plain.ts';
import { Detail } from './detail.tsx';
import { Icon } from './icon.tsx';

interface Props {
  readonly view: Omit<View<unknown>, 'put'>;
  /** What is being read, as the end of `Đang đọc …`. */
  readonly what: string;
  readonly children?: ComponentChildren;
}

/** How the reading of a screen goes: that it is under way, that it takes long, or why nothing came and what to do. Shows its children once there is something. */
export const Reading = ({ view, what, children }: Props) => {
  const { value, trouble, busy, slow, reload } = view;
  return (
    <>
      <p class={value === null ? 'waiting' : 'waiting quiet-wait'} role="status">
        {busy && (
          <>
            <span class="spinner" aria-hidden="true" /> Đang đọc {what}…
          </>
        )}
      </p>
      {slow && (
        <div class="note" role="alert">
          <p>Chưa thấy trả lời sau một phút. Tệp lớn có thể cần lâu hơn; hãy đợi tiếp hoặc thử lại.</p>
          <button type="button" class="button small" onClick={reload}>
            Thử lại
          </button>
        </div>
      )}
      {trouble !== null && (
        <div class="note problem" role="alert">
          <Icon of="error" />
          <div>
            <p>
              <bdi class="data">{plain(trouble.what)}</bdi> {trouble.todo}
            </p>
            <Detail of={trouble.detail} />
            <button type="button" class="button small" aria-disabled={busy} onClick={busy ? undefined : reload}>
              Thử lại
            </button>
          </div>
        </div>
      )}
      {value !== null && children}
    </>
  );
};

import type { SummaryPreview } from '../../../src/core/views/views.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Table } from '../../parts/table.tsx';
import { Text } from '../../parts/text.tsx';
import { useApp } from '../../state/app-context.ts';
import { useAim } from '../../state/use-aim.ts';
import { Changes } from './changes.tsx';

/** What writing the summary would write and change, and the button that does it. */
export const Preview = ({ preview }: { readonly preview: SummaryPreview }) => {
  const { run } = useApp();
  const { month, title, exists, headline, warning, changes, columns, rows } = preview;
  const upToDate = exists && changes.length === 0;
  const place = useAim<HTMLDivElement>('write-summary');
  const open = (): void => {
    void run({
      key: 'open-tab',
      name: 'openTab',
      args: [title],
      say: ({ message }) => ({ text: message }),
      changesNothing: true,
    });
  };
  const write = (): void => {
    void run({ key: 'write-summary', name: 'writeSummary', args: [month], say: ({ message }) => ({ text: message }) });
  };
  return (
    <>
      <h2 class="tab-name">
        <Text of={title} most={80} />
      </h2>
      <p>
        <Text of={headline} />
      </p>
      {warning !== '' && (
        <div class="note">
          <Icon of="warning" />
          <p>
            <Text of={warning} />
          </p>
        </div>
      )}
      <div ref={place} class="row">
        <Button primary={!upToDate} deed="write-summary" onClick={write}>
          {exists ? 'Ghi lại trang tổng hợp' : 'Ghi trang tổng hợp'}
        </Button>
        {exists && (
          <Button primary={upToDate} deed="open-tab" onClick={open}>
            Mở trang
          </Button>
        )}
      </div>
      <p class="hint">
        {!exists && 'Chưa có trang này; sẽ lập mới.'}
        {upToDate && 'Trang đang có đã khớp với số liệu.'}
        {exists && !upToDate && 'Trang đang có sẽ được viết lại; các cột ghi thêm ở bên phải vẫn giữ.'}
      </p>
      {exists && !upToDate && <Changes changes={changes} />}
      <details>
        <summary>Xem trước {rows.length} dòng sẽ ghi</summary>
        <Table label={`Xem trước trang ${title}`} columns={columns} rows={rows} />
      </details>
    </>
  );
};

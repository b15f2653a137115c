import { useState } from 'preact/hooks';
import type { LayoutDescription, TableDescription } from '../../../src/core/views/describe-layout.ts';
import { Icon } from '../../parts/icon.tsx';
import { Text } from '../../parts/text.tsx';
import { monthText } from '../../text/months.ts';
import { TableEditor } from './table-editor.tsx';

interface Props {
  readonly table: TableDescription;
  readonly fields: LayoutDescription['fields'];
  readonly put: (layout: LayoutDescription) => void;
}

const rowsText = ([first, last]: TableDescription['headerRows']): string =>
  first === last ? `tiêu đề dòng ${first}` : `tiêu đề dòng ${first}–${last}`;

/** `11/2026` where the month is told as `2026-11`, else as it is told. */
const monthOf = (month: string): string => (/^\d{4}-\d{2}$/.test(month) ? monthText(month) : month);

/** One table as it was recognised; opened, its columns can be corrected. One that cannot be read is open. */
export const TableCard = ({ table, fields, put }: Props) => {
  const [open, setOpen] = useState(!table.readable);
  const used = table.columns.filter(({ field }) => field !== null).length;
  return (
    <details class="card" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <b>
          <Text of={table.sheet} most={80} />
        </b>
        <span class="hint">
          {' '}
          {rowsText(table.headerRows)}
          {table.month !== null && `, tháng ${monthOf(table.month)}`}, dùng {used}/{table.columns.length} cột
        </span>
      </summary>
      {!table.readable && (
        <div class="note problem">
          <Icon of="error" />
          <p>
            Chưa đọc được bảng này.
            {table.missing.length > 0 && (
              <>
                {' '}
                Còn thiếu: <Text of={table.missing.join(', ')} />. Hãy chọn cột đúng ở dưới.
              </>
            )}
          </p>
        </div>
      )}
      {open && <TableEditor key={JSON.stringify(table)} table={table} fields={fields} put={put} />}
    </details>
  );
};

import { useState } from 'preact/hooks';
import type { LayoutDescription, TableDescription } from '../../../src/core/views/describe-layout.ts';
import { Icon } from '../../parts/icon.tsx';
import { Text } from '../../parts/text.tsx';
import { monthText } from '../../text/months.ts';
import { TableEditor } from './table-editor.tsx';

interface Props {
  /** By which the table is told from the others of its tab. */
  readonly id: string;
  readonly table: TableDescription;
  readonly fields: LayoutDescription['fields'];
  readonly put: (layout: LayoutDescription) => void;
}

const rowsText = ([first, last]: TableDescription['headerRows']): string =>
  first === last ? `tiêu đề dòng ${first}` : `tiêu đề dòng ${first}–${last}`;

/** Where labels stand below each other there are no rows of a header. */
const hasHeaderRows = ({ columns }: TableDescription): boolean =>
  new Set(columns.map(({ column }) => column)).size === columns.length;

/** `11/2026` where the month is told as `2026-11`, else as it is told. */
const monthOf = (month: string): string => (/^\d{4}-\d{2}$/.test(month) ? monthText(month) : month);

/** One table as it was recognised: how it is laid out, what its own figures prove and what they deny; opened, its columns can be corrected. One that asks something is open. */
export const TableCard = ({ id, table, fields, put }: Props) => {
  const [open, setOpen] = useState(!table.readable || table.questions.length > 0);
  const used = table.columns.filter(({ field }) => field !== null).length;
  return (
    <details class="card" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <b>
          <Text of={table.sheet} most={80} />
        </b>
        <span class="hint">
          {' '}
          {hasHeaderRows(table) && `${rowsText(table.headerRows)}, `}
          {table.month !== null && `tháng ${monthOf(table.month)}, `}dùng {used}/{table.columns.length} cột
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
      {table.readable && table.missing.length > 0 && (
        <p>
          Không thấy cột: <Text of={table.missing.join(', ')} />. Phần còn lại vẫn được tính.
        </p>
      )}
      {table.shape !== null && (
        <p>
          Đọc theo dạng: <Text of={table.shape} most={80} />.
        </p>
      )}
      {table.questions.map(question => (
        <div class="note problem" key={question}>
          <Icon of="error" />
          <p>
            <Text of={question} /> Chưa rõ bên nào đúng: hãy chọn cột đúng ở dưới.
          </p>
        </div>
      ))}
      {table.proofs.length > 0 && (
        <div class="proofs">
          <p>Số liệu khớp:</p>
          <ul class="hint">
            {table.proofs.map(proof => (
              <li key={proof}>
                <Text of={proof} most={160} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {open && <TableEditor key={JSON.stringify(table)} id={id} table={table} fields={fields} put={put} />}
    </details>
  );
};

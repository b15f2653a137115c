import type { ColumnDescription } from '../../../src/core/views/describe-layout.ts';
import { Table } from '../../parts/table.tsx';
import type { FieldOption } from './layout-edits.ts';

const ROWS = 5;

interface Props {
  readonly columns: readonly ColumnDescription[];
  readonly options: readonly FieldOption[];
  readonly sheet: string;
}

/** The first five rows under the names that are chosen now, so that a wrong choice is seen at once. */
export const SampleRows = ({ columns, options, sheet }: Props) => {
  const used = columns.filter(({ field }) => field !== null);
  const count = Math.min(ROWS, Math.max(0, ...used.map(({ samples }) => samples.length)));
  if (count === 0) return <p class="hint">Bảng chưa có dòng nào để xem trước.</p>;
  return (
    <details>
      <summary>Xem trước {count} dòng theo cách đọc này</summary>
      <Table
        label={`Xem trước trang ${sheet}`}
        columns={used.map(({ field, fieldLabel }) => options.find(({ id }) => id === field)?.label ?? fieldLabel)}
        rows={Array.from({ length: count }, (_, row) => used.map(({ samples }) => samples[row] ?? ''))}
      />
    </details>
  );
};

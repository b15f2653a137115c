import type { ColumnDescription } from '../../../src/core/views/describe-layout.ts';
import { Text } from '../../parts/text.tsx';
import { plain } from '../../text/plain.ts';
import type { FieldOption } from './layout-edits.ts';

interface Props {
  readonly id: string;
  readonly column: ColumnDescription;
  readonly options: readonly FieldOption[];
  readonly changed: boolean;
  readonly choose: (field: string | null) => void;
}

/** How sure the reading is, in words; nothing where it is sure. */
const sureness = ({ field, confidence }: ColumnDescription): string => {
  if (field === null) return '';
  if (confidence > 1) return 'do người chọn';
  return confidence < 0.75 ? 'chưa chắc, hãy xem lại' : '';
};

/** One column: its letter and header, what it is taken for, and what stands in it. */
export const ColumnChoice = ({ id, column, options, changed, choose }: Props) => {
  const told = changed ? 'vừa đổi' : sureness(column);
  const samples = column.samples.filter(text => text.trim() !== '');
  return (
    <li>
      <label for={id}>
        Cột {column.column} «<Text of={column.label} most={100} />»{told !== '' && <span class="tag">{told}</span>}
      </label>
      <select
        id={id}
        value={column.field ?? ''}
        onChange={({ currentTarget: { value } }) => choose(value === '' ? null : value)}
      >
        <option value="">Không dùng đến</option>
        {options.map(option => (
          <option key={option.id} value={option.id}>
            {plain(option.label, 80)}
          </option>
        ))}
      </select>
      {samples.length > 0 && (
        <p class="samples hint">
          <Text of={samples.map(text => plain(text, 40)).join(' · ')} most={220} />
        </p>
      )}
    </li>
  );
};

import type { ColumnDescription } from '../../../src/core/views/describe-layout.ts';
import { Text } from '../../parts/text.tsx';
import { plain } from '../../text/plain.ts';
import { type FieldOption, isInTab } from './layout-edits.ts';

interface Props {
  readonly id: string;
  readonly column: ColumnDescription;
  readonly options: readonly FieldOption[];
  readonly changed: boolean;
  readonly choose: (field: string | null) => void;
}

/** What is to be said of a reading beside the label: that it was changed, is a person's, or not sure. */
const sureness = ({ field, confidence }: ColumnDescription, changed: boolean): string => {
  if (changed) return 'vừa đổi';
  if (field === null) return '';
  if (confidence > 1) return 'do người chọn';
  return confidence < 0.75 ? 'chưa chắc, hãy xem lại' : '';
};

/** What spoke for the reading, and what stands in the column. */
const Evidence = ({ column: { witness, samples }, changed }: Pick<Props, 'column' | 'changed'>) => {
  const given = samples.filter(text => text.trim() !== '');
  // that a person chose it stands beside the label already
  const why = changed || witness === 'người chọn' ? '' : witness;
  if (why === '' && given.length === 0) return null;
  return (
    <p class="samples hint">
      {why !== '' && <Text of={`${why.charAt(0).toLocaleUpperCase('vi')}${why.slice(1)}.`} most={160} />}
      {why !== '' && given.length > 0 && ' '}
      {given.length > 0 && <Text of={given.map(text => plain(text, 40)).join(' · ')} most={220} />}
    </p>
  );
};

/** One column: its letter and header, what it is taken for and why, what it may be instead, and what stands in it. */
export const ColumnChoice = ({ id, column, options, changed, choose }: Props) => {
  const { place, label, field, offer } = column;
  const told = sureness(column, changed);
  if (!isInTab(column))
    return (
      <li>
        «<Text of={label} most={100} />»
        <Evidence column={column} changed={false} />
      </li>
    );
  return (
    <li>
      <label for={id}>
        <Text of={place} most={20} /> «<Text of={label} most={100} />»{told !== '' && <span class="tag">{told}</span>}
      </label>
      <select
        id={id}
        value={field ?? ''}
        onChange={({ currentTarget: { value } }) => choose(value === '' ? null : value)}
      >
        <option value="">Không dùng đến</option>
        {options.map(option => (
          <option key={option.id} value={option.id}>
            {plain(option.label, 80)}
          </option>
        ))}
      </select>
      {offer !== null && offer.id !== field && (
        <button
          type="button"
          class="button small quiet"
          aria-label={`Chọn «${plain(offer.label, 80)}» cho ${plain(place, 20).toLowerCase()}`}
          onClick={() => choose(offer.id)}
        >
          Chọn «<Text of={offer.label} most={80} />»
        </button>
      )}
      <Evidence column={column} changed={changed} />
    </li>
  );
};

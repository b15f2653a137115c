import { useId } from 'preact/hooks';
import type { TableDescription } from '../../../src/core/describe-layout.ts';

type Rows = TableDescription['headerRows'];

interface Props {
  readonly rows: Rows;
  readonly change: (rows: Rows) => void;
  readonly sheet: string;
}

/** In which rows the header stands. */
export const HeaderRows = ({ rows: [first, last], change }: Props) => {
  const id = useId();
  const box = (name: string, key: string, value: number, to: (value: number) => Rows) => (
    <div>
      <label for={`${id}${key}`}>{name}</label>
      <input
        id={`${id}${key}`}
        type="number"
        class="field"
        min={1}
        value={value}
        onInput={event => {
          const typed = Number(event.currentTarget.value);
          if (Number.isInteger(typed)) change(to(typed));
        }}
      />
    </div>
  );
  return (
    <div class="pair">
      {box('Tiêu đề từ dòng', 'first', first, value => [value, last])}
      {box('đến dòng', 'last', last, value => [first, value])}
    </div>
  );
};

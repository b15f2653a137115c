import { useId } from 'preact/hooks';
import type { TypedRows } from './layout-edits.ts';

interface Props {
  readonly typed: TypedRows;
  readonly wrong: boolean;
  readonly change: (typed: TypedRows) => void;
}

/** In which rows the header stands. */
export const HeaderRows = ({ typed: [first, last], wrong, change }: Props) => {
  const id = useId();
  const box = (name: string, key: string, value: string, to: (value: string) => TypedRows) => (
    <div>
      <label for={`${id}${key}`}>{name}</label>
      <input
        id={`${id}${key}`}
        type="number"
        class="field"
        min={1}
        value={value}
        aria-invalid={wrong}
        onInput={event => change(to(event.currentTarget.value))}
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

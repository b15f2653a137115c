import { Text } from './text.tsx';

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table wider than the page, which scrolls by itself and can be reached by keyboard. */
export const Table = ({ label, columns, rows }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
  <section class="table" aria-label={label} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {columns.map((column, i) => (
            <th key={i} scope="col">
              <Text of={column} most={80} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((text, j) => (
              <td key={j} class={/^[\d\s.,/%–−-]+$/.test(text) ? 'number' : undefined}>
                <Text of={text} most={120} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

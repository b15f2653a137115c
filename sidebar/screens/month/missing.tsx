import { useState } from 'preact/hooks';
import { Text } from '../../parts/text.tsx';

const FEW = 5;

interface Props {
  readonly labels: readonly string[];
  /** The month has no rows yet. */
  readonly empty: boolean;
}

/** Who has not reported; more than a few can be folded away. */
export const Missing = ({ labels, empty }: Props) => {
  const [open, setOpen] = useState(false);
  const shown = open ? labels : labels.slice(0, FEW);
  if (empty && labels.length === 0) return null;
  return (
    <section aria-labelledby="missing-title">
      <h2 id="missing-title">Chưa báo cáo{labels.length > 0 ? ` (${labels.length})` : ''}</h2>
      {labels.length === 0 ? (
        <p>Mọi chi bộ đã báo cáo.</p>
      ) : (
        <ul class="plain-list" id="missing-list">
          {shown.map((label, i) => (
            <li key={i}>
              <Text of={label} most={160} />
            </li>
          ))}
        </ul>
      )}
      {labels.length > FEW && (
        <button
          type="button"
          class="button small quiet"
          aria-expanded={open}
          aria-controls="missing-list"
          onClick={() => setOpen(!open)}
        >
          {open ? 'Thu gọn' : `Xem thêm ${labels.length - FEW} chi bộ`}
        </button>
      )}
    </section>
  );
};

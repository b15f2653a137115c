import type { ConnectionsView, ConnectionView } from '../../../src/core/views/views.ts';
import { Icon } from '../../parts/icon.tsx';
import { Text } from '../../parts/text.tsx';
import { useApp } from '../../state/app-context.ts';

/** Every unit with the state of its import: those that do not count first, each with why and what to do; a press goes to its block. */
export const Connections = ({ view: { units, faults, of, counted, tab } }: { readonly view: ConnectionsView }) => {
  const left = units.filter(unit => !unit.counts);
  const notes = units.filter(unit => unit.counts && unit.reason !== '');
  const rest = units.filter(unit => unit.counts && unit.reason === '');
  return (
    <>
      {faults.length > 0 && (
        <div class="note problem" role="alert">
          <ul class="plain-list">
            {faults.map((fault, i) => (
              <li key={i}>
                <Text of={fault} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {units.length === 0 && (
        <p>Trang «Đơn vị» chưa có đơn vị nào. Hãy ghi mã, tên và liên kết tệp của từng đơn vị, mỗi đơn vị một dòng.</p>
      )}
      <Group id="left" title={`Chưa tính vào tổng (${of - counted})`} units={left} tab={tab} />
      <Group id="notes" title={`Đã gộp, cần xem lại (${notes.length})`} units={notes} tab={tab} />
      <Group id="rest" title={`Đã gộp (${rest.length})`} units={rest} tab={tab} />
    </>
  );
};

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly units: readonly ConnectionView[];
  readonly tab: string | null;
}

const Group = ({ id, title, units, tab }: GroupProps) =>
  units.length === 0 ? null : (
    <section aria-labelledby={`level-${id}`}>
      <h3 id={`level-${id}`}>{title}</h3>
      <ul class="plain-list">
        {units.map((unit, i) => (
          <li key={i}>
            <Connection unit={unit} tab={tab} />
          </li>
        ))}
      </ul>
    </section>
  );

const Connection = ({ unit, tab }: { readonly unit: ConnectionView; readonly tab: string | null }) => {
  const { run } = useApp();
  const { label, state, counts, reason, remedy, box } = unit;
  const text = (
    <>
      <span class="place">
        {!counts && <Icon of="error" />}
        <b>{state}</b>
      </span>
      <Text of={label} most={120} />
      {(reason !== '' || remedy !== '') && (
        <span class="message">
          <Text of={`${reason} ${remedy}`.trim()} />
        </span>
      )}
    </>
  );
  if (tab === null || box === '') return <div class="connection">{text}</div>;
  return (
    <button
      type="button"
      class="connection finding-main"
      onClick={() =>
        void run({
          key: `jump ${box}`,
          name: 'jump',
          args: [tab, box],
          say: ({ message }) => ({ text: message }),
          changesNothing: true,
        })
      }
    >
      {text}
    </button>
  );
};

import type { ConnectionsView } from '../../../src/core/views/views.ts';
import { Button } from '../../parts/button.tsx';
import { useApp } from '../../state/app-context.ts';

/** What can be done here: the one that stands out is the next sensible step. */
export const LevelButtons = ({ view: { month, tab, counted, summary } }: { readonly view: ConnectionsView }) => {
  const { run } = useApp();
  const year = Number(month.slice(0, 4));
  const connects = tab === null;
  const connect = (key: string, of: number): void => {
    void run({ key, name: 'connect', args: [of], say: ({ message }) => ({ text: message }) });
  };
  return (
    <>
      <div class="next-step">
        <Button primary={connects} deed="connect" onClick={() => connect('connect', year)}>
          Cập nhật nguồn
        </Button>
        <p class="hint">Nối các đơn vị mới hoặc vừa đổi liên kết ở trang «Đơn vị»; khối đang đúng giữ nguyên.</p>
      </div>
      {tab !== null && (
        <div class="row">
          <Button
            primary={!connects}
            off={counted === 0}
            deed="write-roll-up"
            onClick={() =>
              void run({
                key: 'write-roll-up',
                name: 'writeRollUp',
                args: [month],
                say: ({ message, sheet }) => ({
                  text: message,
                  action: {
                    label: 'Mở trang',
                    run: () =>
                      void run({
                        key: 'open-tab',
                        name: 'openTab',
                        args: [sheet],
                        say: opened => ({ text: opened.message }),
                        changesNothing: true,
                      }),
                  },
                }),
              })
            }
          >
            {summary === null ? 'Ghi trang tổng hợp' : 'Ghi lại trang tổng hợp'}
          </Button>
          <Button
            off={counted === 0}
            deed="publish"
            onClick={() =>
              void run({ key: 'publish', name: 'publish', args: [year], say: ({ message }) => ({ text: message }) })
            }
          >
            Công bố lên cấp trên
          </Button>
          <Button small deed="connect-before" onClick={() => connect('connect-before', year - 1)}>
            Nối năm {year - 1} để so cùng kỳ
          </Button>
        </div>
      )}
    </>
  );
};

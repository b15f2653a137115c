import { useState } from 'preact/hooks';
import type { Preset } from '../../../src/core/rubric/presets.ts';
import type { SettingsView } from '../../../src/core/views/views.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Table } from '../../parts/table.tsx';
import { Text } from '../../parts/text.tsx';
import anPhu from '../../presets/an-phu.json' with { type: 'json' };
import phuTho from '../../presets/phu-tho.json' with { type: 'json' };
import { useApp } from '../../state/app-context.ts';
import { useUndo } from '../../state/use-undo.ts';
import { numberText } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';

type Total = SettingsView['totals'][number];

interface Props {
  readonly view: SettingsView;
  readonly put: (view: SettingsView) => void;
}

/** Rubrics of single places; what all use comes from the server, which writes it into its template too. */
const LOCAL: readonly Preset[] = [anPhu, phuTho];

const rowsOf = ({ rows }: Preset): string[][] =>
  rows.map(({ code, name, max, method, bands, from }) => [code, name, numberText(max), method, bands, from]);

const KINDS: Readonly<Record<Total['applies'], string>> = {
  always: 'Mọi kỳ',
  thematic: 'Kỳ có chuyên đề',
  'not-thematic': 'Kỳ không có chuyên đề',
};

const countText = ({ count, points }: Total): string =>
  points === null
    ? `${count} tiêu chí, chưa cộng được vì có tiêu chí chưa ghi điểm tối đa`
    : `${count} tiêu chí, cộng ${numberText(points)} điểm`;

/** What the rubric adds up to; where it depends on the meeting, for both kinds of meetings. */
const totalsText = (rows: number, totals: readonly Total[]): string => {
  const [first, ...others] = totals.map(countText);
  return others.every(text => text === first)
    ? `Đang dùng ${first}.`
    : `Đang dùng khung ${rows} dòng. ${totals.map(total => `${KINDS[total.applies]}: ${countText(total)}.`).join(' ')}`;
};

/** The rubric that is there, and rubrics to start from. One that is there is replaced only after a question. */
export const Presets = ({ view: { rubric, totals, presets }, put }: Props) => {
  const { run } = useApp();
  const undo = useUndo();
  const [asking, setAsking] = useState<Preset | null>(null);
  const take = async (preset: Preset, replace: boolean): Promise<void> => {
    setAsking(null);
    const outcome = await run({
      key: `preset ${preset.id}`,
      name: 'usePreset',
      args: [preset, replace],
      say: ({ message, undoable }) => ({
        text: message,
        ...(undoable && { action: { label: 'Hoàn tác', run: undo } }),
      }),
    });
    if (outcome?.ok) put(outcome.value);
  };
  return (
    <>
      <p>
        {rubric.length === 0
          ? 'Chưa có khung tiêu chí. Hãy chọn một khung dưới đây để bắt đầu.'
          : totalsText(rubric.length, totals)}
      </p>
      {rubric.length > 0 && (
        <details>
          <summary>Xem khung đang dùng</summary>
          <Table
            label="Khung đang dùng"
            columns={['Mã', 'Nội dung', 'Tối đa']}
            rows={rubric.map(({ code, name, max }) => [code, name, max === null ? '–' : numberText(max)])}
          />
        </details>
      )}
      <h3>Khung có sẵn</h3>
      {[...presets, ...LOCAL].map(preset => (
        <div class="card" key={preset.id}>
          <p>
            <b>
              <Text of={preset.name} most={160} />
            </b>
            <br />
            <span class="hint">
              <Text of={preset.source} most={200} />
            </span>
          </p>
          <details>
            <summary>Xem {preset.rows.length} dòng</summary>
            <Table
              label={plain(preset.name, 120)}
              columns={['Mã', 'Nội dung', 'Tối đa', 'Cách chấm', 'Bậc', 'Nguồn']}
              rows={rowsOf(preset)}
            />
          </details>
          <Button
            small
            deed={`preset ${preset.id}`}
            label={`Dùng khung này: ${plain(preset.name, 120)}`}
            onClick={() => (rubric.length === 0 ? void take(preset, false) : setAsking(preset))}
          >
            Dùng khung này
          </Button>
        </div>
      ))}
      {asking !== null && (
        <Dialog
          title="Thay khung tiêu chí?"
          confirm="Thay khung"
          onConfirm={() => void take(asking, true)}
          close={() => setAsking(null)}
        >
          <p>
            {rubric.length} dòng ở trang «Tiêu chí» sẽ được thay bằng {asking.rows.length} dòng của khung «
            <Text of={asking.name} most={160} />
            ». Điểm đã chấm ở sổ họp không đổi.
          </p>
        </Dialog>
      )}
    </>
  );
};

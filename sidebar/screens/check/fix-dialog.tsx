import { useState } from 'preact/hooks';
import type { Finding } from '../../../src/core/findings/finding.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Text } from '../../parts/text.tsx';
import { placeText } from './finding-rows.ts';
import { FixLines } from './fix-lines.tsx';

const STEP = 50;

interface Props {
  readonly findings: readonly Finding[];
  readonly confirm: () => void;
  readonly close: () => void;
}

/** Everything that mending all of them would change, before it is done. */
export const FixDialog = ({ findings, confirm, close }: Props) => {
  const [shown, setShown] = useState(STEP);
  return (
    <Dialog
      title={`Sửa ${findings.length} mục`}
      confirm={`Sửa ${findings.length} mục`}
      onConfirm={confirm}
      close={close}
    >
      <p>Chỉ những ô dưới đây được sửa. Giá trị cũ được ghi vào trang «Nhật ký sửa» và có thể hoàn tác.</p>
      <ul class="plain-list changes">
        {findings.slice(0, shown).map((finding, i) => (
          <li key={i}>
            <span class="place">
              <Text
                of={[placeText({ ...finding, column: null }), finding.unit].filter(Boolean).join(' · ')}
                most={120}
              />
            </span>
            <FixLines boxes={finding.fix ?? []} />
          </li>
        ))}
      </ul>
      {findings.length > shown && (
        <button type="button" class="button small quiet" onClick={() => setShown(shown + STEP)}>
          Xem thêm {Math.min(STEP, findings.length - shown)} mục
        </button>
      )}
    </Dialog>
  );
};

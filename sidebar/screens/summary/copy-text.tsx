import { useId, useRef, useState } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly text: string;
}

const SAID = {
  none: '',
  done: 'Đã chép. Mở Zalo và dán vào ô tin nhắn.',
  refused: 'Trình duyệt không cho chép tự động. Đoạn tin đã được chọn sẵn: bấm Ctrl+C để chép.',
};

/** A text that can be copied; where the browser refuses the clipboard, it is selected so that people copy it themselves. */
export const CopyText = ({ name, text }: Props) => {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<keyof typeof SAID>('none');
  const copy = async (): Promise<void> => {
    setSaid('none');
    try {
      await navigator.clipboard.writeText(text);
      setSaid('done');
    } catch {
      area.current?.focus();
      area.current?.select();
      setSaid('refused');
    }
  };
  return (
    <div class="copy">
      <label for={id}>{name}</label>
      <textarea id={id} ref={area} readOnly rows={Math.min(8, 2 + Math.ceil(text.length / 42))} value={text} />
      <div class="row">
        <button type="button" class="button small" aria-label={`Chép: ${name}`} onClick={() => void copy()}>
          Chép
        </button>
        <span role="status" class="hint">
          {SAID[said]}
        </span>
      </div>
    </div>
  );
};

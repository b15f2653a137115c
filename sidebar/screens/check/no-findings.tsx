import { Icon } from '../../parts/icon.tsx';

interface Props {
  /** There are findings, but the filters let none through. */
  readonly any: boolean;
  readonly clear: () => void;
}

/** An empty list, and what to do. */
export const NoFindings = ({ any, clear }: Props) =>
  any ? (
    <div class="empty-state">
      <p>Không có mục nào khớp với bộ lọc.</p>
      <button type="button" class="button" onClick={clear}>
        Bỏ lọc
      </button>
    </div>
  ) : (
    <div class="empty-state">
      <p>
        <Icon of="done" /> Không có lỗi nào. Có thể lập tổng hợp ở thẻ «Tổng hợp».
      </p>
    </div>
  );
